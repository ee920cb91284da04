/** The cell styles of the sample workbooks, in the order of `cellXfs`. */
export const STYLES = [
  'plain',
  'title',
  'line',
  'line-right',
  'header',
  'text',
  'number',
  'percent',
  'thousands',
  'date',
] as const;

/** The name of a cell style. */
export type StyleName = (typeof STYLES)[number];

const FONTS = [
  '<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
  '<font><b/><sz val="16"/><name val="黑体"/><charset val="134"/></font>',
  '<font><b/><sz val="11"/><name val="黑体"/><charset val="134"/></font>',
];
const EDGE = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('');
const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${EDGE}<diagonal/></border>`,
];
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
];
const FORMATS: readonly (readonly [number, string])[] = [
  [176, '0.0%'],
  [177, 'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;'],
];

const xf = (font: number, border: number, format: number, horizontal: string): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1"` +
  ` applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="center"` +
  ` wrapText="${horizontal === 'center' ? 1 : 0}"/></xf>`;

const XFS: Record<StyleName, string> = {
  plain: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  title: xf(1, 0, 0, 'center'),
  line: xf(0, 0, 0, 'left'),
  'line-right': xf(0, 0, 0, 'right'),
  header: xf(2, 1, 0, 'center'),
  text: xf(0, 1, 49, 'center'),
  number: xf(0, 1, 0, 'right'),
  percent: xf(0, 1, 176, 'right'),
  thousands: xf(0, 1, 3, 'right'),
  date: xf(0, 1, 177, 'center'),
};

const list = (tag: string, items: readonly string[]): string =>
  `<${tag} count="${items.length}">${items.join('')}</${tag}>`;

/** `xl/styles.xml`. */
export function stylesXml(): string {
  const formats = FORMATS.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    list('numFmts', formats) +
    list('fonts', FONTS) +
    list('fills', FILLS) +
    list('borders', BORDERS) +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    list(
      'cellXfs',
      STYLES.map((name) => XFS[name]),
    ) +
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
