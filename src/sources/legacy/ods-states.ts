/** Where in the content part of an .ods its reader is. */
export type State =
  | 'outside'
  | 'body'
  | 'spreadsheet'
  | 'settings'
  | 'table'
  | 'row'
  | 'cell'
  | 'paragraph'
  | 'styles';

/** Where it is again at the end of what a state stands for. */
export const PARENT: Readonly<Record<State, State>> = {
  outside: 'outside',
  body: 'outside',
  spreadsheet: 'body',
  settings: 'spreadsheet',
  table: 'spreadsheet',
  row: 'table',
  cell: 'row',
  paragraph: 'cell',
  styles: 'outside',
};

/** Elements that only group rows or columns. */
export const WRAPPERS: ReadonlySet<string> = new Set([
  'table-header-rows',
  'table-rows',
  'table-row-group',
  'table-header-columns',
  'table-columns',
  'table-column-group',
]);
/** What the elements of interest open, by the state in which they stand. */
export const OPENS: ReadonlyMap<State, ReadonlyMap<string, State>> = new Map([
  [
    'outside',
    new Map<string, State>([
      ['body', 'body'],
      ['automatic-styles', 'styles'],
    ]),
  ],
  ['body', new Map<string, State>([['spreadsheet', 'spreadsheet']])],
  [
    'spreadsheet',
    new Map<string, State>([
      ['calculation-settings', 'settings'],
      ['table', 'table'],
    ]),
  ],
  ['table', new Map<string, State>([['table-row', 'row']])],
  [
    'row',
    new Map<string, State>([
      ['table-cell', 'cell'],
      ['covered-table-cell', 'cell'],
    ]),
  ],
  [
    'cell',
    new Map<string, State>([
      ['p', 'paragraph'],
      ['h', 'paragraph'],
    ]),
  ],
]);
