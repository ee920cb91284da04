import { formatFixed } from '../../base/decimal.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Lang } from '../../model/said.ts';
import { completenessOf, incompleteWords } from '../../results/completeness.ts';
import { type LeftOffRow, type ListRow, leftOffRows, listRows } from '../../results/list-rows.ts';
import type { RunResults } from '../../results/run-results.ts';
import { incompleteMark } from '../documents/incomplete-mark.ts';
import { evidenceText } from '../documents/lists-sheet.ts';
import { type Say, speaker } from '../documents/say.ts';
import { type CsvValue, csvBytes } from './csv-cells.ts';

/** The red and black list of a run as CSV: one line per entry with reason and evidence, then those left off. */
export function listCsv(run: RunResults, lang: Lang): Uint8Array {
  return csvBytes(records(run, speaker(lang)));
}

function* records(run: RunResults, say: Say): Generator<readonly CsvValue[]> {
  yield [
    say('考核', 'Scheme'),
    say('榜单', 'List'),
    say('序号', 'No.'),
    say('单位代码', 'Unit code'),
    say('单位', 'Unit'),
    say('分组', 'Pool'),
    say('名次', 'Place'),
    say('总分', 'Total'),
    say('等次', 'Grade'),
    say('案例', 'Case'),
    say('事由', 'Reason'),
    say('证据与出处', 'Evidence'),
    `${say('状态', 'Status')}${incompleteMark(completenessOf(run.assessments), say)}`,
  ];
  for (const assessment of run.assessments) {
    const status = statusOf(assessment, say);
    for (const list of ['red', 'black'] as const)
      for (const [at, row] of listRows(assessment, list).entries())
        yield [...entry(assessment, row, at + 1, say), status];
    for (const row of leftOffRows(assessment)) yield [...leftOff(assessment, row, say), status];
  }
}

function entry(assessment: Assessment, row: ListRow, number: number, say: Say): readonly CsvValue[] {
  const { list, unit, pool, rank, total, grade, event, reason, evidence } = row;
  return [
    assessment.scheme.title,
    list === 'red' ? say('红榜', 'red') : say('黑榜', 'black'),
    number,
    unit.code,
    unit.name,
    pool,
    rank,
    Number(formatFixed(total, assessment.scheme.rounding.decimals)),
    grade,
    event?.matter,
    say.of(reason),
    evidence.map((each) => evidenceText(say, each)).join('\n'),
  ];
}

function leftOff(assessment: Assessment, row: LeftOffRow, say: Say): readonly CsvValue[] {
  const { list, unit, pool, reason } = row;
  const name = list === 'red' ? say('未列入红榜', 'left off red') : say('未列入黑榜', 'left off black');
  const blank = undefined;
  return [
    assessment.scheme.title,
    name,
    blank,
    unit.code,
    unit.name,
    pool,
    blank,
    blank,
    blank,
    blank,
    say.of(reason),
    blank,
  ];
}

function statusOf(assessment: Assessment, say: Say): string {
  const words = incompleteWords(completenessOf([assessment]));
  return words ? say.of(words) : '';
}
