import { formatPlain, roundHalfUp } from '../../base/decimal.ts';
import type { Assessment } from '../../model/assessment.ts';
import { completenessOf } from '../../results/completeness.ts';
import { duePoints } from '../../results/due-points.ts';
import type { RunResults } from '../../results/run-results.ts';
import { basisWords } from '../../results/scheme-rules.ts';
import { periodWords } from '../../results/words.ts';
import { incompleteMark } from './incomplete-mark.ts';
import type { Say } from './say.ts';

/** What every sheet of a workbook is made from. */
export interface Page {
  readonly assessment: Assessment;
  readonly run: RunResults;
  readonly say: Say;
}

/** The title of a sheet: period, scheme, what it shows, and 暂定 or 不全 for what is not whole. */
export function sheetTitle({ assessment, say }: Page, shows: string): string {
  const period = say.of(periodWords(assessment.period));
  const { title } = assessment.scheme;
  const draft = incompleteMark(completenessOf([assessment]), say);
  return say(`${period}${title} ${shows}${draft}`, `${title} ${period}: ${shows}${draft}`);
}

/** The lines under a title: project and basis, what a draft is, then the sheet's own. */
export function subtitles({ assessment, run, say }: Page, ...own: readonly string[]): readonly string[] {
  const { basis } = assessment.scheme;
  const lines = [[run.name, ...(basis ? [say.of(basisWords(basis))] : [])].join('  ·  ')];
  if (assessment.provisional)
    lines.push(
      say(
        '暂定：按目前已报数据计算，仅供核对，不得作为正式结果使用',
        'Provisional: scored on what has been reported so far; not a final result',
      ),
    );
  const due = duePoints(assessment);
  if (due !== undefined)
    lines.push(
      say(
        `本期到期的指标共 ${formatPlain(roundHalfUp(due, 2))} 分（满分 ${formatPlain(assessment.scheme.total)} 分），按满分折算`,
        `${formatPlain(roundHalfUp(due, 2))} of the ${formatPlain(assessment.scheme.total)} points are due in this period, brought to full points`,
      ),
    );
  return [...lines, ...own.filter((line) => line !== '')];
}

/** What the lines of a report are: units, or persons. */
export const who = ({ assessment, say }: Pick<Page, 'assessment' | 'say'>): string =>
  assessment.scheme.of === 'persons' ? say('人员', 'Person') : say('单位', 'Unit');
