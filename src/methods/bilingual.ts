import type { Said } from '../model/said.ts';

const BETWEEN = '||';

/** A zod message in both languages, for `saidOf` to take apart. */
export const bilingual = (zh: string, en: string): string => `${zh}${BETWEEN}${en}`;

/** The two texts of a message that `bilingual` made; zod's own words and any other text are never shown. */
export function saidOf(message: string): Said {
  const [zh, en] = message.split(BETWEEN);
  if (zh === undefined || en === undefined) return { zh: '不合要求', en: 'it is not as it must be' };
  return { zh, en };
}
