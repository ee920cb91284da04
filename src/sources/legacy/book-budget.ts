import { legacyTooLarge, sheetBeyondLimits } from '../../model/faults/sources.ts';
import type { Said } from '../../model/said.ts';
import { Refused } from '../refused.ts';

/** Most filled cells of one workbook, hidden rows counted among them; its sheets are held in memory. */
export const MOST_CELLS = 1_000_000;
/** Most characters of the texts of one workbook; those that repeat soon count once. */
const MOST_CHARACTERS = 16_000_000;
/** Most bytes that the parts of an .xlsb or .ods which may be read inflate to, as they state. */
export const MOST_INFLATED = 1 << 27;
/** Most sheets of one workbook. */
export const MOST_SHEETS = 1000;
const MOST_MERGES = 200_000;
const MOST_MERGED_WIDTH = 20_000_000;
const MOST_HIDDEN_WIDTH = 1_000_000;

/** Most elements of the content of an .ods, blank cells and rows among them. */
const MOST_ELEMENTS = 4_000_000;

/** What the sheets of one workbook may still hold, all of them together; each call takes off and throws Refused. */
export class BookBudget {
  #cells = MOST_CELLS;
  #characters = MOST_CHARACTERS;
  #merges = MOST_MERGES;
  #mergedWidth = MOST_MERGED_WIDTH;
  #hiddenWidth = MOST_HIDDEN_WIDTH;
  #elements = MOST_ELEMENTS;

  chargeCells(count: number): void {
    this.#cells -= count;
    if (this.#cells >= 0) return;
    throw tooLarge(`有内容的单元格超过 ${MOST_CELLS} 个`, `it has more than ${MOST_CELLS} filled cells`);
  }

  chargeText(text: string): void {
    this.#characters -= text.length;
    if (this.#characters >= 0) return;
    throw tooLarge(
      `文字超过 ${MOST_CHARACTERS} 个字符`,
      `its texts have more than ${MOST_CHARACTERS} characters`,
    );
  }

  chargeElement(): void {
    this.#elements -= 1;
    if (this.#elements >= 0) return;
    throw tooLarge(`内容超过 ${MOST_ELEMENTS} 个元素`, `its content has more than ${MOST_ELEMENTS} elements`);
  }

  chargeMerge(width: number): void {
    this.#merges -= 1;
    this.#mergedWidth -= width;
    if (this.#merges < 0 || this.#mergedWidth < 0) throw beyond('合并单元格过多', 'too many merged areas');
  }

  chargeHiddenColumns(width: number): void {
    this.#hiddenWidth -= width;
    if (this.#hiddenWidth < 0) throw beyond('隐藏列过多', 'too many hidden columns');
  }
}

/** The refusal of a workbook of an older format that is too large to be read. */
export function tooLarge(zh: string, en: string): Refused {
  return new Refused(legacyTooLarge({ what: { zh, en } }));
}

function beyond(zh: string, en: string): Refused {
  const what: Said = { zh, en };
  return new Refused(sheetBeyondLimits({ what }));
}
