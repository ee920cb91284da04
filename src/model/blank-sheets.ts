import type { Said } from './said.ts';

/** The folder that blank collection sheets are written into, if no other is asked for. */
export const BLANK_SHEETS: Said = { zh: '空白收数表', en: 'blank-sheets' };
