import { defineFault } from '../diagnostic.ts';
import type { Said } from '../said.ts';

const SAVE_AGAIN: Said = {
  zh: '请重新获取这个文件（多半没有传完）；原件也是这样时，用 Excel 或 WPS 打开，核对内容后另存为新的 .xlsx',
  en: 'Fetch the file again (most likely it was cut off); if the original is no better, open it, check what it holds and save it as a new .xlsx',
};

const SUSPICIOUS: Said = {
  zh: '正常的表格不会这样，请确认来源；可信时请另存为新的 .xlsx',
  en: 'An ordinary workbook is never like this: check where it came from, or save it as a new .xlsx',
};

export const zipDamaged = defineFault<{ what: Said }>({
  code: 'zip-damaged',
  severity: 'error',
  about: 'input',
  when: {
    zh: '工作簿（zip 压缩包）不完整或结构损坏。',
    en: 'A workbook, which is a zip archive, is cut off or broken.',
  },
  message: ({ what }) => ({
    zh: `工作簿文件已损坏：${what.zh}`,
    en: `The workbook is damaged: ${what.en}`,
  }),
  hint: () => SAVE_AGAIN,
});

export const zipHostile = defineFault<{ what: Said }>({
  code: 'zip-hostile',
  severity: 'error',
  about: 'input',
  when: {
    zh: '工作簿的构造像攻击文件（部件过多、重名或压缩比异常）。',
    en: 'A workbook is built like an attack: too many parts, two of one name, or an absurd ratio of compression.',
  },
  message: ({ what }) => ({
    zh: `工作簿的构造不正常，拒绝读取：${what.zh}`,
    en: `The workbook is refused for its odd build: ${what.en}`,
  }),
  hint: () => SUSPICIOUS,
});

export const inflatedTooLarge = defineFault<{ limit: number }>({
  code: 'inflated-too-large',
  severity: 'error',
  about: 'input',
  when: {
    zh: '工作簿解压后超过 --max-inflated 的上限。',
    en: 'Inflated, a workbook is larger than `--max-inflated` allows.',
  },
  message: ({ limit }) => ({
    zh: `工作簿解压后超过上限 ${limit} 字节`,
    en: `Inflated, the workbook is larger than ${limit} bytes`,
  }),
  hint: () => ({
    zh: '请拆分工作簿；确认可信时可用 --max-inflated 放宽上限',
    en: 'Split the workbook; if you trust it, raise the limit with --max-inflated',
  }),
});

export const crcMismatch = defineFault<{ part: string }>({
  code: 'crc-mismatch',
  severity: 'error',
  about: 'input',
  when: {
    zh: '工作簿的一个部件与其校验和不符。',
    en: 'A part of a workbook does not match its checksum.',
  },
  message: ({ part }) => ({
    zh: `部件 ${part} 与校验和不符，内容已损坏`,
    en: `The part ${part} does not match its checksum: its content is damaged`,
  }),
  hint: () => SAVE_AGAIN,
});

export const partMissing = defineFault<{ part: string }>({
  code: 'part-missing',
  severity: 'error',
  about: 'input',
  when: { zh: '工作簿缺少必需的部件。', en: 'A workbook lacks a part that it needs.' },
  message: ({ part }) => ({
    zh: `工作簿缺少部件 ${part}`,
    en: `The workbook lacks the part ${part}`,
  }),
  hint: () => SAVE_AGAIN,
});

export const xmlMalformed = defineFault<{ part: string; what: Said }>({
  code: 'xml-malformed',
  severity: 'error',
  about: 'input',
  when: {
    zh: '工作簿的一个部件不是完整、合规的 XML。',
    en: 'A part of a workbook is not whole, well-formed XML of its kind.',
  },
  message: ({ part, what }) => ({
    zh: `部件 ${part} 的内容有误：${what.zh}`,
    en: `The part ${part} is wrong: ${what.en}`,
  }),
  hint: () => SAVE_AGAIN,
});

export const xmlDoctype = defineFault<{ part: string }>({
  code: 'xml-doctype',
  severity: 'error',
  about: 'input',
  when: {
    zh: '工作簿的部件含有 DOCTYPE 或自定义实体（常用于攻击）。',
    en: 'A part of a workbook holds a DOCTYPE or an entity of its own, as attacks do.',
  },
  message: ({ part }) => ({
    zh: `部件 ${part} 含有 DOCTYPE 或自定义实体，拒绝读取`,
    en: `The part ${part} holds a DOCTYPE or an entity of its own and is refused`,
  }),
  hint: () => SUSPICIOUS,
});

export const sheetBeyondLimits = defineFault<{ what: Said }>({
  code: 'sheet-beyond-limits',
  severity: 'error',
  about: 'input',
  when: {
    zh: '行、列、合并单元格或文本超出 Excel 的上限。',
    en: 'Rows, columns, merged areas or texts go beyond the limits of Excel.',
  },
  message: ({ what }) => ({
    zh: `超出 Excel 的上限：${what.zh}`,
    en: `Beyond the limits of Excel: ${what.en}`,
  }),
  hint: () => SUSPICIOUS,
});

export const sheetOrder = defineFault<{ what: Said }>({
  code: 'sheet-order',
  severity: 'error',
  about: 'input',
  when: {
    zh: '工作表里的行或单元格重复、倒序，或地址与所在行不符。',
    en: 'Rows or cells of a sheet come twice, out of order, or under an address of another row.',
  },
  message: ({ what }) => ({ zh: what.zh, en: what.en }),
  hint: () => SAVE_AGAIN,
});

export const cellUnreadable = defineFault<{ shown: string; why: Said }>({
  code: 'cell-unreadable',
  severity: 'error',
  about: 'input',
  when: {
    zh: '单元格的内容与其声明的类型不符。',
    en: 'The content of a cell does not fit the type it states.',
  },
  message: ({ shown, why }) => ({
    zh: `单元格内容「${shown}」无法读取：${why.zh}`,
    en: `The cell’s content “${shown}” cannot be read: ${why.en}`,
  }),
  hint: () => SAVE_AGAIN,
});

export const valueUnderMerge = defineFault<{ shown: string }>({
  code: 'value-under-merge',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '合并区域中除左上角外还藏有值；Excel 不显示它，工具也不读它。',
    en: 'A merged area hides a value besides its top left one: Excel does not show it and it is not read.',
  },
  message: ({ shown }) => ({
    zh: `合并单元格下面藏有值「${shown}」，未读取`,
    en: `A value, “${shown}”, is hidden under a merged area and was not read`,
  }),
  hint: () => ({
    zh: '请取消合并后核对：需要的值移出来，多余的删掉',
    en: 'Unmerge the area and check it: move out what is needed, delete what is not',
  }),
});

export const sheetNotTable = defineFault<{ name: string }>({
  code: 'sheet-not-table',
  severity: 'note',
  about: 'input',
  when: {
    zh: '工作簿里有图表页、对话框页或宏表，其中没有可读的单元格。',
    en: 'A workbook holds a chart, dialogue or macro sheet, which has no cells to read.',
  },
  message: ({ name }) => ({
    zh: `「${name}」不是普通工作表（图表页、对话框页或宏表），已跳过`,
    en: `“${name}” is a chart, dialogue or macro sheet and was passed over`,
  }),
  hint: () => ({
    zh: '如需其中的数据，请另放在普通工作表里',
    en: 'If its figures are wanted, put them on an ordinary sheet',
  }),
});
