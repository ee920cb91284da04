import type { SheetRule } from '../model/project.ts';

/** Whether the sheets of a line are those of a fund, whose rows are no units of the roster. */
export const isOfFund = ({ kind }: SheetRule): boolean => kind === 'disclosure' || kind === 'execution';
