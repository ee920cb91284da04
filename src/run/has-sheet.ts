import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import type { Emit } from '../model/diagnostic.ts';
import { noSuchSheet } from '../model/faults/facts.ts';

/** Whether a workbook has the sheet that a line of score.yaml names (true where it names none); reports it where not. */
export function hasSheet(
  sheets: readonly { readonly name: string }[],
  rule: { readonly sheet?: string },
  file: string,
  emit: Emit,
): boolean {
  const { sheet } = rule;
  if (sheet === undefined || sheets.some(({ name }) => foldName(name) === foldName(sheet))) return true;
  const known = sheets.map(({ name }) => name);
  emit(noSuchSheet({ sheet, near: nearest(sheet, known), known }, { kind: 'file', file }));
  return false;
}
