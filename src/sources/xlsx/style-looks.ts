import type { CellLook, Colour, Edge } from '../../model/look.ts';
import { builtInFormat } from './number-format.ts';
import { type Archive, scanPart } from './package-parts.ts';
import { attributesOf, isTrue } from './xml-attributes.ts';
import type { XmlScanner } from './xml-scanner.ts';
import type { ZipPart } from './zip-directory.ts';

type Attributes = ReadonlyMap<string, string>;
type Loose<T> = { -readonly [K in keyof T]: T[K] };
type Font = Loose<NonNullable<CellLook['font']>>;
type Fill = Loose<NonNullable<CellLook['fill']>>;
type Border = Partial<Record<string, Loose<Edge>>>;

const PATTERNS =
  /^(?:solid|darkGray|mediumGray|lightGray|gray125|gray0625|(?:dark|light)(?:Horizontal|Vertical|Down|Up|Grid|Trellis))$/u;
const EDGES =
  /^(?:thin|medium|thick|double|hair|dotted|dashed|dashDot|dashDotDot|slantDashDot|mediumDashed|mediumDashDot|mediumDashDotDot)$/u;
const HORIZONTALS = /^(?:left|center|right|fill|justify|centerContinuous|distributed)$/u;
const VERTICALS = /^(?:top|center|bottom|distributed|justify)$/u;
const LONGEST_CODE = 255;

/** The looks of a workbook's cell styles, by their index; what is not understood is left plain. Throws Refused. */
export async function readStyleLooks(archive: Archive, part: ZipPart): Promise<readonly CellLook[]> {
  const reading = new StyleReading();
  await scanPart(archive, part, (scanner, token) => {
    if (token !== 'text') reading.see(scanner, token);
  });
  return reading.looks();
}

/** Gathers fonts, fills, borders and the styles that refer to them, section by section. */
class StyleReading {
  readonly #codes = new Map<number, string>();
  readonly #fonts: Font[] = [];
  readonly #fills: (Fill | undefined)[] = [];
  readonly #borders: Border[] = [];
  readonly #styles: { readonly xf: Attributes; alignment?: Attributes }[] = [];
  #section = '';
  #edge: Loose<Edge> | undefined;

  see(scanner: XmlScanner, token: 'open' | 'close' | 'empty'): void {
    const { name } = scanner;
    if (/^(?:fonts|fills|borders|cellXfs|numFmts|dxfs|cellStyleXfs)$/u.test(name))
      this.#section = token === 'open' ? name : '';
    else if (token !== 'close') this.#enter(name, attributesOf(scanner));
  }

  #enter(name: string, attributes: Attributes): void {
    switch (this.#section) {
      case 'numFmts':
        if (name === 'numFmt')
          this.#codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
        return;
      case 'fonts':
        if (name === 'font') this.#fonts.push({});
        else if (this.#fonts.length > 0) seeFont(this.#fonts.at(-1)!, name, attributes);
        return;
      case 'fills':
        this.#seeFill(name, attributes);
        return;
      case 'borders':
        this.#seeBorder(name, attributes);
        return;
      case 'cellXfs':
        if (name === 'xf') this.#styles.push({ xf: attributes });
        else if (name === 'alignment' && this.#styles.length > 0) this.#styles.at(-1)!.alignment = attributes;
    }
  }

  #seeFill(name: string, attributes: Attributes): void {
    const pattern = attributes.get('patternType') ?? 'none';
    if (name === 'fill') this.#fills.push(undefined);
    else if (name === 'patternFill' && this.#fills.length > 0 && PATTERNS.test(pattern))
      this.#fills[this.#fills.length - 1] = { pattern };
    const fill = this.#fills.at(-1);
    if (fill && name === 'fgColor') fill.front = colourOf(attributes);
    if (fill && name === 'bgColor') fill.back = colourOf(attributes);
  }

  #seeBorder(name: string, attributes: Attributes): void {
    if (name === 'border') this.#borders.push({});
    else if (name === 'color' && this.#edge) this.#edge.colour = colourOf(attributes);
    else if (this.#borders.length > 0) {
      const side = name === 'start' ? 'left' : name === 'end' ? 'right' : name;
      const style = attributes.get('style') ?? 'none';
      this.#edge = /^(?:left|right|top|bottom)$/u.test(side) && EDGES.test(style) ? { style } : undefined;
      if (this.#edge) this.#borders.at(-1)![side] = this.#edge;
    }
  }

  looks(): readonly CellLook[] {
    return this.#styles.map(({ xf, alignment }) => {
      const id = Number(xf.get('numFmtId') ?? 0);
      const code = this.#codes.get(id) ?? builtInFormat(id).code;
      const fits = code !== undefined && code !== '' && code.length <= LONGEST_CODE;
      return {
        format: fits && !/^general$/iu.test(code) ? code : undefined,
        font: this.#fonts[Number(xf.get('fontId') ?? 0)],
        fill: this.#fills[Number(xf.get('fillId') ?? 0)],
        border: this.#borders[Number(xf.get('borderId') ?? 0)],
        alignment: alignment && alignmentOf(alignment),
      };
    });
  }
}

function seeFont(font: Font, name: string, attributes: Attributes): void {
  const value = attributes.get('val');
  const isOn = value === undefined || isTrue(value);
  if (name === 'name' && value) font.name = value.slice(0, 31);
  else if (name === 'sz') font.size = within(value, 1, 409);
  else if (name === 'b') font.bold = isOn;
  else if (name === 'i') font.italic = isOn;
  else if (name === 'strike') font.strike = isOn;
  else if (name === 'u') font.underline = value !== 'none';
  else if (name === 'color') font.colour = colourOf(attributes);
}

function colourOf(attributes: Attributes): Colour | undefined {
  const rgb = attributes.get('rgb')?.toUpperCase();
  if (rgb !== undefined && /^(?:[0-9A-F]{2})?[0-9A-F]{6}$/u.test(rgb)) return { argb: rgb.padStart(8, 'F') };
  const theme = within(attributes.get('theme'), 0, 11);
  if (theme !== undefined) return { theme, tint: within(attributes.get('tint'), -1, 1) };
  const indexed = within(attributes.get('indexed'), 0, 63);
  return indexed === undefined ? undefined : { indexed };
}

function alignmentOf(attributes: Attributes): CellLook['alignment'] {
  const horizontal = attributes.get('horizontal') ?? '';
  const vertical = attributes.get('vertical') ?? '';
  return {
    horizontal: HORIZONTALS.test(horizontal) ? horizontal : undefined,
    vertical: VERTICALS.test(vertical) ? vertical : undefined,
    wrap: isTrue(attributes.get('wrapText')),
    indent: within(attributes.get('indent'), 0, 250),
  };
}

/** A number of the span; undefined for anything else. */
export function within(text: string | undefined, least: number, most: number): number | undefined {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return value >= least && value <= most ? value : undefined;
}
