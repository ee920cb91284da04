const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
  [0x2c, '#SPILL!'],
  [0x2d, '#CONNECT!'],
  [0x2e, '#BLOCKED!'],
  [0x2f, '#UNKNOWN!'],
  [0x30, '#FIELD!'],
  [0x31, '#CALC!'],
]);

/** The name of a binary error value ([MS-XLS] 2.5.10); an unknown one is named by its number, still an error. */
export function errorName(code: number): string {
  return NAMES.get(code) ?? `#ERROR(${code})`;
}
