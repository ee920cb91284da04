/** One item of what the reader promises, and the test that shows it. */
export interface ReadingItem {
  readonly says: string;
  /** Below `test/`. */
  readonly file: string;
  /** The title as the file writes it, with its `%s`. */
  readonly title: string;
}

const GUARDS = 'sources/xlsx-guards.test.ts';
const SHAPES = 'sources/xlsx-shapes.test.ts';
const DATES = 'sources/xlsx-dates.test.ts';
const SCANNER = 'sources/xlsx-properties.test.ts';
const CSV = 'sources/csv.test.ts';
const NUMBERS = 'tables/read-number.test.ts';
const ROWS = 'tables/read-rows.test.ts';
const HEADERS = 'tables/find-table.test.ts';
const XLS = 'sources/legacy/xls.test.ts';
const XLSB = 'sources/legacy/xlsb.test.ts';
const ODS = 'sources/legacy/ods.test.ts';
const ON_GUARDS = 'reading/guards.test.ts';
const ON_CELLS = 'reading/cells.test.ts';
const ON_CSV = 'reading/csv.test.ts';
const ON_TABLES = 'reading/tables.test.ts';
const ON_YAML = 'reading/yaml.test.ts';
const ON_NAMES = 'reading/names.test.ts';
const ON_DOUBTS = 'reading/doubts.test.ts';

type Written = readonly [says: string, file: string, title: string];

