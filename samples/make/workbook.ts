import { Buffer } from 'node:buffer';
import { columnLetters } from '../../src/model/place.ts';
import { STYLES, type StyleName, stylesXml } from './workbook-styles.ts';
import { zip } from './zip.ts';

/** A cell of a sample sheet; `formula` is written with the value as its cached result. */
export interface SampleCell {
  readonly value?: string | number;
  readonly style?: StyleName;
  readonly formula?: string;
  /** A second run of text, in red, after the value. */
  readonly red?: string;
}

/** A cell, or a bare value in the usual style; undefined leaves the cell out of the file. */
export type SampleInput = SampleCell | string | number | undefined;

/** A sheet of a sample workbook: rows from row 1 down, cells from column A on. */
export interface SampleSheet {
  readonly name: string;
  readonly rows: readonly (readonly SampleInput[])[];
  readonly merges?: readonly string[];
  readonly widths?: readonly number[];
  readonly hidden?: boolean;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The bytes of an .xlsx workbook, the same for the same sheets on every machine. */
export function workbook(title: string, sheets: readonly SampleSheet[]): Uint8Array {
  const strings = new Map<string, number>();
  const bodies = sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    text: sheetXml(sheet, strings, index === 0),
  }));
  const parts = [
    { name: '[Content_Types].xml', text: contentTypes(sheets.length) },
    { name: '_rels/.rels', text: packageRelations() },
    { name: 'docProps/core.xml', text: coreXml(title) },
    { name: 'xl/workbook.xml', text: workbookXml(sheets) },
    { name: 'xl/_rels/workbook.xml.rels', text: workbookRelations(sheets.length) },
    { name: 'xl/styles.xml', text: stylesXml() },
    { name: 'xl/sharedStrings.xml', text: stringsXml(strings) },
    ...bodies,
  ];
  return zip(parts.map(({ name, text }) => ({ name, bytes: Buffer.from(text, 'utf8') })));
}

function sheetXml(sheet: SampleSheet, strings: Map<string, number>, first: boolean): string {
  const widths = (sheet.widths ?? []).map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const rows = sheet.rows.map((cells, index) => rowXml(cells, index + 1, strings));
  const merges = (sheet.merges ?? []).map((ref) => `<mergeCell ref="${ref}"/>`);
  return (
    `${HEAD}<worksheet ${MAIN}><sheetViews><sheetView ${first ? 'tabSelected="1" ' : ''}workbookViewId="0"/>` +
    '</sheetViews><sheetFormatPr defaultRowHeight="13.5"/>' +
    (widths.length > 0 ? `<cols>${widths.join('')}</cols>` : '') +
    `<sheetData>${rows.join('')}</sheetData>` +
    (merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '') +
    '<phoneticPr fontId="0" type="noConversion"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75"' +
    ' header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/></worksheet>'
  );
}

function rowXml(cells: readonly SampleInput[], row: number, strings: Map<string, number>): string {
  const texts = cells.map((input, index) =>
    input === undefined ? '' : cellXml(input, `${columnLetters(index + 1)}${row}`, strings),
  );
  return `<row r="${row}">${texts.join('')}</row>`;
}

function cellXml(input: string | number | SampleCell, ref: string, strings: Map<string, number>): string {
  const cell = typeof input === 'object' ? input : { value: input };
  const style = STYLES.indexOf(cell.style ?? (typeof cell.value === 'number' ? 'number' : 'text'));
  const formula = cell.formula === undefined ? '' : `<f>${xmlText(cell.formula)}</f>`;
  if (cell.value === undefined) return `<c r="${ref}" s="${style}"/>`;
  if (typeof cell.value === 'number') return `<c r="${ref}" s="${style}">${formula}<v>${cell.value}</v></c>`;
  if (formula !== '') return `<c r="${ref}" s="${style}" t="str">${formula}<v>${xmlText(cell.value)}</v></c>`;
  const index = place(strings, stringXml(cell.value, cell.red));
  return `<c r="${ref}" s="${style}" t="s"><v>${index}</v></c>`;
}

function place(strings: Map<string, number>, text: string): number {
  const known = strings.get(text);
  if (known !== undefined) return known;
  strings.set(text, strings.size);
  return strings.size - 1;
}

function stringXml(text: string, red: string | undefined): string {
  const plain = `<t xml:space="preserve">${xmlText(text)}</t>`;
  if (red === undefined) return `<si>${plain}<phoneticPr fontId="0" type="noConversion"/></si>`;
  const run = `<r><rPr><sz val="16"/><color rgb="FFC00000"/><rFont val="黑体"/></rPr><t>${xmlText(red)}</t></r>`;
  return `<si><r>${plain}</r>${run}<phoneticPr fontId="0" type="noConversion"/></si>`;
}

const stringsXml = (strings: ReadonlyMap<string, number>): string =>
  `${HEAD}<sst ${MAIN} uniqueCount="${strings.size}">${[...strings.keys()].join('')}</sst>`;

function workbookXml(sheets: readonly SampleSheet[]): string {
  const list = sheets.map(({ name, hidden }, index) => {
    const state = hidden ? ' state="hidden"' : '';
    return `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  return `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`;
}

function workbookRelations(count: number): string {
  const targets = Array.from({ length: count }, (_, index) => [
    'worksheet',
    `worksheets/sheet${index + 1}.xml`,
  ]);
  const all = [...targets, ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']];
  const list = all.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

const packageRelations = (): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>` +
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
  '</Relationships>';

function contentTypes(count: number): string {
  const overrides = [
    ['/xl/workbook.xml', `${KIND}.sheet.main+xml`],
    ['/xl/styles.xml', `${KIND}.styles+xml`],
    ['/xl/sharedStrings.xml', `${KIND}.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...Array.from({ length: count }, (_, index) => [
      `/xl/worksheets/sheet${index + 1}.xml`,
      `${KIND}.worksheet+xml`,
    ]),
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  const rels = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  const xml = '<Default Extension="xml" ContentType="application/xml"/>';
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${rels}${xml}${overrides.join('')}</Types>`;
}

const coreXml = (title: string): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"` +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
  ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title>` +
  '<dcterms:created xsi:type="dcterms:W3CDTF">2024-01-15T00:00:00Z</dcterms:created></cp:coreProperties>';

const xmlText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
