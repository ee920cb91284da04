import { join } from 'node:path';
import { formatPeriod, type Period } from '../model/period.ts';
import type { Project } from '../model/project.ts';

/** Where the results of a period are written unless another folder is asked for: 结果-2023-05, 结果-2023-Q2, 结果. */
export const periodFolder = (
  { folder, project: { output } }: { readonly folder: string; readonly project: Project },
  period: Period,
): string => join(folder, period.kind === 'year' ? output : `${output}-${formatPeriod(period)}`);
