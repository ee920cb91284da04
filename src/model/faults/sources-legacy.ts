import { defineFault } from '../diagnostic.ts';
import type { Said } from '../said.ts';

export const legacyDamaged = defineFault<{ what: Said }>({
  code: 'legacy-damaged',
  severity: 'error',
  about: 'input',
  when: {
    zh: '旧格式工作簿（.xls、.xlsb、.ods）不完整或结构损坏。',
    en: 'A workbook of an older format (.xls, .xlsb, .ods) is cut off or broken.',
  },
  message: ({ what }) => ({
    zh: `工作簿文件不完整或已损坏：${what.zh}`,
    en: `The workbook is cut off or damaged: ${what.en}`,
  }),
  hint: () => ({
    zh: '请用 Excel 或 WPS 打开并另存为 .xlsx；打不开时请重新获取',
    en: 'Open it in Excel or WPS and save it as .xlsx; if it does not open, fetch it again',
  }),
});

export const legacyTooLarge = defineFault<{ what: Said }>({
  code: 'legacy-too-large',
  severity: 'error',
  about: 'input',
  when: {
    zh: '旧格式工作簿（.xls、.xlsb、.ods）超过读取上限（.xls 32 MB；.xlsb、.ods 解压后 128 MB；单元格 100 万个；文字 1600 万字；内存 1 GB）。',
    en: 'A workbook of an older format (.xls, .xlsb, .ods) is beyond the limits: 32 MB of .xls, 128 MB of .xlsb or .ods when inflated, 1 million filled cells, 16 million characters, 1 GB of memory.',
  },
  message: ({ what }) => ({
    zh: `旧格式工作簿过大：${what.zh}`,
    en: `A workbook of this older format is too large: ${what.en}`,
  }),
  hint: () => ({
    zh: '请另存为 .xlsx（没有这些上限），或拆成几个文件',
    en: 'Save it as .xlsx, which has no such limit here, or split it into several files',
  }),
});

export const legacyTooSlow = defineFault<{ seconds: number }>({
  code: 'legacy-too-slow',
  severity: 'error',
  about: 'input',
  when: {
    zh: '读旧格式工作簿（.xls、.xlsb、.ods）超过时限：文件构造异常，或机器过忙。',
    en: 'Reading a workbook of an older format (.xls, .xlsb, .ods) takes too long: it is made oddly, or the machine is too busy.',
  },
  message: ({ seconds }) => ({
    zh: `读取用时超过 ${seconds} 秒，已中止`,
    en: `Reading it took more than ${seconds} seconds and was given up`,
  }),
  hint: () => ({
    zh: '请另存为 .xlsx 再读；只是机器过忙时，稍后重试即可',
    en: 'Save it as .xlsx; where the machine was only too busy, try again later',
  }),
});

export const codePageUnknown = defineFault<{ codePage: number | undefined }>({
  code: 'code-page-unknown',
  severity: 'error',
  about: 'input',
  when: {
    zh: 'Excel 5.0/95 的 .xls 没有写明文字编码，或写的编码本工具不认识。',
    en: 'An .xls of Excel 5.0/95 states no code page for its texts, or one that is not known here.',
  },
  message: ({ codePage }) =>
    codePage === undefined
      ? { zh: '工作簿没有写明文字的代码页', en: 'The workbook does not state the code page of its texts' }
      : {
          zh: `不认识工作簿文字的代码页 ${codePage}`,
          en: `The code page of the workbook’s texts, ${codePage}, is not known`,
        },
  hint: () => ({
    zh: '请用 Excel 或 WPS 打开，核对文字后另存为 .xlsx',
    en: 'Open it in Excel or WPS, check its texts and save it as .xlsx',
  }),
});
