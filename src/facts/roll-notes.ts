import type { Said } from '../model/said.ts';
import type { Item } from '../model/scheme.ts';

const WORDS = {
  sum: { zh: '合计', en: 'sum' },
  mean: { zh: '平均', en: 'mean' },
  max: { zh: '最大', en: 'maximum' },
  last: { zh: '期末', en: 'last' },
} as const;

/** How many parts a figure was made of, and how. */
export function rollNote(
  { rollUp: how }: Pick<Item, 'rollUp'>,
  used: number,
  of: number,
  missing: readonly string[],
): Said {
  const left = of - used;
  return {
    zh: `${used} 期${WORDS[how].zh}${left > 0 ? `，${left} 期不适用` : ''}${missing.length > 0 ? `，缺 ${missing.join('、')} 作零` : ''}`,
    en: `${WORDS[how].en} of ${used}${left > 0 ? `, ${left} not applicable` : ''}${missing.length > 0 ? `, ${missing.join(', ')} counted as zero` : ''}`,
  };
}

/** Which parts are missing. */
export function missingNote(missing: readonly string[], of: number): Said {
  if (missing.length === of) return { zh: `${of} 期都未填报`, en: `none of ${of} parts was reported` };
  return { zh: `${of} 期中缺 ${missing.join('、')}`, en: `${missing.join(', ')} missing of ${of} parts` };
}
