import type { CorpusEntry, ExpectedSheet } from './entry.ts';
import { CellList, type Outcome, type SheetRead } from './outcome.ts';

/** How a reading failed: the worst first. A silent accept differs from the truth and says nothing. */
export type Failure = 'stack trace' | 'silent accept' | 'wrong value' | 'wrong refusal';

/** What is wrong with what came of an entry; undefined when nothing is. */
export interface Verdict {
  readonly failure: Failure;
  readonly why: string;
}

/** Holds what came of an entry against what must. */
export function judge({ expected }: Pick<CorpusEntry, 'expected'>, outcome: Outcome): Verdict | undefined {
  if (outcome.thrown !== undefined) return { failure: 'stack trace', why: outcome.thrown };
  return 'refused' in expected
    ? judgeRefusal([expected.refused].flat(), outcome)
    : judgeSheets(expected.sheets, expected.says ?? [], outcome);
}

function judgeRefusal(codes: readonly string[], { refused, errors, sheets }: Outcome): Verdict | undefined {
  const said = errors.join(', ') || 'nothing';
  if (!refused)
    return errors.length === 0
      ? { failure: 'silent accept', why: `read as ${shown(sheets.flatMap(({ cells }) => cells))}` }
      : { failure: 'wrong value', why: `read in spite of ${said}` };
  if (errors.length !== 1 || !codes.includes(errors[0]!))
    return { failure: 'wrong refusal', why: `${said} instead of ${codes.join(' or ')}` };
  return undefined;
}

function judgeSheets(
  wanted: readonly ExpectedSheet[],
  says: readonly string[],
  outcome: Outcome,
): Verdict | undefined {
  const { codes, sheets, refused } = outcome;
  if (refused) return { failure: 'wrong refusal', why: `refused: ${codes.join(', ') || 'in silence'}` };
  const differences = [
    ...(sheets.length === wanted.length ? [] : [`${sheets.length} sheets instead of ${wanted.length}`]),
    ...wanted.flatMap((sheet, index) => (sheets[index] ? differencesOf(sheet, sheets[index]) : [])),
  ];
  if (differences.length > 0)
    return { failure: codes.length === 0 ? 'silent accept' : 'wrong value', why: differences.join('; ') };
  const unsaid = says.filter((code) => !codes.includes(code));
  const surplus = codes.filter((code) => !says.includes(code));
  if (unsaid.length + surplus.length === 0) return undefined;
  return {
    failure: 'wrong refusal',
    why: `says ${codes.join(', ') || 'nothing'} instead of ${says.join(', ') || 'nothing'}`,
  };
}

function differencesOf(wanted: ExpectedSheet, read: SheetRead): readonly string[] {
  const { merges = [], hiddenRows = [], hiddenColumns = [], hidden = false } = wanted;
  return [
    differs('name', wanted.name, read.name),
    differs('hidden', hidden, read.hidden),
    differenceOfCells(wanted.cells, read),
    typeof merges === 'number'
      ? differs('merges', merges, read.mergeCount)
      : differs('merges', merges, read.merges),
    differs('hidden rows', hiddenRows, read.hiddenRows),
    differs('hidden columns', hiddenColumns, read.hiddenColumns),
  ].filter((difference) => difference !== undefined);
}

function differs(what: string, wanted: unknown, read: unknown): string | undefined {
  const [left, right] = [JSON.stringify(wanted), JSON.stringify(read)];
  return left === right ? undefined : `${what}: ${right.slice(0, 200)} instead of ${left.slice(0, 200)}`;
}

function differenceOfCells(wanted: ExpectedSheet['cells'], read: SheetRead): string | undefined {
  const list = new CellList();
  for (const cell of typeof wanted === 'function' ? wanted() : wanted) list.add(cell);
  const { cells, count, hash } = list.finish();
  if (hash === read.hash) return undefined;
  const at = cells.findIndex((cell, index) => cell !== read.cells[index]);
  return `cell ${at < 0 ? cells.length : at}: ${shown([read.cells[at] ?? '—'])} instead of ${shown([cells[at] ?? '—'])} (${read.count} cells, ${count} expected)`;
}

const shown = (cells: readonly string[]): string => JSON.stringify(cells).slice(0, 200);
