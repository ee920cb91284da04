import { big, bigCsv, CLOSE, MERGES, mapped, ONE, OPEN, SHEET, STRINGS, texts } from './big-parts.ts';
import type { CorpusEntry } from './entry.ts';

const ROWS = 60_000;

/** Good files that are merely long. */
export const longEntries: readonly CorpusEntry[] = [
  big(
    'very-many-shared-strings.xlsx',
    ['very many shared strings'],
    { name: STRINGS, pieces: texts(400_000, (index) => `<si><t>矮寨镇${index}</t></si>`, '<sst>', '</sst>') },
    { sheets: [{ name: '表', cells: ['A1=矮寨镇0', 'B1=矮寨镇399999', 'C1=矮寨镇200000'] }] },
    {
      strings: '',
      sheet: '<row><c t="s"><v>0</v></c><c t="s"><v>399999</v></c><c t="s"><v>200000</v></c></row>',
    },
  ),
  big(
    'a-million-merges.xlsx',
    ['1,000,000 merges'],
    {
      name: SHEET,
      pieces: texts(
        MERGES,
        (index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`,
        `<worksheet><sheetData>${ONE}<row r="${MERGES}"><c><v>2</v></c><c r="C${MERGES}"><v>3</v></c></row></sheetData><mergeCells>`,
        '</mergeCells></worksheet>',
      ),
    },
    { sheets: [{ name: '表', cells: ['A1#1', `A${MERGES}#2`, `C${MERGES}#3`], merges: MERGES }] },
  ),
  big(
    'long.xlsx',
    ['very wide and very long'],
    {
      name: SHEET,
      pieces: texts(
        ROWS,
        (row) =>
          `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>镇${row}</t></is></c><c r="B${row + 1}"><v>${row}.5</v></c><c r="D${row + 1}"><f>B${row + 1}</f><v>${row}</v></c></row>`,
        OPEN,
        CLOSE,
      ),
    },
    { sheets: [{ name: '表', cells: () => mapped3(ROWS) }] },
  ),
  bigCsv('long.csv', ['long CSV'], () => mapped(100_000, (index) => `镇${index},${index}.5\n`, '单位,数\n'), {
    sheets: [{ name: '', cells: () => mappedCsv(100_000) }],
  }),
];

function* mapped3(rows: number): Generator<string> {
  for (let row = 0; row < rows; row += 1) {
    yield `A${row + 1}=镇${row}`;
    yield `B${row + 1}#${row}.5`;
    yield `D${row + 1}f#${row}`;
  }
}

function* mappedCsv(rows: number): Generator<string> {
  yield 'A1=单位';
  yield 'B1=数';
  for (let row = 0; row < rows; row += 1) {
    yield `A${row + 2}=镇${row}`;
    yield `B${row + 2}=${row}.5`;
  }
}
