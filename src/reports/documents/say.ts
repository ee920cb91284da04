import type { Lang, Said } from '../../model/said.ts';

/** Says a text in the report's language. */
export interface Say {
  readonly lang: Lang;
  (zh: string, en: string): string;
  of(said: Said): string;
  /** An English count: `1 row`, `2 rows`. */
  count(count: number, noun: string): string;
}

/** A `Say` for a language. */
export function speaker(lang: Lang): Say {
  const say = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  return Object.assign(say, {
    lang,
    of: (said: Said): string => said[lang],
    count: (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`,
  });
}
