import type { Said } from './said.ts';

/**
 * The words by which a copy sent back for correction is known again when the office returns it: written by reports,
 * looked for when sheets are read.
 */
export const RETURNED: Readonly<Record<'sheet' | 'title' | 'column' | 'suffix', Said>> = {
  /** The tab of the list of faults. */
  sheet: { zh: '问题清单', en: 'Faults found' },
  /** The list's first cell. */
  title: { zh: '退回修改：问题清单', en: 'Returned for correction: faults found' },
  /** The header of the column added to each sheet. */
  column: { zh: '问题说明', en: 'Fault notes' },
  /** What is put behind the file's own name. */
  suffix: { zh: '(退回修改)', en: '(to correct)' },
};

/** The fills of marked cells: taken off again when a copy is copied. */
export const MARK_FILLS = { error: 'FFFFC7CF', warning: 'FFFFEB9D' } as const;
