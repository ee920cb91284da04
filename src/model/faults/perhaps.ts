import type { Said } from '../said.ts';

/** Adds the nearest known name as a question, where there is one. */
export const perhaps = (near: string | undefined): Said => ({
  zh: near === undefined ? '' : `，是否指「${near}」？`,
  en: near === undefined ? '' : `; did you mean "${near}"?`,
});
