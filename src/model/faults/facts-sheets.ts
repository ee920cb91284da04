import { defineFault } from '../diagnostic.ts';
import type { Said } from '../said.ts';
import { perhaps } from './perhaps.ts';

export const noTable = defineFault<{ expected: Said }>({
  code: 'no-table',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '工作表中没有可以识别的表头，未读取。',
    en: 'A sheet has no header that could be recognised; it was not read.',
  },
  message: () => ({
    zh: '没有找到可以识别的表头，此表未读取',
    en: 'No header was recognised, so this sheet was not read',
  }),
  hint: ({ expected }) => ({
    zh: `表头需要有：${expected.zh}；不需要此表可删除`,
    en: `Give it a header row with ${expected.en}, or take the sheet out`,
  }),
});

export const hiddenSheetRead = defineFault({
  code: 'hidden-sheet-read',
  severity: 'note',
  about: 'input',
  when: { zh: '工作表是隐藏的，照样读取。', en: 'A hidden sheet was read like any other.' },
  message: () => ({
    zh: '这是隐藏的工作表，已照常读取',
    en: 'This sheet is hidden; it was read like any other',
  }),
  hint: () => ({ zh: '若不应计入，请删除该表', en: 'Delete the sheet if it should not count' }),
});

export const hiddenSheetSkipped = defineFault({
  code: 'hidden-sheet-skipped',
  severity: 'note',
  about: 'input',
  when: {
    zh: '隐藏的工作表没有可以识别的表头，未读取。',
    en: 'A hidden sheet without a recognisable header was not read.',
  },
  message: () => ({
    zh: '隐藏的工作表，没有可以识别的表头，未读取',
    en: 'A hidden sheet without a recognisable header was not read',
  }),
  hint: () => ({
    zh: '无需处理；若其中有数据，请补上表头',
    en: 'Nothing to do, unless it holds figures: then give it a header',
  }),
});

export const encodingTaken = defineFault<{ encoding: string }>({
  code: 'encoding-taken',
  severity: 'note',
  about: 'input',
  when: {
    zh: 'CSV 不是 UTF-8，按另一种编码读取。',
    en: 'A CSV is not UTF-8 and was read in another encoding.',
  },
  message: ({ encoding }) => ({
    zh: `按 ${encoding.toUpperCase()} 编码读取`,
    en: `Read as ${encoding.toUpperCase()}`,
  }),
  hint: () => ({
    zh: '若文字有误，请用 --encoding 或 score.yaml 的 encoding 指定',
    en: 'If texts come out wrong, state it with --encoding or `encoding` in score.yaml',
  }),
});

export const hiddenCells = defineFault<{ what: Said }>({
  code: 'hidden-cells',
  severity: 'note',
  about: 'input',
  when: {
    zh: '表中有隐藏的行或列，照样读取。',
    en: 'Hidden rows or columns of a table were read like any other.',
  },
  message: ({ what }) => ({
    zh: `${what.zh}是隐藏的，已照常读取`,
    en: `${what.en} is hidden and was read like any other`,
  }),
  hint: () => ({ zh: '若不应计入，请删除', en: 'Delete it if it should not count' }),
});

export const unknownUnit = defineFault<{ text: string; near: string | undefined }>({
  code: 'unknown-unit',
  severity: 'error',
  about: 'input',
  when: { zh: '表中的单位在名册里找不到。', en: 'A sheet names a unit that the roster does not know.' },
  message: ({ text, near }) => ({
    zh: `名册里没有「${text}」${perhaps(near).zh}`,
    en: `The roster has no unit "${text}"${perhaps(near).en}`,
  }),
  hint: () => ({
    zh: '请更正名称，或在名册「别名」列、score.yaml 的 aliases.units 中加上这个写法',
    en: 'Correct the name, or add this writing to the roster’s 别名 column or to aliases.units in score.yaml',
  }),
});

export const rowWithoutUnit = defineFault({
  code: 'row-without-unit',
  severity: 'error',
  about: 'input',
  when: { zh: '数据行有数值却没有单位名称。', en: 'A row has figures and no unit.' },
  message: () => ({ zh: '这一行有数据，却没有单位名称', en: 'This row has figures but names no unit' }),
  hint: () => ({
    zh: '请补上单位名称；若是说明文字，请移到表外',
    en: 'Name the unit; move notes out of the table',
  }),
});

export const unitTwice = defineFault<{ unit: string; row: number }>({
  code: 'unit-twice-in-table',
  severity: 'warning',
  about: 'input',
  when: { zh: '同一张表里一个单位占了两行。', en: 'A unit has two rows in one table.' },
  message: ({ unit, row }) => ({
    zh: `「${unit}」在本表第 ${row} 行已经出现过`,
    en: `"${unit}" already has row ${row} of this table`,
  }),
  hint: () => ({ zh: '每个单位应只占一行', en: 'A unit should have one row' }),
});

