import type { ColumnLook, RowLook, SheetLook } from '../../model/look.ts';
import { columnOf, LAST_COLUMN, LAST_ROW, readAddress } from './cell-address.ts';
import { type Archive, scanPart } from './package-parts.ts';
import { within } from './style-looks.ts';
import { attributesOf, isTrue } from './xml-attributes.ts';
import type { XmlScanner } from './xml-scanner.ts';
import type { ZipPart } from './zip-directory.ts';

/** Cells this far to the right, and rows this many, are looked at: beyond are sheets that were formatted as a whole. */
const MOST_COLUMNS = 1024;
const MOST_ROWS = 250_000;

/** The widths, heights and cell styles of a sheet part; throws Refused. */
export async function readSheetLook(archive: Archive, part: ZipPart): Promise<SheetLook> {
  const columns: ColumnLook[] = [];
  const rows = new Map<number, RowLook>();
  const cells = new CellsOfRow();
  let sizes: ReadonlyMap<string, string> = new Map();
  let number = 0;
  await scanPart(archive, part, (scanner, token) => {
    if (token === 'text' || token === 'close') return;
    if (scanner.name === 'c') cells.see(scanner);
    else if (scanner.name === 'row') {
      const attributes = attributesOf(scanner);
      number = within(attributes.get('r'), 1, LAST_ROW) ?? number + 1;
      const own = cells.begin();
      const height = within(attributes.get('ht'), 0, 409);
      const hidden = isTrue(attributes.get('hidden')) || height === 0;
      if (rows.size < MOST_ROWS) rows.set(number, { height: height || undefined, hidden, cells: own });
    } else if (scanner.name === 'col') columns.push(...columnLook(attributesOf(scanner)));
    else if (scanner.name === 'sheetFormatPr') sizes = attributesOf(scanner);
  });
  return {
    // without customHeight it is only what a row of plain text measures: programs fit rows to what they hold
    defaultHeight: isTrue(sizes.get('customHeight'))
      ? within(sizes.get('defaultRowHeight'), 1, 409)
      : undefined,
    defaultWidth: within(sizes.get('defaultColWidth'), 1, 255),
    columns,
    rows,
  };
}

/** Gathers the styles of a row's cells. */
class CellsOfRow {
  #cells: number[] = [];
  #column = 0;

  begin(): readonly number[] {
    this.#cells = [];
    this.#column = 0;
    return this.#cells;
  }

  see(scanner: XmlScanner): void {
    const attributes = attributesOf(scanner);
    const address = Buffer.from(attributes.get('r') ?? '', 'latin1');
    const at = readAddress(address, 0, address.length);
    this.#column = at > 0 ? columnOf(at) : this.#column + 1;
    const style = within(attributes.get('s'), 1, 65_535);
    if (style !== undefined && this.#column <= MOST_COLUMNS) this.#cells.push(this.#column, style);
  }
}

function columnLook(attributes: ReadonlyMap<string, string>): readonly ColumnLook[] {
  const first = within(attributes.get('min'), 1, LAST_COLUMN);
  const last = within(attributes.get('max'), 1, LAST_COLUMN);
  if (first === undefined || last === undefined) return [];
  const width = within(attributes.get('width'), 0, 255);
  return [
    { first, last, width: width || undefined, hidden: isTrue(attributes.get('hidden')) || width === 0 },
  ];
}
