import { makeXlsx, makeZip } from '../support/xlsx-fixture.ts';
import { type CorpusEntry, refused, sheetOf } from './entry.ts';
import { randomBytes } from './random.ts';

const other = (
  name: string,
  kinds: CorpusEntry['kinds'],
  content: CorpusEntry['content'],
  ...codes: string[]
): CorpusEntry => ({
  name,
  kinds,
  content,
  expected: refused(...(codes.length === 0 ? ['format-unsupported'] : codes)),
});

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const OLE = hex('d0cf11e0a1b11ae1');
const OLE_CODES = ['format-unsupported', 'file-encrypted', 'legacy-damaged'];

/** What Excel writes for a workbook with a password: an OLE file around the encrypted package. */
async function encryptedOle(): Promise<Uint8Array> {
  const { CFB } = await import('@e965/xlsx');
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/EncryptionInfo', Buffer.from('040004000000000000000000', 'hex'));
  CFB.utils.cfb_add(file, '/EncryptedPackage', randomBytes(8192, 1));
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}

/** A real .xls cut in the middle. */
async function halfXls(): Promise<Uint8Array> {
  const { utils, write } = await import('@e965/xlsx');
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['单位', 1]]), '表');
  const whole = write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
  return new Uint8Array(whole.subarray(0, whole.length / 2));
}

const docx = (): Buffer =>
  makeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content:
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    { name: 'word/document.xml', content: '<w:document xmlns:w="w"><w:body/></w:document>' },
  ]);

const zipOf = (name: string): Buffer => makeZip([{ name, content: 'x' }]);

/** Random bytes of which none is NUL, lest that alone decides. */
const noise = (seed: number): Buffer => Buffer.from(randomBytes(4096, seed).map((byte) => byte || 0xff));

/** Files that are something else than they seem. */
export const formatEntries: readonly CorpusEntry[] = [
  other('encrypted.xlsx', ['encrypted OLE'], encryptedOle, ...OLE_CODES),
  other('ole-magic-alone.xls', ['OLE broken'], OLE, ...OLE_CODES),
  other(
    'ole-and-noise.xls',
    ['OLE broken', 'random bytes'],
    Buffer.concat([OLE, randomBytes(5000, 2)]),
    ...OLE_CODES,
  ),
  other('ole-and-zeros.xls', ['OLE broken'], Buffer.concat([OLE, Buffer.alloc(5000)]), ...OLE_CODES),
  other(
    'ole-cut.xls',
    ['OLE broken', 'truncated'],
    async () => (await encryptedOle()).subarray(0, 700),
    ...OLE_CODES,
  ),
  other('half-an-xls-named.xlsx', ['.xls named .xlsx', 'truncated'], halfXls, ...OLE_CODES),
  {
    name: 'xlsx-named.xls',
    kinds: ['.xlsx named .xls'],
    content: makeXlsx({ sheet: '<row><c><v>1</v></c></row>' }),
    expected: sheetOf('A1#1'),
  },
  {
    name: 'xlsx-named.csv',
    kinds: ['.xlsx named .xls'],
    content: makeXlsx({ sheet: '<row><c><v>1</v></c></row>' }),
    expected: sheetOf('A1#1'),
  },
  other(
    'html.xls',
    ['HTML named .xls'],
    '<html><body><table><tr><td>单位</td><td>1</td></tr></table></body></html>',
  ),
  other('html-table-only.xls', ['HTML named .xls'], '\ufeff\r\n <TABLE border=1><tr><td>1</td></tr></TABLE>'),
  other('html-comment.xls', ['HTML named .xls'], '<!-- saved from a system --><html></html>'),
  other(
    'html-utf-16.xls',
    ['HTML named .xls', 'UTF-16'],
    Buffer.from('\ufeff<html><table/></html>', 'utf16le'),
  ),
  other(
    'html-gbk.xls',
    ['HTML named .xls'],
    Buffer.concat([Buffer.from('<meta charset=gbk><table><tr><td>'), hex('c7acd6dd')]),
  ),
  other(
    'xml-2003.xls',
    ['HTML named .xls'],
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
  ),
  other(
    'web-archive.xls',
    ['HTML named .xls'],
    'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n',
  ),
  other('sylk.xls', ['other documents'], 'ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K"单位"\r\nC;X2;K1\r\nE\r\n'),
  other(
    'dif.xls',
    ['other documents'],
    'TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,1\r\n""\r\nTUPLES\r\n0,1\r\n""\r\nDATA\r\n0,0\r\n""\r\n-1,0\r\nBOT\r\n',
  ),
  other('docx-renamed.xlsx', ['.docx renamed'], docx()),
  other('pptx-renamed.xlsx', ['other documents'], zipOf('ppt/presentation.xml')),
  other('plain-zip.xlsx', ['other documents'], zipOf('a.txt')),
  other('zip-of-nothing.xlsx', ['other documents'], makeZip([])),
  other('pdf.xlsx', ['other documents'], '%PDF-1.7\n1 0 obj\n'),
  other('png.xlsx', ['other documents'], hex('89504e470d0a1a0a0000000d49484452')),
  other('jpeg.csv', ['other documents'], hex('ffd8ffe000104a464946')),
  other('gzip.csv', ['other documents'], hex('1f8b0800000000000003')),
  other('rar.xlsx', ['other documents'], hex('526172211a0700')),
  other('rtf.xls', ['other documents'], '{\\rtf1\\ansi 1}'),
  other('empty.xlsx', ['empty file'], '', 'file-empty'),
  other('empty.csv', ['empty file'], '', 'file-empty'),
  other('zeros.xlsx', ['random bytes', 'NUL bytes'], Buffer.alloc(4096), 'text-has-nul'),
  other('random-1.xlsx', ['random bytes'], randomBytes(4096, 3), 'text-has-nul'),
  other('random-2.csv', ['random bytes'], noise(4), 'encoding-wrong'),
  other('random-3.xls', ['random bytes'], noise(5), 'encoding-wrong'),
  other(
    'random-after-PK.xlsx',
    ['random bytes'],
    Buffer.concat([hex('504b0304'), randomBytes(4096, 6)]),
    'zip-damaged',
  ),
  other('only-PK.xlsx', ['truncated'], hex('504b0304'), 'zip-damaged'),
  other(
    'biff-2.xls',
    ['OLE broken'],
    Buffer.concat([hex('0900040000001000'), Buffer.alloc(64)]),
    'text-has-nul',
    'format-unsupported',
  ),
];
