import type { XmlScanner, XmlToken } from '../xlsx/xml-scanner.ts';
import { odsAttributes } from './ods-attributes.ts';

/** The number formats that an .ods tells apart, as indices of its styles. */
export const PLAIN = 0;
export const PERCENT = 1;
export const DATE = 2;

const DATA_STYLES: ReadonlyMap<string, number> = new Map([
  ['percentage-style', PERCENT],
  ['date-style', DATE],
]);
const MOST_ANCESTORS = 20;

interface CellStyle {
  readonly parent: string | undefined;
  readonly data: string | undefined;
}

/** What the styles of an .ods say about cells and sheets, gathered token by token from both parts that hold styles. */
export class OdsStyles {
  readonly #dataStyles = new Map<string, number>();
  readonly #cellStyles = new Map<string, CellStyle>();
  readonly #hiddenSheets = new Set<string>();
  #sheetStyle = '';

  /** Takes in the next token of a part or section of styles. */
  see(scanner: XmlScanner, token: XmlToken): void {
    if (token !== 'open' && token !== 'empty') return;
    const { name } = scanner;
    if (name === 'style') this.#seeStyle(odsAttributes(scanner));
    else if (name === 'table-properties') {
      if (odsAttributes(scanner).get('display') === 'false') this.#hiddenSheets.add(this.#sheetStyle);
    } else if (DATA_STYLES.has(name))
      this.#dataStyles.set(odsAttributes(scanner).get('name') ?? '', DATA_STYLES.get(name)!);
  }

  /** Whether a sheet of this style is hidden. */
  isHiddenSheet(style: string | undefined): boolean {
    return this.#hiddenSheets.has(style ?? '');
  }

  /** The number format of a cell style: the nearest one among it and those it is derived from. */
  formatOf(style: string | undefined): number {
    let at = style === undefined ? undefined : this.#cellStyles.get(style);
    for (let left = MOST_ANCESTORS; at && left > 0; left -= 1) {
      if (at.data !== undefined) return this.#dataStyles.get(at.data) ?? PLAIN;
      at = at.parent === undefined ? undefined : this.#cellStyles.get(at.parent);
    }
    return PLAIN;
  }

  #seeStyle(attributes: ReadonlyMap<string, string>): void {
    const name = attributes.get('name') ?? '';
    const family = attributes.get('family');
    if (family === 'table') this.#sheetStyle = name;
    else if (family === 'table-cell')
      this.#cellStyles.set(name, {
        parent: attributes.get('parent-style-name'),
        data: attributes.get('data-style-name'),
      });
  }
}