export const unknownColumn = defineFault<{ label: string; near: string | undefined }>({
  code: 'unknown-column',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '表中的一列不是任何方案的指标，未读取。',
    en: 'A column of a table names no indicator of any scheme; it was not read.',
  },
  message: ({ label, near }) => ({
    zh: `列「${label}」不是任何方案的指标，未读取${perhaps(near).zh}`,
    en: `The column "${label}" names no indicator and was not read${perhaps(near).en}`,
  }),
  hint: () => ({
    zh: '若是指标，请改正列名或在 aliases.indicators 中加上；若不是，可改名为「备注」',
    en: 'If it is one, correct the header or add it to aliases.indicators',
  }),
});

export const unknownIndicator = defineFault<{ text: string; near: string | undefined }>({
  code: 'unknown-indicator',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '长表中的指标名不是任何方案的指标，这些行未读取。',
    en: 'A long table names something that is no indicator of any scheme; its rows were not read.',
  },
  message: ({ text, near }) => ({
    zh: `「${text}」不是任何方案的指标，这些行未读取${perhaps(near).zh}`,
    en: `"${text}" is no indicator of any scheme; its rows were not read${perhaps(near).en}`,
  }),
  hint: () => ({
    zh: '请改正名称，或在 aliases.indicators 中加上这个写法',
    en: 'Correct the name, or add it to aliases.indicators',
  }),
});

export const columnTwice = defineFault<{ title: string; other: string }>({
  code: 'column-twice',
  severity: 'error',
  about: 'input',
  when: { zh: '一张表里有两列是同一个指标。', en: 'Two columns of one table are the same indicator.' },
  message: ({ title, other }) => ({
    zh: `「${title}」在本表中有两列，另一列是 ${other}`,
    en: `"${title}" has two columns in this table; the other is ${other}`,
  }),
  hint: () => ({
    zh: '请删去一列，或用「当月」「累计」区分',
    en: 'Delete one, or tell them apart by 当月 and 累计',
  }),
});

export const measureUnstated = defineFault<{ title: string; wanted: string }>({
  code: 'measure-unstated',
  severity: 'error',
  about: 'input',
  when: {
    zh: '金额列没有写明是元还是万元，不猜测。',
    en: 'A column of money does not say whether it is 元 or 万元; this is never guessed.',
  },
  message: ({ title, wanted }) => ({
    zh: `「${title}」没有写明计量单位（方案用${wanted}）`,
    en: `"${title}" does not say its measure (the scheme has ${wanted})`,
  }),
  hint: ({ wanted }) => ({
    zh: `请在表头写明，如「（${wanted}）」或「单位：${wanted}」，或在 score.yaml 该表上写 measure: ${wanted}`,
    en: `Say it in the header, as in (${wanted}), or put measure: ${wanted} on the sheet in score.yaml`,
  }),
});

export const nothingFound = defineFault<{ pattern: string }>({
  code: 'no-such-sheets',
  severity: 'error',
  about: 'input',
  when: { zh: 'score.yaml 中的文件模式没有匹配到任何文件。', en: 'A pattern in score.yaml matches no file.' },
  message: ({ pattern }) => ({ zh: `没有文件符合「${pattern}」`, en: `No file matches "${pattern}"` }),
  hint: () => ({ zh: '请核对文件夹和文件名', en: 'Check the folder and the file names' }),
});

export const nothingRead = defineFault({
  code: 'nothing-read',
  severity: 'error',
  about: 'input',
  when: {
    zh: '一个数据文件里没有读到任何数据。',
    en: 'Nothing at all was read from a file of facts, targets, events or answers.',
  },
  message: () => ({ zh: '没有从这个文件读到任何数据', en: 'Nothing was read from this file' }),
  hint: () => ({
    zh: '请核对表头；若不需要此文件，请从 score.yaml 的模式中排除',
    en: 'Check its header, or keep the file out of the pattern in score.yaml',
  }),
});

export const noUnitColumn = defineFault<{ wanted: Said }>({
  code: 'column-missing',
  severity: 'error',
  about: 'input',
  when: { zh: '表中缺少必需的列。', en: 'A table lacks a column that it needs.' },
  message: ({ wanted }) => ({ zh: `表中缺少「${wanted.zh}」列`, en: `The table has no ${wanted.en} column` }),
  hint: () => ({ zh: '请补上该列，或核对列名', en: 'Add the column, or check its header' }),
});

export const unitMismatch = defineFault<{ code: string; name: string }>({
  code: 'unit-mismatch',
  severity: 'error',
  about: 'input',
  when: {
    zh: '同一行的代码和名称指向两个不同的单位。',
    en: 'The code and the name of a row stand for two different units.',
  },
  message: ({ code, name }) => ({
    zh: `代码「${code}」和名称「${name}」不是同一个单位`,
    en: `The code "${code}" and the name "${name}" are two different units`,
  }),
  hint: () => ({ zh: '请核对并更正其一', en: 'Correct one of them' }),
});
