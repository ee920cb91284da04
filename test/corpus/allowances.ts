/** How the reading of a file by @e965/xlsx may differ from ours. */
export type Difference =
  | 'it throws'
  | 'other sheets'
  | 'it lacks a cell'
  | 'it has a cell more'
  | 'another value'
  | 'another kind';

/** A kind of difference allowed in some files, and why ours is right. */
export interface Allowance {
  readonly names: readonly string[];
  readonly difference: Difference;
  readonly why: string;
}

const allow = (difference: Difference, why: string, ...names: readonly string[]): Allowance => ({
  names,
  difference,
  why,
});

const LINES =
  'Rows of a text are numbered by lines of the file here, so that an editor finds them; by records there.';

/** All that is allowed. */
export const ALLOWANCES: readonly Allowance[] = [
  allow(
    'it throws',
    'It walks the local headers, and takes all ones for a size where the wide size stands in the directory alone.',
    'zip64.xlsx',
  ),
  allow(
    'it throws',
    'It takes the last mark of a directory’s end, though it stands in the comment and leads nowhere.',
    'commented.xlsx',
  ),
  allow(
    'it throws',
    'It seeks the workbook’s relationships under xl/ alone; the package says where the workbook is.',
    'workbook-elsewhere.xlsx',
  ),
  allow(
    'another kind',
    'It turns ISO date cells (t="d") into day numbers and forgets that they are dates.',
    'strict.xlsx',
    'iso-dates.xlsx',
  ),
  allow(
    'another kind',
    'It does not know the numbers of East Asian date formats (27–36, 50–58) and shows day numbers.',
    'east-asian-ids.xlsx',
  ),
  allow(
    'another value',
    'It finds rows and cells by regular expressions, inside comments and processing instructions too.',
    'comments-and-instructions.xlsx',
  ),
  allow(
    'it lacks a cell',
    'The cell found inside a comment shifts the true cells behind it out of their columns.',
    'comments-and-instructions.xlsx',
  ),
  allow(
    'it has a cell more',
    'It hands out what lies hidden under a merged area; here that is left out with a warning.',
    'merge-whole-sheet-hides.xlsx',
  ),
  allow(
    'it lacks a cell',
    'It does not count an empty row without a number (<row/>), which moves the rows below it up by one.',
    'no-addresses.xlsx',
  ),
  allow(
    'it has a cell more',
    'The row that moved up by one, as it lacks it where it belongs.',
    'no-addresses.xlsx',
  ),
  allow(
    'other sheets',
    'It lists a chart sheet among the sheets; here it is passed over with a note.',
    'chart-sheet.xlsx',
  ),
  allow(
    'another value',
    'It takes a cell out of a foreign element inside the row, where no cell belongs to the sheet.',
    'extensions-passed-over.xlsx',
  ),
  allow(
    'it has a cell more',
    'The true cell, pushed to the right by the one from the foreign element.',
    'extensions-passed-over.xlsx',
  ),
  allow(
    'another value',
    'It keeps the spaces around a text that is not marked to preserve them; Excel drops those.',
    'spaces.xlsx',
  ),
  allow(
    'it lacks a cell',
    'A formula without a cached value is no cell there; here it is one that was never calculated.',
    'uncached.xlsx',
    'exceljs.xlsx',
  ),
  allow(
    'another kind',
    'It makes FALSE of a boolean formula without a cached value; nobody ever calculated it.',
    'uncached.xlsx',
  ),
  allow(
    'it lacks a cell',
    'A data-table formula that closes itself makes it lose the cell’s address.',
    'formula-kinds.xlsx',
  ),
  allow(
    'it has a cell more',
    'The cell of the data-table formula, under an address without a column.',
    'formula-kinds.xlsx',
  ),
  allow(
    'another value',
    'It knows the errors of old Excel only, and reads #SPILL!, #CALC! and their like as undefined.',
    'errors.xlsx',
  ),
  allow('another value', 'It reads a boolean with spaces around its 1 as FALSE.', 'booleans.xlsx'),
  allow(
    'it has a cell more',
    'It reads a shared string without any text (<si/>) as undefined; it is an empty string, so blank.',
    'blanks.xlsx',
  ),
  allow('another kind', 'It does not take a weekday (aaaa) for a way to show a date.', 'chinese-dates.xlsx'),
  allow(
    'another kind',
    'It keeps Excel’s 29 February 1900, a day that never was; here such a number stays a number.',
    'serials-below-61.xlsx',
  ),
  allow(
    'another kind',
    'It takes a duration of a day and more ([h]:mm) for a moment in January 1900.',
    'times.xlsx',
  ),
  allow(
    'another value',
    'It cuts the last second of a day short by the double’s error, where Excel and we round to the second.',
    'times.xlsx',
  ),
  allow('it lacks a cell', LINES, 'quoted.csv', 'quoted-line-ends.csv', 'sep.csv', 'sep-tab-marked.csv'),
  allow('it has a cell more', LINES, 'quoted.csv', 'quoted-line-ends.csv', 'sep.csv', 'sep-tab-marked.csv'),
  allow('another value', LINES, 'quoted-line-ends.csv', 'sep.csv'),
  allow(
    'another value',
    'Of a tab and a comma found equally often it parts fields at the comma.',
    'tabs.tsv',
  ),
];
