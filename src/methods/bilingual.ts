/** A zod message in both languages; the reader splits it at `||`. */
export const bilingual = (zh: string, en: string): string => `${zh}||${en}`;
