import { defineFault } from '../diagnostic.ts';
import type { Said } from '../said.ts';

export const encodingUnknown = defineFault<{ name: string; known: string }>({
  code: 'encoding-unknown',
  severity: 'error',
  about: 'configuration',
  when: { zh: '指定的字符编码不认识。', en: 'The encoding asked for is not known.' },
  message: ({ name }) => ({ zh: `不认识编码「${name}」`, en: `The encoding “${name}” is not known` }),
  hint: ({ known }) => ({ zh: `可用的编码：${known}`, en: `The encodings known are: ${known}` }),
});

export const encodingWrong = defineFault<{ tried: string }>({
  code: 'encoding-wrong',
  severity: 'error',
  about: 'input',
  when: {
    zh: '文本文件里有字节不合所用的字符编码。',
    en: 'A text file holds bytes that are none in the encoding used.',
  },
  message: ({ tried }) => ({
    zh: `有字节不合编码 ${tried}，无法认出文字`,
    en: `Some bytes are no text in ${tried}`,
  }),
  hint: () => ({
    zh: '请用 Excel 或 WPS 另存为「CSV UTF-8」或 .xlsx；知道编码时可用 --encoding 指明',
    en: 'Save it as “CSV UTF-8” or .xlsx, or name its encoding with --encoding',
  }),
});

export const encodingAmbiguous = defineFault<{ read: string; other: string }>({
  code: 'encoding-ambiguous',
  severity: 'warning',
  about: 'input',
  when: {
    zh: 'CSV 的字节既合 UTF-8 又像 GBK，两种读法文字不同。',
    en: 'The bytes of a CSV are valid UTF-8 but look like GBK, which would read as other text.',
  },
  message: ({ read, other }) => ({
    zh: `编码有两种可能：按 UTF-8 读作「${read}」，按 GB18030 读作「${other}」；已按 UTF-8 读取`,
    en: `Two encodings fit: “${read}” in UTF-8, “${other}” in GB18030; it was read as UTF-8`,
  }),
  hint: () => ({
    zh: '若后者才对，请加 --encoding gb18030（或在 score.yaml 的表格上写 encoding: gb18030）',
    en: 'If the latter is right, add --encoding gb18030, or `encoding: gb18030` to the sheet in score.yaml',
  }),
});

export const textHasNul = defineFault({
  code: 'text-has-nul',
  severity: 'error',
  about: 'input',
  when: {
    zh: '文本文件含 NUL 字节：不是文本，或是没有 BOM 的 UTF-16。',
    en: 'A text file holds NUL bytes: it is no text, or UTF-16 without a byte order mark.',
  },
  message: () => ({
    zh: '文件含有 NUL 字节，不是普通文本',
    en: 'The file holds NUL bytes, so it is no plain text',
  }),
  hint: () => ({
    zh: '请用 Excel 或 WPS 另存为「CSV UTF-8」；若是 UTF-16，可加 --encoding utf-16le',
    en: 'Save it as “CSV UTF-8”; if it is UTF-16, add --encoding utf-16le',
  }),
});

export const csvLongRow = defineFault<{ has: number; usual: number }>({
  code: 'csv-long-row',
  severity: 'error',
  about: 'input',
  when: {
    zh: 'CSV 的一行比其他行列数多（多半是数字里的逗号没加引号），数值会错列。',
    en: 'A line of a CSV has more fields than the others, so that values slip into the wrong column.',
  },
  message: ({ has, usual }) => ({
    zh: `这一行有 ${has} 列，其他行是 ${usual} 列，数值可能错列`,
    en: `This line has ${has} fields where the others have ${usual}; values may be in the wrong column`,
  }),
  hint: () => ({
    zh: '含逗号的内容（如 1,234）请用双引号括起来，或改用 .xlsx',
    en: 'Put fields that hold a comma (such as 1,234) in double quotes, or use .xlsx',
  }),
});

export const csvShortRow = defineFault<{ has: number; usual: number }>({
  code: 'csv-short-row',
  severity: 'warning',
  about: 'input',
  when: {
    zh: 'CSV 的一行比其他行列数少，缺的列按空白处理。',
    en: 'A line of a CSV has fewer fields than the others; those wanting are read as blank.',
  },
  message: ({ has, usual }) => ({
    zh: `这一行只有 ${has} 列，其他行是 ${usual} 列，缺的按空白处理`,
    en: `This line has only ${has} fields where the others have ${usual}; the rest is read as blank`,
  }),
  hint: () => ({
    zh: '请核对这一行是否漏了内容或分隔符',
    en: 'Check whether the line lacks a field or a delimiter',
  }),
});

export const csvQuote = defineFault<{ what: Said }>({
  code: 'csv-quote',
  severity: 'error',
  about: 'input',
  when: {
    zh: 'CSV 里的双引号没有闭合，或出现在不该出现的地方。',
    en: 'A double quote in a CSV is never closed, or stands where none may stand.',
  },
  message: ({ what }) => ({ zh: what.zh, en: what.en }),
  hint: () => ({
    zh: '含引号的内容要整体用双引号括起来，里面的双引号写两遍；或改用 .xlsx',
    en: 'Put such a field in double quotes and double the quotes inside it, or use .xlsx',
  }),
});

export const jsonInvalid = defineFault<{ reason: string }>({
  code: 'json-invalid',
  severity: 'error',
  about: 'input',
  when: { zh: '文件不是合法的 JSON。', en: 'A file is not valid JSON.' },
  message: ({ reason }) => ({
    zh: `不是合法的 JSON（${reason}）`,
    en: `This is not valid JSON (${reason})`,
  }),
  hint: () => ({
    zh: '它应由 score 写出，请勿手工修改；请重新生成',
    en: 'It should be as `score` wrote it, unedited: make it again',
  }),
});
