import type { Said } from './said.ts';

/** A number of those a scheme scores: units or persons. */
export const howMany = (count: number, of: 'units' | 'persons'): Said =>
  of === 'persons'
    ? { zh: `${count} 人`, en: `${count} persons` }
    : { zh: `${count} 个单位`, en: `${count} units` };