const WRITTEN: readonly Written[] = [
  // Guards before parsing.
  [
    'magic bytes: OLE',
    ON_GUARDS,
    'tell OLE, HTML and XML by their first bytes, whatever the file is called, and say what to do',
  ],
  ['magic bytes: `<` is HTML or XML saved as .xls', CSV, 'such as %s are refused by name'],
  [
    'magic bytes: PK but no workbook part',
    ON_GUARDS,
    'refuse a PK archive with no workbook part, and an empty file',
  ],
  [
    'magic bytes: PK of another kind of document',
    GUARDS,
    'is refused by name when it is another kind of document',
  ],
  ['empty', CSV, 'that are empty, missing or folders are refused'],
  [
    'at most 1,000 zip entries',
    ON_GUARDS,
    'count at most 1,000 zip entries: 1,000 are read, one more is refused',
  ],
  [
    'no duplicate names after case folding',
    GUARDS,
    'is refused with more than 1,000 parts or two of one name',
  ],
  ['no encryption', GUARDS, 'is refused when encrypted'],
  [
    'at most 512 MB inflated by default (--max-inflated)',
    ON_GUARDS,
    'inflate at most what --max-inflated says',
  ],
  ['counted while inflating', GUARDS, 'is refused as a bomb, whether it states its size or not'],
  [
    'ratio at most 200 for parts over 1 MB',
    ON_GUARDS,
    'allow a ratio of 200 for parts over 1 MB, and any for a small one',
  ],
  ['CRC checked', GUARDS, 'is refused when its checksum or size is a lie'],
  [
    'a flipped bit in a checked part is refused',
    GUARDS,
    'is read as it was or refused when any bit of it is flipped',
  ],
  ['truncated anywhere', GUARDS, 'is refused when it is cut off anywhere'],
  ['the sheet’s end tag seen', GUARDS, 'is refused for %s'],
  ['no DOCTYPE, no entity of its own', GUARDS, 'is refused with a DOCTYPE or an entity of its own'],
  ['a linear algorithm for merges', GUARDS, 'with 20,000 merged areas are read in good time'],
  ['merges made to exhaust', GUARDS, 'with merged areas made to exhaust are refused'],
  ['rows ≤ 1,048,576, columns ≤ 16,384', GUARDS, 'are refused beyond Excel’s limits'],
  ['a hostile file is refused within a second', GUARDS, 'are read or refused in good time'],
  ['parts that it needs are there', GUARDS, 'is refused when it lacks a part it needs'],
  [
    'rows and cells in order and once',
    GUARDS,
    'are refused when rows or cells come twice, out of order or under another row’s address',
  ],
  ['a cell’s content fits its type', GUARDS, 'are refused for cells whose content does not fit their type'],

  // What of an .xlsx must be right.
  [
    'any namespace prefix',
    SHAPES,
    'reads any namespace prefix, strict OOXML, absolute and backslash part names',
  ],
  ['strict OOXML', SHAPES, 'reads any namespace prefix, strict OOXML, absolute and backslash part names'],
  [
    'absolute and backslash part names',
    SHAPES,
    'reads any namespace prefix, strict OOXML, absolute and backslash part names',
  ],
  ['ZIP64', SHAPES, 'reads ZIP64 archives'],
  [
    'rows and cells without r',
    SHAPES,
    'numbers rows and cells that bear no address, also after ones that do',
  ],
  ['dimension absent or wrong', ON_CELLS, 'dimension absent or wrong: all cells are read'],
  ['shared and inline strings', SHAPES, 'reads every type of cell, and leaves blanks and empty strings out'],
  ['rich strings', SHAPES, 'joins rich runs and leaves phonetic runs out'],
  ['phonetic runs (rPh) left out', SHAPES, 'joins rich runs and leaves phonetic runs out'],
  ['CDATA', SHAPES, 'undoes CDATA, entities, _xHHHH_ escapes and foreign line ends'],
  ['_xHHHH_ escapes', SHAPES, 'undoes CDATA, entities, _xHHHH_ escapes and foreign line ends'],
  [
    'xml:space',
    SHAPES,
    'keeps the spaces that xml:space preserves and drops those it does not, as Excel does',
  ],
  ['chunk edges inside a multi-byte character', SCANNER, 'reads the same whatever the size of the pieces'],
  ['booleans', SHAPES, 'reads every type of cell, and leaves blanks and empty strings out'],
  [
    'typed error cells (all of Excel’s, #SPILL! and #CALC! too)',
    ON_CELLS,
    'typed error cells (all of Excel’s): %s is named and never 0',
  ],
  [
    'formulas by their cached value, where 0, FALSE and "" are values',
    ON_CELLS,
    'formulas by their cached value, where 0 is a value, FALSE no number, "" a blank and no <v> never calculated',
  ],
  [
    'no <v> is "never calculated"',
    SHAPES,
    'takes a formula for its cached value, and one without a value for uncalculated',
  ],
  [
    'shared, array and data-table formulas',
    SHAPES,
    'takes a formula for its cached value, and one without a value for uncalculated',
  ],
  ['built-in date formats 27–36 and 50–58', DATES, 'knows the numbers of East Asian date formats'],
  ['yyyy年m月, [$-804], DBNum', DATES, '%s shows a date'],
  ['not fooled by 0"年", [Red], "md"', DATES, '%s shows a number'],
  ['1904 in both spellings', DATES, 'count from 1904 where the workbook says so, in both spellings'],
  ['ISO date cells', DATES, '%s reads as %s'],
  ['serials below 61', DATES, '%d is %s'],
  ['durations', DATES, 'stay numbers where no such day exists, and for times and durations'],
  ['percent formats by section', SHAPES, 'tells percentages by the section of the format that applies'],
  [
    'percent formats: the cell keeps its number and its format',
    ON_CELLS,
    'percent formats: the cell keeps its number and its format',
  ],
  ['merged ranges: one value, its area known', SHAPES, 'knows merged areas, hidden rows, columns and sheets'],
  [
    'merged ranges: weights must not be counted thrice',
    ON_CELLS,
    'merged ranges: one value, never counted for each of the rows it covers',
  ],
  ['what hides under a merged area', SHAPES, 'does not read what hides under a merged area, and says so'],
  [
    'hidden rows, columns and sheets (read, and said so)',
    ON_CELLS,
    'hidden rows, columns and sheets are read, and the run says so',
  ],
  ['very many shared strings', ON_CELLS, 'very many shared strings: each cell has its own'],
  [
    'empty string = blank',
    ON_CELLS,
    'empty string = blank: an indicator left as an empty text is not reported',
  ],
  [
    'a number stays the number in the file, snapped to 15 significant digits',
    ON_CELLS,
    'a number stays the number in the file, snapped to 15 significant digits',
  ],
  [
    'numbers in every spelling',
    SHAPES,
    'snaps numbers to fifteen significant digits, in whatever way they are written',
  ],
  ['a format that shows another number', ON_CELLS, 'are refused: %s'],
  [
    'a measure in the number format',
    ON_CELLS,
    'a measure in the format counts as one in the cell: it beats the column’s',
  ],

  // CSV and TSV.
  [
    'BOM, else strict UTF-8, else strict GB18030',
    ON_CSV,
    'BOM, else strict UTF-8, else strict GB18030: the same figures in each',
  ],
  ['the label gb18030, never gbk: 㮾梨镇', ON_CSV, 'the label gb18030, never gbk: 㮾梨镇 keeps its name'],
  ['reject NUL bytes', ON_CSV, 'reject NUL bytes and UTF-16 without its BOM'],
  ['UTF-16 by its BOM', CSV, 'are found by mark, else UTF-8, else GB18030'],
  [
    'the choice is printed and --encoding overrides',
    ON_CSV,
    'the choice is printed and --encoding overrides it',
  ],
  [
    'bytes that fit no encoding',
    CSV,
    'that fit nothing, or not what was asked for, are refused with the line',
  ],
  ['delimiter sniffed among , \\t ;', ON_CSV, 'delimiter sniffed among , TAB and ; (%s)'],
  ['the delimiter that most lines share', CSV, 'part at the delimiter that most lines share'],
  ['ragged rows are diagnostics with the line', ON_CSV, 'ragged rows are diagnostics with the line'],
  [
    'rows longer than the header',
    ON_CSV,
    'rows that are all longer than the header are refused: 1,234 without quotes shifts what follows',
  ],
  ['unclosed quotes are diagnostics with the line', ON_CSV, 'unclosed quotes are diagnostics with the line'],
  ['quotes out of place', CSV, 'with quotes never closed or out of place are refused with their line'],
  [
    'some GBK bytes are valid UTF-8 (眉山, 鹰潭)',
    ON_CSV,
    'some GBK bytes are valid UTF-8 (眉山, 鹰潭): the file says so',
  ],

  // From sheet to table.
  [
    'title rows, 附件, 填报单位: and 单位:万元 come before the header',
    ON_TABLES,
    'title rows, 附件, 填报单位: and 单位:万元 lines come before the header',
  ],
  [
    'headers are 1–3 rows, merged',
    HEADERS,
    'below title, year, department and measure lines, in two merged rows',
  ],
  [
    'labels repeating at several levels',
    ON_TABLES,
    'headers are 1–3 rows, merged, with labels repeating at several levels',
  ],
  [
    'headers recur mid-sheet',
    ON_TABLES,
    'headers recur mid-sheet: a repeated one is passed over, another one is refused',
  ],
  ['repeated merged headers', ROWS, 'are both rows of a repeated merged header'],
  ['unit in the header (万元)', ON_TABLES, 'unit in the header: %j'],
  ['unit of the header converted', ON_TABLES, 'unit in the header (亿元, 元, 千元) is converted exactly'],
  ['unit top right', ON_TABLES, 'the unit stands top right: %s'],
  ['unit in the cell', ON_TABLES, 'unit in the cell beats the header: %s and %s'],
  ['unit in the cell: ≥90万元, 100百分比, 5人/10万人', ON_TABLES, 'unit in the cell of a target: %s'],
  [
    '元 and 万元 are never guessed',
    ON_TABLES,
    '元 and 万元 are never guessed: a money column without a unit is refused',
  ],
  [
    'footers (填报人, 审核人, 注:) end or interrupt the data',
    ON_TABLES,
    'footers (填报人, 审核人, 注:) end or interrupt the data, never units',
  ],
  [
    '合计/小计/平均 serve as checks, never as units',
    ON_TABLES,
    '合计, 小计 and 平均 serve as checks, never as units',
  ],
  ['合计 wherever it stands', 'facts/totals.test.ts', 'a right check row %s is no matter for words'],
  ['a wrong 合计', 'facts/totals.test.ts', 'a wrong one is told: %s'],
  ['a total of 0 above parts', ON_TABLES, 'a total of 0 above parts that are not is told'],
  ['numbers as text: full-width digits, spaces', ON_TABLES, '%s are read'],
  ['numbers as text: thousands and Chinese commas', ON_TABLES, 'thousands commas, half and full width: %s'],
  ['numbers as text: trailing %', ON_TABLES, 'trailing %, full width too, is the figure itself'],
  ['numbers as text in all their spellings', NUMBERS, '%j is %f'],
  [
    '约20, 20余 are no numbers and say so',
    ON_TABLES,
    '约20, 20余 and their like are no numbers and say so: %s',
  ],
  ['what is no exact number says why', NUMBERS, '%j: %s'],
  [
    'a percent column holding both 0.98 and 98.6 is a warning',
    ON_TABLES,
    'holding both 0.98 and 98.6 is a warning, with the signs or without',
  ],
  [
    'a percent column in a table of one value column',
    ON_TABLES,
    'is watched in a table of one value column too, each indicator for itself',
  ],
  ['/ — - 无 不适用 are not applicable', ON_TABLES, '/ — - 无 不适用 are not applicable: %s'],
  ['0 is no "not applicable"', ON_TABLES, 'a zero is a zero and not "not applicable": %s'],
  ['names: NFKC, white space out, aliases', ON_TABLES, 'NFKC, white space out, aliases, code and name: %j'],
  ['names: brackets folded', ON_TABLES, 'brackets are folded: 满意度（第三方） is 满意度(第三方)'],
  [
    '219001-某某镇人民政府 is code and name',
    ON_TABLES,
    '219001-某某镇人民政府 is code and name, and must agree',
  ],
  ['codes stay text', ON_TABLES, 'codes stay text: 012 is not 12, 219001 is no amount'],
  ['codes shown with leading zeros', ON_CELLS, 'keeps the leading ones that it shows'],
  ['a form is refused', ON_TABLES, 'is refused clearly and never half read: %s'],
  [
    'a title of 1–5月 over a month’s figures',
    ON_DOUBTS,
    'is refused where it would be added up as the month’s own: %s',
  ],
  ['last year’s sheet', ON_DOUBTS, 'is pointed out by its title, though its columns are those of this year'],
  [
    'a month’s file read as the year',
    ON_DOUBTS,
    'and read as the year because score.yaml says no period is pointed out',
  ],
  ['a copied month', ON_DOUBTS, 'for a whole sheet draw a warning'],
  [
    '年度 and 月份 in columns of their own',
    ON_DOUBTS,
    '年度 beside 月份: both are read, and must agree with score.yaml',
  ],
  [
    'two columns that may be the value',
    ON_DOUBTS,
    '指标值 beside 完成值 is refused until score.yaml says which',
  ],
  [
    '加分 and 扣分 in columns of their own',
    ON_DOUBTS,
    '加分 beside 扣分: the one that is filled in counts, for its own kind of event only',
  ],
  ['计量单位 in a column of its own', ON_DOUBTS, '计量单位 beside a unit in the header: they must agree'],
  [
    '得分 beside what it is given for',
    ON_DOUBTS,
    '得分 under an indicator that counts something else is never its figure',
  ],
  ['targets and events of another year', ON_DOUBTS, 'are pointed out by the title of their sheet'],
  [
    'a column headed by another period',
    ON_DOUBTS,
    'is refused: last year’s, half a year’s, or a span that ends elsewhere',
  ],
  ['year-to-date figures added up', ON_DOUBTS, 'look year-to-date, and a warning says so'],
  [
    '元 filled in for 万元',
    ON_DOUBTS,
    'ten thousand times the others’ draw a warning: 元 filled in for 万元',
  ],
  ['a share above 100', ON_DOUBTS, 'such as a share above 100 or below 0 draw a warning'],
  ['half a person', ON_DOUBTS, 'such as a fraction or a negative number of 起, 人, 户 draw a warning'],
  [
    'all-full self-scores',
    ON_DOUBTS,
    'such as self-scores that are all full draw a warning, from three units on',
  ],
  ['targets of another file', ON_DOUBTS, 'must come from the file that the scheme names'],
  ['a slip in a category', ON_DOUBTS, 'is refused: the unit would not be scored'],

  // YAML.
  ['decode as strict UTF-8', ON_YAML, 'decode as strict UTF-8: GBK and UTF-16 are refused, a BOM is not'],
  [
    'refuse unknown tags, duplicate keys, several documents, alias cycles, non-finite numbers, an empty document, one string',
    ON_YAML,
    'refuse: %s, with line and column',
  ],
  ['refuse alias bombs, over 1 MB, 50 levels', ON_YAML, 'refuse: alias bombs, over 1 MB and 50 levels'],
  ['refuse bombs in good time', 'sources/parse-yaml.test.ts', 'stop %s in good time'],
  ['full-width colons', ON_YAML, 'full-width colons within a document are pointed out at their line'],
  [
    'codes are read from the source text (012 is not 12)',
    ON_YAML,
    'codes are read from the source text: 012 is not 12',
  ],
  [
    'periods are read from the source text (2024-01 is not a date)',
    ON_YAML,
    'periods are read from the source text: 2024-01 is not a date, 2023.10 not 2023.1',
  ],
  [
    'every fault has line and column',
    'scheme/read-shape.test.ts',
    'has all of them told, from top to bottom, each on its line with the line quoted',
  ],

  // Names that JavaScript knows.
  ['__proto__, constructor, toString as names of units', ON_NAMES, 'of units and their codes'],
  ['… of sheets', ON_NAMES, 'of sheets'],
  ['… of headers', ON_NAMES, 'of headers: an indicator so called is read, a column so called is named'],
  ['… of categories, pools and roster columns', ON_NAMES, 'of categories, pools and roster columns'],
  ['… of aliases', ON_NAMES, 'of aliases and of the columns that score.yaml names'],
  ['… of event kinds and answers', ON_NAMES, 'of event kinds and survey answers, and unknown ones are told'],
  ['… of keys', ON_NAMES, 'of no key of score.yaml or a scheme: there it is an unknown key'],
  ['… in results', ON_NAMES, 'in everything that is written'],
  // The older formats.
  ['.xls: cells of every kind', XLS, 'are numbers in all four records, snapped to fifteen digits'],
  [
    '.xls: formats and dates',
    XLS,
    'are percentages, dates and durations by their number format, and keep it',
  ],
  [
    '.xls: never calculated',
    XLS,
    'are uncalculated where the writer left a zero to be calculated on load, or no text',
  ],
  ['.xls: truncated is not zero cells', XLS, 'is refused when it is cut off anywhere'],
  ['.xls: random bytes are no cells', XLS, 'of random bytes after the right beginning gives no cells'],
  ['.xls: a password is said', XLS, 'with a password is said to be so, in either of its forms'],
  [
    '.xlsb: behind the same guards',
    XLSB,
    'is refused when a checksum is wrong, a part or a shared string is missing, or a place is beyond Excel',
  ],
  ['.xlsb: cells of every kind', XLSB, 'are read from every kind of record, short ones in the next column'],
  [
    '.ods: behind the same guards',
    ODS,
    'is refused when its content is cut off, wrongly summed, a bomb or an entity',
  ],
  ['.ods: cells of every kind', ODS, 'are read by their type'],
  ['.ods: repeats do not hang', ODS, 'is refused at once for repeats beyond all measure'],
  [
    'known by content, not by name',
    'sources/legacy/formats.test.ts',
    'is known by its content, whatever its name',
  ],
  [
    'a month in an older format scores the same',
    'run/legacy-sheets.test.ts',
    'is scored and ranked to the last figure as with .xlsx',
  ],

  // All of it together.
  [
    'a hostile file hangs nothing',
    'corpus/corpus.test.ts',
    'are read one by one in one process, which neither hangs nor complains',
  ],
  [
    'a spoilt file is refused or read as it was',
    'corpus/fuzz.test.ts',
    'two thousand spoilt files neither hang nor throw nor read as other values than their checksums prove',
  ],
];

/** Every item that the reader promises, in the order of guards, cells, CSV, tables, YAML and names. */
export const ITEMS: readonly ReadingItem[] = WRITTEN.map(([says, file, title]) => ({ says, file, title }));
