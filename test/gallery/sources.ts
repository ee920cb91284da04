import type { Emit } from '../../src/model/diagnostic.ts';
import { readApart } from '../../src/sources/legacy/read-apart.ts';
import { openSpreadsheet } from '../../src/sources/open-spreadsheet.ts';
import { parseYaml } from '../../src/sources/parse-yaml.ts';
import { readBytes } from '../../src/sources/read-bytes.ts';
import { readJson } from '../../src/sources/read-json.ts';
import { Refused } from '../../src/sources/refused.ts';
import { makeXls, record, u16 } from '../support/biff-fixture.ts';
import { openInto, withFile } from '../support/open-bytes.ts';
import { makeXlsx, makeZip, type WorkbookFixture, workbookEntries } from '../support/xlsx-fixture.ts';
import type { GalleryEntry } from './entry.ts';

const options = { encoding: 'auto', maxInflated: 2 ** 29 };

const open = (
  code: string,
  says: string,
  bytes: string | Uint8Array,
  asked: Parameters<typeof openInto>[1] = {},
): GalleryEntry => ({
  code,
  says,
  run: async (emit) => {
    await openInto(bytes, asked, emit);
  },
});
const book = (code: string, says: string, fixture: WorkbookFixture): GalleryEntry =>
  open(code, says, makeXlsx(fixture));
const cell = (code: string, says: string, xml: string): GalleryEntry =>
  book(code, says, { sheet: `<row>${xml}</row>` });
const yaml = (code: string, says: string, text: string | Uint8Array): GalleryEntry => ({
  code,
  says,
  run: (emit) => {
    parseYaml(Buffer.from(text as Uint8Array), 'scheme.yaml', emit);
  },
});
const path = (code: string, says: string, run: (emit: Emit) => Promise<unknown>): GalleryEntry => ({
  code,
  says,
  run: async (emit) => {
    await run(emit);
  },
});

const SHEET = 'xl/worksheets/sheet1.xml';
const DOCTYPE = '<!DOCTYPE a><worksheet/>';
const CHART = '<Relationships><Relationship Id="s1" Type="x/chartsheet" Target="c.xml"/></Relationships>';

const FILES: readonly GalleryEntry[] = [
  path('file-missing', '找不到这个文件', (emit) =>
    openSpreadsheet('/no/such.xlsx', 'such.xlsx', options, emit),
  ),
  path('file-unreadable', '系统不允许读取这个文件（ENAMETOOLONG）', (emit) =>
    openSpreadsheet(`/${'名'.repeat(400)}`, '名.xlsx', options, emit),
  ),
  path('file-is-folder', '这是文件夹，不是文件', (emit) =>
    openSpreadsheet(import.meta.dirname, 'a', options, emit),
  ),
  path('file-too-large', '文件有 5 字节，超过上限 4 字节', (emit) =>
    withFile('a.json', '[1,2]', (file) => readBytes(file, 'a.json', { limit: 4, about: 'input' }, emit)),
  ),
  open('file-empty', '文件是空的', ''),
  path('file-changed', '文件在读取过程中被改动', async (emit) => {
    const opened = await withFile('a.csv', 'a,b\n', (file) => openSpreadsheet(file, 'a.csv', options, emit));
    await opened?.sheets[0]?.read(() => true);
  }),
  open('format-unsupported', '这个文件的内容是PDF，不能作为表格读取', '%PDF-1.7'),
  open(
    'file-encrypted',
    '工作簿设有密码，无法读取',
    makeXlsx({ parts: [{ name: SHEET, content: '<worksheet/>', encrypted: true }] }),
  ),
  path('json-invalid', '不是合法的 JSON（UTF-8）', (emit) =>
    withFile('a.json', Buffer.from([0xff]), (file) => readJson(file, 'a.json', emit)),
  ),
];

const WORKBOOKS: readonly GalleryEntry[] = [
  open('zip-damaged', '工作簿文件已损坏：没有找到结尾目录(可能没有传完)', makeXlsx({}).subarray(0, 200)),
  open(
    'zip-hostile',
    '工作簿的构造不正常，拒绝读取：部件 XL/styles.xml 出现两次',
    makeZip([...workbookEntries({}), { name: 'XL/styles.xml', content: '' }]),
  ),
  open('inflated-too-large', '工作簿解压后超过上限 100 字节', makeXlsx({}), { maxInflated: 100 }),
  book('crc-mismatch', `部件 ${SHEET} 与校验和不符，内容已损坏`, {
    parts: [{ name: SHEET, content: '<worksheet/>', crc: 1 }],
  }),
  book('part-missing', `工作簿缺少部件 ${SHEET}`, { without: [SHEET] }),
  book('xml-malformed', `部件 ${SHEET} 的内容有误：没有写完（缺结束标签）`, {
    parts: [{ name: SHEET, content: '<worksheet>' }],
  }),
  book('xml-doctype', `部件 ${SHEET} 含有 DOCTYPE 或自定义实体，拒绝读取`, {
    parts: [{ name: SHEET, content: DOCTYPE }],
  }),
  cell('sheet-beyond-limits', '超出 Excel 的上限：最多 1048576 行、16384 列', '<c r="XFE1"/>'),
  cell('sheet-order', '这一行的单元格重复或倒序', '<c r="A1"/><c r="A1"/>'),
  cell('cell-unreadable', '单元格内容「1,234」无法读取：不是数', '<c><v>1,234</v></c>'),
  book('value-under-merge', '合并单元格下面藏有值「2」，未读取', {
    sheet: '<row><c><v>1</v></c><c><v>2</v></c></row>',
    after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
  }),
  book('sheet-not-table', '「表」不是普通工作表（图表页、对话框页或宏表），已跳过', {
    parts: [{ name: 'xl/_rels/workbook.xml.rels', content: CHART }],
  }),
];

