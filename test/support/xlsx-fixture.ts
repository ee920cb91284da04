import { deflateRawSync } from 'node:zlib';
import { crc32BySlicing } from '../../src/sources/xlsx/crc32.ts';

/** One entry of a zip archive to be built, with whatever is to be wrong with it. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Kept as it is instead of deflated. */
  readonly stored?: boolean;
  /** Stated instead of the true values. */
  readonly crc?: number;
  readonly inflated?: number;
  readonly method?: number;
  readonly localName?: string;
  readonly encrypted?: boolean;
  /** Written as streaming writers do: checksum and sizes behind the content, none before it. */
  readonly described?: boolean;
}

/** A zip archive of the entries; with `zip64` its sizes and its directory are written the wide way. */
export function makeZip(entries: readonly ZipEntry[], options: { readonly zip64?: boolean } = {}): Buffer {
  const wide = options.zip64 ?? false;
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content as Uint8Array);
    const packed = entry.stored ? content : deflateRawSync(content);
    const crc = entry.crc ?? crc32BySlicing(content, 0);
    const name = Buffer.from(entry.name);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const common = Buffer.alloc(22);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE((entry.encrypted ? 1 : 0) | 0x800, 2);
    common.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(wide ? 0xffffffff : packed.length, 14);
    common.writeUInt32LE(wide ? 0xffffffff : (entry.inflated ?? content.length), 18);
    const lengths = (bytes: Buffer, extra: number): Buffer => {
      const both = Buffer.alloc(4);
      both.writeUInt16LE(bytes.length, 0);
      both.writeUInt16LE(extra, 2);
      return both;
    };
    const local = Buffer.from(common);
    if (entry.described) for (const bytes of [common, local]) bytes[2]! |= 8;
    if (entry.described) local.fill(0, 10);
    const behind = entry.described
      ? Buffer.concat([Buffer.from('PK\x07\x08', 'latin1'), common.subarray(10, 22)])
      : Buffer.alloc(0);
    body.push(Buffer.from('PK\x03\x04', 'latin1'), local, lengths(localName, 0), localName, packed, behind);
    const extra = wide ? wideExtra(entry.inflated ?? content.length, packed.length, offset) : Buffer.alloc(0);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(wide ? 0xffffffff : offset, 10);
    const made = Buffer.from([20, 0]);
    directory.push(
      Buffer.from('PK\x01\x02', 'latin1'),
      made,
      common,
      lengths(name, extra.length),
      tail,
      name,
      extra,
    );
    offset += 30 + localName.length + packed.length + behind.length;
  }
  const listing = Buffer.concat(directory);
  return Buffer.concat([...body, listing, ...directoryEnd(entries.length, listing.length, offset, wide)]);
}

function wideExtra(inflated: number, packed: number, offset: number): Buffer {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  [inflated, packed, offset].forEach((value, index) => {
    extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
  });
  return extra;
}

function directoryEnd(count: number, size: number, offset: number, wide: boolean): readonly Buffer[] {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(wide ? 0xffff : count, 8);
  end.writeUInt16LE(wide ? 0xffff : count, 10);
  end.writeUInt32LE(wide ? 0xffffffff : size, 12);
  end.writeUInt32LE(wide ? 0xffffffff : offset, 16);
  if (!wide) return [end];
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  [count, count, size, offset].forEach((value, index) => {
    record.writeBigUInt64LE(BigInt(value), 24 + 8 * index);
  });
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return [record, locator, end];
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const CONTENT_TYPES = '[Content_Types].xml';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A [Content_Types].xml for parts of these names, known by their last word; any .xml else is a sheet. */
export function contentTypes(...parts: readonly string[]): string {
  const kindOf = (part: string): string =>
    /(styles|sharedStrings)\.xml$/u.exec(part)?.[1] ??
    (/(?:workbook|簿)\.xml$/u.test(part) ? 'sheet.main' : 'worksheet');
  const overrides = parts.map(
    (part) => `<Override PartName="/${part}" ContentType="${TYPE}.${kindOf(part)}+xml"/>`,
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

/** A workbook to be built out of raw XML. */
export interface WorkbookFixture {
  /** What stands inside `<sheetData>`, or a whole part when it begins with `<?xml` or `<worksheet`. */
  readonly sheet?: string;
  /** What stands after `</sheetData>`. */
  readonly after?: string;
  /** What stands before `<sheetData>`. */
  readonly before?: string;
  /** What stands inside `<sst>`. */
  readonly strings?: string;
  /** Number formats: the codes get the ids 164, 165 …, and style n + 1 shows format n; style 0 is plain. */
  readonly formats?: readonly (string | number)[];
  /** Attributes of `<workbookPr>`. */
  readonly workbookPr?: string;
  /** Attributes of `<sheet>` beside name and id. */
  readonly sheetState?: string;
  /** Entries that take the place of those of the same name, or are added. */
  readonly parts?: readonly ZipEntry[];
  /** Entries left out. */
  readonly without?: readonly string[];
}

/** The entries of a minimal .xlsx with one sheet, 表. */
export function workbookEntries(fixture: WorkbookFixture): readonly ZipEntry[] {
  const rel = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const rels = (inner: string): string => `<Relationships>${inner}</Relationships>`;
  const entries: ZipEntry[] = [
    { name: '_rels/.rels', content: rels(rel('r1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${fixture.workbookPr ?? ''}/><sheets><sheet name="表" sheetId="1" r:id="s1" ${fixture.sheetState ?? ''}/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: rels(
        rel('s1', 'worksheet', 'worksheets/sheet1.xml') +
          (fixture.strings === undefined ? '' : rel('s2', 'sharedStrings', 'sharedStrings.xml')) +
          rel('s3', 'styles', 'styles.xml'),
      ),
    },
    { name: 'xl/styles.xml', content: stylesXml(fixture.formats ?? []) },
    { name: 'xl/worksheets/sheet1.xml', content: sheetXml(fixture) },
  ];
  if (fixture.strings !== undefined)
    entries.push({ name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${fixture.strings}</sst>` });
  const replaced = new Set([...(fixture.without ?? []), ...(fixture.parts ?? []).map(({ name }) => name)]);
  const whole = [...entries.filter(({ name }) => !replaced.has(name)), ...(fixture.parts ?? [])];
  const named = whole
    .map(({ name }) => name)
    .filter((name) => name.startsWith('xl/') && name.endsWith('.xml'));
  return replaced.has(CONTENT_TYPES)
    ? whole
    : [{ name: CONTENT_TYPES, content: contentTypes(...named) }, ...whole];
}

/** The bytes of a minimal .xlsx with one sheet, 表. */
export function makeXlsx(fixture: WorkbookFixture): Buffer {
  return makeZip(workbookEntries(fixture));
}

function sheetXml({ sheet = '', before = '', after = '' }: WorkbookFixture): string {
  if (sheet.startsWith('<?xml') || sheet.includes('worksheet')) return sheet;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}">${before}<sheetData>${sheet}</sheetData>${after}</worksheet>`;
}

function stylesXml(formats: readonly (string | number)[]): string {
  const quoted = (code: string): string =>
    code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const own = formats.map((format, index) =>
    typeof format === 'string' ? `<numFmt numFmtId="${164 + index}" formatCode="${quoted(format)}"/>` : '',
  );
  const xfs = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'string' ? 164 + index : format}"/>`,
  );
  return `<styleSheet xmlns="${MAIN}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`;
}
