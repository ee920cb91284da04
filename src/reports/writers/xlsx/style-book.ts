import { XML_HEAD, xmlText } from './xml.ts';

/** A line of a border: how thick, and its colour as ARGB. */
export interface Line {
  readonly style: 'thin' | 'medium';
  readonly colour: string;
}

/** How a cell looks. Colours are ARGB. */
export interface Style {
  readonly size: number;
  readonly bold: boolean;
  readonly ink: string;
  readonly fill?: string;
  readonly border?: { readonly top: Line; readonly side: Line; readonly bottom: Line };
  /** An Excel number format; none is General. */
  readonly format?: string;
  readonly align: 'left' | 'center' | 'right';
  readonly wrap: boolean;
  /** In steps of about a character and a half. */
  readonly indent: number;
}

const FONT = '微软雅黑';
/** Formats of one's own are numbered from here. */
const OWN_FORMATS = 164;

/** The styles of a workbook, each held once, and `styles.xml` made of them. */
export class StyleBook {
  readonly #fonts = new Parts(fontXml(10, false, 'FF262626'));
  readonly #fills = new Parts(patternXml('none'), patternXml('gray125'));
  readonly #borders = new Parts(borderXml(undefined));
  readonly #formats = new Parts();
  readonly #cells = new Parts('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');

  /** The number by which a cell refers to its style. */
  add(style: Style): number {
    const { size, bold, ink, fill, border, format, align, wrap, indent } = style;
    const font = this.#fonts.add(fontXml(size, bold, ink));
    const filled = fill ? this.#fills.add(solidXml(fill)) : 0;
    const edge = this.#borders.add(borderXml(border));
    const number = format ? OWN_FORMATS + this.#formats.add(format) : 0;
    const more = `${wrap ? ' wrapText="1"' : ''}${indent ? ` indent="${indent}"` : ''}`;
    return this.#cells.add(
      `<xf numFmtId="${number}" fontId="${font}" fillId="${filled}" borderId="${edge}" xfId="0"` +
        ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
        `<alignment horizontal="${align}" vertical="center"${more}/></xf>`,
    );
  }

  xml(): string {
    const formats = this.#formats.all.map(
      (code, at) => `<numFmt numFmtId="${OWN_FORMATS + at}" formatCode="${xmlText(code)}"/>`,
    );
    return [
      XML_HEAD,
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      formats.length > 0 ? listXml('numFmts', formats) : '',
      listXml('fonts', this.#fonts.all),
      listXml('fills', this.#fills.all),
      listXml('borders', this.#borders.all),
      listXml('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      listXml('cellXfs', this.#cells.all),
      listXml('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      '</styleSheet>',
    ].join('');
  }
}

/** Texts, each held once, in order of first use. */
class Parts {
  readonly #numbers = new Map<string, number>();

  constructor(...texts: readonly string[]) {
    for (const text of texts) this.add(text);
  }

  add(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  get all(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

const listXml = (tag: string, items: readonly string[]): string =>
  `<${tag} count="${items.length}">${items.join('')}</${tag}>`;

/** Charset 134 is GB2312: systems without the font then take one that has the characters. */
const fontXml = (size: number, bold: boolean, ink: string): string =>
  `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="${ink}"/><name val="${FONT}"/><family val="2"/><charset val="134"/></font>`;

const patternXml = (pattern: string): string => `<fill><patternFill patternType="${pattern}"/></fill>`;

const solidXml = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

function borderXml(border: Style['border']): string {
  if (!border) return '<border><left/><right/><top/><bottom/><diagonal/></border>';
  const edge = (tag: string, { style, colour }: Line): string =>
    `<${tag} style="${style}"><color rgb="${colour}"/></${tag}>`;
  const sides = `${edge('left', border.side)}${edge('right', border.side)}`;
  return `<border>${sides}${edge('top', border.top)}${edge('bottom', border.bottom)}<diagonal/></border>`;
}
