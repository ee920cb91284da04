/** The languages the toolkit speaks. */
export type Lang = 'zh' | 'en';

/** One text in every language the toolkit speaks. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

/** A text that needs no translation: a name, a number, a formula. */
export const same = (text: string): Said => ({ zh: text, en: text });
