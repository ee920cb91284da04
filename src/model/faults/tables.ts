import { defineFault } from '../diagnostic.ts';
import type { Said } from '../said.ts';

/** What a column's percentages look like, for the messages below. */
const readings = (fraction: number, fractionRow: number): Said => ({
  zh: `第 ${fractionRow} 行的 ${fraction}`,
  en: `${fraction} in row ${fractionRow}`,
});

export const secondHeader = defineFault<{ row: number }>({
  code: 'second-header',
  severity: 'error',
  about: 'input',
  when: {
    zh: '同一张表的数据中间出现了另一个表头。',
    en: 'Another header, of a different table, stands among the rows of a table.',
  },
  message: ({ row }) => ({
    zh: `第 ${row} 行是另一个表头：一张工作表只能有一个表，从这一行起没有读取`,
    en: `Row ${row} is the header of another table: a sheet may hold one table, and nothing was read from here on`,
  }),
  hint: () => ({
    zh: '请把第二个表移到单独的工作表或文件中',
    en: 'Move the second table to a sheet or file of its own',
  }),
});

export const sideBySide = defineFault<{ label: string; column: string; again: string }>({
  code: 'side-by-side',
  severity: 'error',
  about: 'input',
  when: {
    zh: '两个表并排放在同一张工作表里。',
    en: 'Two tables stand side by side in one sheet.',
  },
  message: ({ label, column, again }) => ({
    zh: `${column} 列和 ${again} 列的表头都是「${label}」：像是两个表并排放在一起`,
    en: `Columns ${column} and ${again} are both headed "${label}": two tables seem to stand side by side`,
  }),
  hint: () => ({
    zh: '请把右边的表接到左边的表下面，或移到单独的工作表',
    en: 'Put the right table below the left one, or in a sheet of its own',
  }),
});

export const measureChanges = defineFault<{ row: number; found: string; before: string | undefined }>({
  code: 'measure-changes',
  severity: 'error',
  about: 'input',
  when: {
    zh: '表的中间改变了计量单位。',
    en: 'The measure of a table changes among its rows.',
  },
  message: ({ row, found, before }) => ({
    zh: `第 ${row} 行写着「单位：${found}」，而表头${before === undefined ? '前没有写单位' : `前写的是「${before}」`}：从这一行起没有读取`,
    en: `Row ${row} says the measure is ${found}, but ${before === undefined ? 'none is given before the header' : `it is ${before} before the header`}: nothing was read from here on`,
  }),
  hint: () => ({
    zh: '请把不同计量单位的数据分成两个表，或统一换算成一种单位',
    en: 'Split the table, or convert all figures to one measure',
  }),
});

export const sectionRow = defineFault<{ text: string }>({
  code: 'section-row',
  severity: 'note',
  about: 'input',
  when: {
    zh: '数据中间有一行只是分组标题。',
    en: 'A row among the data is only the heading of a section.',
  },
  message: ({ text }) => ({
    zh: `「${text}」按分组标题处理，未作为数据读取`,
    en: `"${text}" was taken for the heading of a section, not for data`,
  }),
  hint: () => ({
    zh: '如果这是一个单位，请去掉名称前的序号',
    en: 'If it is a unit, take the numeral off its name',
  }),
});

export const unlabelledColumn = defineFault<{ column: string; row: number }>({
  code: 'unlabelled-column',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '数据区里有一列没有表头。',
    en: 'A column holds values among the data but has no header.',
  },
  message: ({ column, row }) => ({
    zh: `${column} 列没有表头，但第 ${row} 行有内容：该列没有读取`,
    en: `Column ${column} has no header but holds a value in row ${row}: the column was not read`,
  }),
  hint: () => ({
    zh: '请补上表头，或删除表外的内容',
    en: 'Give the column a header, or delete what does not belong to the table',
  }),
});

export const percentMixed = defineFault<{
  fraction: number;
  fractionRow: number;
  percentage: number;
  percentageRow: number;
}>({
  code: 'percent-mixed',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '同一列百分比中既有 0.98 这样的小数，也有 98.6 这样的百分数。',
    en: 'A percentage column holds both fractions (0.98) and percentages (98.6).',
  },
  message: ({ fraction, fractionRow, percentage, percentageRow }) => ({
    zh: `百分比列写法不一致：${readings(fraction, fractionRow).zh} 与第 ${percentageRow} 行的 ${percentage}；${fraction} 按 ${fraction}% 读取`,
    en: `A percentage column is written in two ways: ${readings(fraction, fractionRow).en} and ${percentage} in row ${percentageRow}; ${fraction} was read as ${fraction}%`,
  }),
  hint: ({ fraction }) => ({
    zh: `请统一写法；如果确实是 ${fraction}%，请写成带百分号的「${fraction}%」`,
    en: `Write all in one way; if it really is ${fraction} per cent, write "${fraction}%" with its sign`,
  }),
});

export const percentLooksLikeFraction = defineFault<{ fraction: number; fractionRow: number; count: number }>(
  {
    code: 'percent-looks-like-fraction',
    severity: 'warning',
    about: 'input',
    when: {
      zh: '一列百分比的数值全部不超过 1，像是没有乘以 100。',
      en: 'Every value of a percentage column lies within 1, as if it had not been multiplied by 100.',
    },
    message: ({ fraction, fractionRow, count }) => ({
      zh: `百分比列的 ${count} 个数值都不超过 1（如${readings(fraction, fractionRow).zh}），按 ${fraction}% 读取`,
      en: `All ${count} values of a percentage column lie within 1 (such as ${readings(fraction, fractionRow).en}); it was read as ${fraction}%`,
    }),
    hint: ({ fraction }) => ({
      zh: `请写成百分数（如 98.6）或设为百分比格式；如果确实是 ${fraction}%，请写成带百分号的「${fraction}%」`,
      en: `Write percentages (98.6) or use a percent format; if it really is ${fraction} per cent, write "${fraction}%" with its sign`,
    }),
  },
);

export const columnBeyondHeader = defineFault<{ column: string; row: number }>({
  code: 'column-beyond-header',
  severity: 'error',
  about: 'input',
  when: {
    zh: 'CSV 的数据比表头多一列：数字里的逗号没有加引号时，后面各列都会错位。',
    en: 'The rows of a CSV have more columns than its header: a comma in an unquoted number shifts all that follow.',
  },
  message: ({ column, row }) => ({
    zh: `表头没有 ${column} 列，第 ${row} 行却有内容：数据可能已经错位`,
    en: `The header has no column ${column}, but row ${row} has: the figures may have been shifted`,
  }),
  hint: () => ({
    zh: '请去掉数字里的千分位逗号或给它加引号，或补上这一列的表头',
    en: 'Take the commas out of the numbers or quote them, or give the column a header',
  }),
});

export const formSheet = defineFault({
  code: 'form-sheet',
  severity: 'error',
  about: 'input',
  when: {
    zh: '工作表是一张表单（名称与数值左右相邻），不是一行一个单位的表。',
    en: 'A sheet is a form (label beside value) and no table with a unit in each row.',
  },
  message: () => ({
    zh: '这是一张表单（名称与数值左右相邻），没有读取',
    en: 'This sheet is a form (label beside value) and was not read',
  }),
  hint: () => ({
    zh: '请汇总成一行一个单位的表：表头写「单位」和各指标名称',
    en: 'Put the figures into a table with a unit in each row, headed by 单位 (unit) and the indicators',
  }),
});
