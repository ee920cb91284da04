import type { Said } from '../model/said.ts';

/** What a file is by its first bytes: an archive or compound file to open, a text to read, or something else with what to do. */
export type Format =
  | { readonly kind: 'zip' | 'ole' | 'text' }
  | { readonly kind: 'other'; readonly what: Said; readonly todo: Said };

const SAVE_AS: Said = {
  zh: '请用 Excel 或 WPS 打开并另存为 .xlsx',
  en: 'Open it in Excel or WPS and save it as .xlsx',
};
const WRONG_FILE: Said = {
  zh: '请确认选对了文件；表格请用 .xlsx 或 CSV',
  en: 'Check that this is the right file; a table must be .xlsx or CSV',
};

const OLD_EXCEL: Said = {
  zh: '更早的 Excel 工作簿(4.0 及以前)',
  en: 'a workbook of Excel 4.0 or before',
};

const MAGIC: readonly (readonly [hex: string, what: Said, todo: Said])[] = [
  ['09000400', OLD_EXCEL, SAVE_AS],
  ['09020600', OLD_EXCEL, SAVE_AS],
  ['09040600', OLD_EXCEL, SAVE_AS],
  ['0908', { zh: '没有外壳的旧式工作簿', en: 'an old workbook without its compound file' }, SAVE_AS],
  ['25504446', { zh: 'PDF', en: 'a PDF' }, WRONG_FILE],
  ['89504e47', { zh: '图片(PNG)', en: 'an image (PNG)' }, WRONG_FILE],
  ['ffd8ff', { zh: '图片(JPEG)', en: 'an image (JPEG)' }, WRONG_FILE],
  ['47494638', { zh: '图片(GIF)', en: 'an image (GIF)' }, WRONG_FILE],
  ['424d', { zh: '图片(BMP)', en: 'an image (BMP)' }, WRONG_FILE],
  ['52617221', { zh: '压缩包(RAR)', en: 'an archive (RAR)' }, WRONG_FILE],
  ['377abcaf271c', { zh: '压缩包(7z)', en: 'an archive (7z)' }, WRONG_FILE],
  ['1f8b', { zh: '压缩包(gzip)', en: 'an archive (gzip)' }, WRONG_FILE],
  ['49443b5057584c', { zh: 'SYLK 表格(.slk)', en: 'a SYLK table (.slk)' }, SAVE_AS], // ID;PWXL
  ['5441424c450d0a30', { zh: 'DIF 表格(.dif)', en: 'a DIF table (.dif)' }, SAVE_AS], // TABLE, 0,1
  ['5441424c450a302c', { zh: 'DIF 表格(.dif)', en: 'a DIF table (.dif)' }, SAVE_AS],
  ['7b5c727466', { zh: '富文本(RTF)', en: 'rich text (RTF)' }, SAVE_AS],
];

/** Tells a file's format from its first bytes (a few hundred are enough), never from its name. */
export function sniffFormat(head: Buffer): Format {
  const hex = head.toString('hex', 0, 8);
  if (/^504b(?:0304|0506|0708|(?:0[357])?$)/u.test(hex)) return { kind: 'zip' }; // even the first bytes alone
  if (hex === 'd0cf11e0a1b11ae1') return { kind: 'ole' };
  const known = MAGIC.find(([magic]) => hex.startsWith(magic) && (magic.length > 4 || head.includes(0)));
  if (known) return { kind: 'other', what: known[1], todo: known[2] };
  const text = head.toString('latin1').replaceAll('\0', '');
  if (/^(?:ÿþ|þÿ|ï»¿)?\s*<(?:!|\?|[a-z]+[\s>:])/iu.test(text))
    return {
      kind: 'other',
      what: {
        zh: '网页或 XML(有的系统把它命名为 .xls 导出)',
        en: 'HTML or XML, as some systems export under the name .xls',
      },
      todo: SAVE_AS,
    };
  if (/^\s*mime-version:/iu.test(text))
    return {
      kind: 'other',
      what: { zh: '单个文件网页(MHTML)', en: 'a web page in one file (MHTML)' },
      todo: SAVE_AS,
    };
  return { kind: 'text' };
}
