import { defineFault } from '../diagnostic.ts';

export const textCut = defineFault<{ sheet: string; row: number; length: number }>({
  code: 'text-cut',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '报表中有一段文字超过了 Excel 单元格的上限（32767 个字）。',
    en: 'A text of a report is longer than a cell of Excel can hold (32,767 characters).',
  },
  message: ({ sheet, row, length }) => ({
    zh: `“${sheet}”表第 ${row} 行有一段 ${length} 字的文字，超过单元格上限，已截断`,
    en: `Row ${row} of the sheet “${sheet}” has a text of ${length} characters, more than a cell holds: it was cut`,
  }),
  hint: () => ({
    zh: '请在来源表中缩短该文字；全文见 results.json',
    en: 'Shorten the text in its source; results.json has the whole of it',
  }),
});

export const sheetContinued = defineFault<{ sheet: string; parts: number }>({
  code: 'sheet-continued',
  severity: 'note',
  about: 'input',
  when: {
    zh: '一张报表的行数超过了 Excel 工作表的上限，分成了几张。',
    en: 'A report has more rows than a sheet of Excel holds and goes on in further sheets.',
  },
  message: ({ sheet, parts }) => ({
    zh: `“${sheet}”表的行数超过 Excel 上限，已分成 ${parts} 张`,
    en: `The sheet “${sheet}” has more rows than Excel allows and was split into ${parts}`,
  }),
  hint: () => ({
    zh: '后续各张以“ (2)”“ (3)”编号，表头相同',
    en: 'The further sheets are numbered (2), (3) … and have the same header',
  }),
});