const REPEATED =
  '<t:table-row t:number-rows-repeated="9999999"><t:table-cell o:value-type="float" o:value="1"/></t:table-row>';
const ODS = `<o:c xmlns:o="o" xmlns:t="t"><o:body><o:spreadsheet><t:table t:name="表">${REPEATED}</t:table></o:spreadsheet></o:body></o:c>`;

const LEGACY: readonly GalleryEntry[] = [
  open('legacy-damaged', '工作簿文件不完整或已损坏：没有写完（缺结束记录）', makeXls({ endless: true })),
  open(
    'legacy-too-large',
    '旧格式工作簿过大：一行重复成的单元格超过 1000000 个',
    makeZip([{ name: 'content.xml', content: ODS }]),
  ),
  path('legacy-too-slow', '读取用时超过 0.1 秒，已中止', async (emit) => {
    const request = {
      path: '',
      shown: '',
      format: 'xls',
      stamp: { size: 0, mtimeMs: 0 },
      maxInflated: 0,
    } as const;
    const limits = { milliseconds: 100, megabytes: 64 };
    await readApart(new URL('data:text/javascript,for(;;);'), request, limits).catch((error: unknown) => {
      if (error instanceof Refused) emit(error.diagnostic);
    });
  }),
  open(
    'code-page-unknown',
    '不认识工作簿文字的代码页 437',
    makeXls({ bytesName: Buffer.from('d2bb', 'hex'), globals: [record(0x42, u16(437))] }),
  ),
];

const TEXTS: readonly GalleryEntry[] = [
  open('encoding-unknown', '不认识编码「ebcdic」', 'a,b', { encoding: 'ebcdic' }),
  open('encoding-wrong', '有字节不合编码 GB18030，无法认出文字', Buffer.from([0xff, 0x0a])),
  open(
    'encoding-ambiguous',
    '编码有两种可能：按 UTF-8 读作「üɽ」，按 GB18030 读作「眉山」；已按 UTF-8 读取',
    Buffer.from([0xc3, 0xbc, 0xc9, 0xbd]),
  ),
  open('text-has-nul', '文件含有 NUL 字节，不是普通文本', 'a\0b'),
  open('csv-long-row', '这一行有 3 列，其他行是 2 列，数值可能错列', '单位,数\n矮寨镇,1,234\n'),
  open('csv-short-row', '这一行只有 2 列，其他行是 3 列，缺的按空白处理', '单位,甲,乙\n矮寨镇,1\n'),
  open('csv-quote', '从第 2 行起，双引号没有闭合', '单位,数\n"矮寨镇,1\n'),
];

const YAML: readonly GalleryEntry[] = [
  yaml('yaml-not-utf8', '文件不是 UTF-8 编码', Buffer.from([0xff])),
  yaml('yaml-too-large', 'YAML 文件有 1000001 字节，超过上限 1000000 字节', ' '.repeat(1_000_001)),
  yaml('yaml-too-deep', '层级超过 50 层', `${'['.repeat(51)}${']'.repeat(51)}`),
  yaml('yaml-empty', '文件没有内容', '# 注释\n'),
  yaml('yaml-one-text', '整个文件被读成一段文字：冒号「\uff1a」是全角的', 'scheme\uff1atownship\n'),
  yaml('yaml-syntax', 'YAML 写法有误：引号没有闭合', "title: '甲\n"),
  yaml('yaml-tag', '「!vetoed」被当成 YAML 标签', 'when: !vetoed\n'),
  yaml('yaml-duplicate-key', '键「title」重复，第 1 行已有', 'title: 甲\ntitle: 乙\n'),
  yaml('yaml-key-not-text', '键必须是一个词，不能是列表、映射或空白', '{[a]: 1}\n'),
  yaml('yaml-several-documents', '文件里有第二份文档（用「---」隔开），只能有一份', 'a: 1\n---\nb: 2\n'),
  yaml('yaml-alias', '引用「*base」没有对应的锚(&)', 'a: *base\n'),
  yaml('yaml-number', '「.inf」不是有限的数', 'weight: .inf\n'),
];

/** The smallest broken input for each fault that reading files can find. */
export const gallery: readonly GalleryEntry[] = [...FILES, ...WORKBOOKS, ...LEGACY, ...TEXTS, ...YAML];
