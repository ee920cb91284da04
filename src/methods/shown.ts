import { formatPlain, roundHalfUp } from '../base/decimal.ts';

/** A figure within a working: at most four decimals. */
export const shown = (value: number): string => formatPlain(roundHalfUp(value, 4));

/** A working that reads alike in both languages. */
export const working = (text: string): { readonly zh: string; readonly en: string } => ({
  zh: text,
  en: text,
});
