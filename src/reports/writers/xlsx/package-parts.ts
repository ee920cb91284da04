import type { Workbook } from '../../documents/workbook.ts';
import { XML_HEAD, xmlText } from './xml.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet that has been written: its tab, and the rows repeated on every printed page. */
export interface WrittenSheet {
  readonly name: string;
  readonly titleRows: readonly [number, number];
}

/** The parts of a workbook besides its sheets, styles and shared texts: path and text. */
export function packageParts(
  workbook: Workbook,
  sheets: readonly WrittenSheet[],
): readonly (readonly [string, string])[] {
  return [
    ['[Content_Types].xml', contentTypes(sheets)],
    ['_rels/.rels', packageLinks()],
    ['docProps/core.xml', coreProperties(workbook)],
    ['docProps/app.xml', appProperties()],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookLinks(sheets)],
  ];
}

function contentTypes(sheets: readonly WrittenSheet[]): string {
  const part = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${type}"/>`;
  return [
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('xl/workbook.xml', `${TYPES}.sheet.main+xml`),
    ...sheets.map((_, at) => part(`xl/worksheets/sheet${at + 1}.xml`, `${TYPES}.worksheet+xml`)),
    part('xl/styles.xml', `${TYPES}.styles+xml`),
    part('xl/sharedStrings.xml', `${TYPES}.sharedStrings+xml`),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    part('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    '</Types>',
  ].join('');
}

const link = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;

const links = (all: readonly string[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;

const packageLinks = (): string =>
  links([
    link(1, `${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'),
    link(2, `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    link(3, `${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'),
  ]);

const workbookLinks = (sheets: readonly WrittenSheet[]): string =>
  links([
    ...sheets.map((_, at) =>
      link(at + 1, `${OFFICE}/relationships/worksheet`, `worksheets/sheet${at + 1}.xml`),
    ),
    link(sheets.length + 1, `${OFFICE}/relationships/styles`, 'styles.xml'),
    link(sheets.length + 2, `${OFFICE}/relationships/sharedStrings`, 'sharedStrings.xml'),
  ]);

/** The dates are pinned to the last day of the year assessed: equal results are equal bytes. */
function coreProperties({ title, year }: Workbook): string {
  const date = `${String(year).padStart(4, '0')}-12-31T00:00:00Z`;
  return [
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>score</dc:creator>`,
    '<cp:lastModifiedBy>score</cp:lastModifiedBy>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified></cp:coreProperties>`,
  ].join('');
}

const appProperties = (): string =>
  `${XML_HEAD}<Properties xmlns="${OFFICE}/extended-properties"><Application>score</Application></Properties>`;

function workbookXml(sheets: readonly WrittenSheet[]): string {
  const tabs = sheets.map(
    ({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const titles = sheets.map(
    ({ name, titleRows: [from, to] }, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${xmlText(name)}'!$${from}:$${to}</definedName>`,
  );
  return [
    `${XML_HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`,
    ` xmlns:r="${OFFICE}/relationships"><bookViews><workbookView activeTab="0"/></bookViews>`,
    `<sheets>${tabs.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`,
  ].join('');
}
