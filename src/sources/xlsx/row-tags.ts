import { columnOf, LAST_COLUMN, LAST_ROW, readAddress, rowOf } from './cell-address.ts';
import { readDecimalBytes } from './read-decimal.ts';
import { beyondLimits, wrongOrder } from './sheet-faults.ts';
import { eachAttribute, type VisitAttribute } from './xml-attributes.ts';
import type { XmlScanner } from './xml-scanner.ts';

/** Reads the tags of rows and cells: where they stand, whether they are hidden, and how a cell is typed and styled. */
export class RowTags {
  /** The row and the cell opened last. */
  readonly at: { readonly sheet: string; row: number; column: number };
  hidden = false;
  readonly cell = {
    type: '',
    style: 0,
    hasFormula: false,
    value: undefined as string | undefined,
    number: Number.NaN,
    inline: undefined as string | undefined,
  };
  readonly #scanner: XmlScanner;
  readonly #file: string;
  /** The attributes of the tag seen so far, a bit each. */
  #seen = 0;

  constructor(scanner: XmlScanner, file: string, sheet: string) {
    this.#scanner = scanner;
    this.#file = file;
    this.at = { sheet, row: 0, column: 0 };
  }

  /** Takes in a `<row>` tag; throws Refused for a number that is none, beyond the limits or out of order. */
  openRow(): void {
    const before = this.at.row;
    this.at.row = before + 1;
    this.at.column = 0;
    this.hidden = false;
    this.#seen = 0;
    eachAttribute(this.#scanner, this.#visitRow);
    if (this.at.row > LAST_ROW) throw beyondLimits(this.#file, this.at.sheet);
    if (this.at.row <= before)
      throw wrongOrder(
        this.#file,
        this.at,
        `第 ${this.at.row} 行重复或倒序`,
        `Row ${this.at.row} comes twice or out of order`,
      );
  }

  readonly #visitRow: VisitAttribute = (nameStart, nameEnd, valueStart, valueEnd, prefixed) => {
    if (prefixed) return;
    const { bytes } = this.#scanner;
    const length = nameEnd - nameStart;
    if (length === 1 && bytes[nameStart] === 0x72) {
      this.#see(1);
      const row = readDecimalBytes(bytes, valueStart, valueEnd);
      if (!Number.isInteger(row) || row < 1)
        throw this.#scanner.malformed('行号无效', 'a row has no proper number');
      this.at.row = row;
    } else if (length === 6 && bytes.toString('latin1', nameStart, nameEnd) === 'hidden')
      this.hidden ||= bytes[valueStart] === 0x31 || bytes[valueStart] === 0x74; // 1, true
    else if (length === 2 && bytes[nameStart] === 0x68)
      this.hidden ||= readDecimalBytes(bytes, valueStart, valueEnd) === 0; // ht="0"
  };

  /** Takes in a `<c>` tag; throws Refused for an address that is none, beyond the limits or out of order. */
  openCell(): void {
    const cell = this.cell;
    cell.type = '';
    cell.style = 0;
    cell.hasFormula = false;
    cell.value = undefined;
    cell.number = Number.NaN;
    cell.inline = undefined;
    const before = this.at.column;
    this.at.column = before + 1;
    this.#seen = 0;
    eachAttribute(this.#scanner, this.#visitCell);
    if (this.at.column > LAST_COLUMN) throw beyondLimits(this.#file, this.at.sheet);
    if (this.at.column <= before)
      throw wrongOrder(
        this.#file,
        this.at,
        '这一行的单元格重复或倒序',
        'The cells of this row come twice or out of order',
      );
  }

  readonly #visitCell: VisitAttribute = (nameStart, nameEnd, valueStart, valueEnd, prefixed) => {
    if (prefixed || nameEnd - nameStart !== 1) return;
    const { bytes } = this.#scanner;
    const letter = bytes[nameStart];
    if (letter === 0x72) {
      this.#see(1);
      this.#takeAddress(readAddress(bytes, valueStart, valueEnd));
    } else if (letter === 0x73) {
      this.#see(2);
      const style = readDecimalBytes(bytes, valueStart, valueEnd);
      this.cell.style = Number.isNaN(style) ? -1 : style;
    } else if (letter === 0x74) {
      this.#see(4);
      this.cell.type =
        valueEnd - valueStart === 1 && bytes[valueStart] === 0x73
          ? 's'
          : bytes.toString('latin1', valueStart, valueEnd);
    }
  };

  /** Refuses an attribute that comes twice: which one counts is not to be known. */
  #see(bit: number): void {
    if ((this.#seen & bit) !== 0)
      throw this.#scanner.malformed('标签的属性重复', 'a tag has an attribute twice');
    this.#seen |= bit;
  }

  #takeAddress(address: number): void {
    if (address === -2) throw beyondLimits(this.#file, this.at.sheet);
    if (address < 0) throw this.#scanner.malformed('单元格地址无效', 'a cell has no proper address');
    this.at.column = columnOf(address);
    if (rowOf(address) !== this.at.row)
      throw wrongOrder(
        this.#file,
        this.at,
        `这个单元格的地址写着第 ${rowOf(address)} 行,却放在第 ${this.at.row} 行里`,
        `This cell’s address says row ${rowOf(address)}, but it stands in row ${this.at.row}`,
      );
  }
}
