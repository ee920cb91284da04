import type { Compare } from '../../base/order.ts';
import { sheetBeyondLimits } from '../../model/faults/sources.ts';
import type { CellRange } from '../../model/sheet.ts';
import { Refused } from '../refused.ts';
import { LAST_COLUMN, readRange } from './cell-address.ts';
import { attributesOf, eachAttribute, isTrue } from './xml-attributes.ts';
import type { XmlScanner } from './xml-scanner.ts';
import { decodeXmlText } from './xml-text.ts';

const MOST_MERGED_WIDTH = 20_000_000;

const inReadingOrder: Compare<CellRange> = (a, b) => a.top - b.top || a.left - b.left;

const isRef = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x72 && bytes[at + 1] === 0x65 && bytes[at + 2] === 0x66;

/** Gathers what a sheet says beside its rows: merged areas and hidden columns. Work is linear in the part's size. */
export class SheetLayout {
  readonly #merges: CellRange[] = [];
  readonly hiddenColumns = new Set<number>();
  #columnsSeen = 0;
  #mergedWidth = 0;
  #refStart = 0;
  #refEnd = 0;

  /** The merged areas of more than one cell, in reading order. */
  get merges(): readonly CellRange[] {
    return this.#merges.sort(inReadingOrder);
  }

  /** Takes in a `mergeCell` tag; throws Refused for areas that are none, or too many. */
  seeMerge(scanner: XmlScanner): void {
    const { bytes } = scanner;
    this.#refStart = 0;
    this.#refEnd = 0;
    eachAttribute(scanner, (nameStart, nameEnd, valueStart, valueEnd, prefixed) => {
      if (prefixed || nameEnd - nameStart !== 3 || !isRef(bytes, nameStart)) return;
      this.#refStart = valueStart;
      this.#refEnd = valueEnd;
    });
    const range = readRange(bytes, this.#refStart, this.#refEnd);
    if (!range) {
      const text = decodeXmlText(scanner, this.#refStart, this.#refEnd);
      throw scanner.malformed(`合并区域「${text}」无效`, `“${text}” is no merged area`);
    }
    this.#mergedWidth += range.right - range.left + 1;
    if (this.#mergedWidth > MOST_MERGED_WIDTH)
      throw new Refused(sheetBeyondLimits({ what: { zh: '合并单元格过多', en: 'too many merged areas' } }));
    if (range.top < range.bottom || range.left < range.right) this.#merges.push(range);
  }

  /** Takes in a `col` tag; columns already told of are passed over. */
  seeColumns(scanner: XmlScanner): void {
    const attributes = attributesOf(scanner);
    const first = Math.max(Number(attributes.get('min')) || 1, this.#columnsSeen + 1);
    const last = Math.min(Number(attributes.get('max')) || 0, LAST_COLUMN);
    const isHidden = isTrue(attributes.get('hidden')) || Number(attributes.get('width') ?? 1) === 0;
    for (let column = first; isHidden && column <= last; column += 1) this.hiddenColumns.add(column);
    this.#columnsSeen = Math.max(this.#columnsSeen, last);
  }
}
