import { codeTaken } from '../model/faults/scheme-checks.ts';
import type { Tree } from './collect-tree.ts';
import { type Compiling, placeOf } from './compiling.ts';

/** Inputs, dimensions and indicators share one space of codes, adjustments, checks and vetoes another. */
export function checkCodes(compiling: Compiling, tree: Tree): void {
  const { draft } = compiling;
  const measured = [
    ...draft.inputs,
    ...tree.dimensions.map((d) => d.draft),
    ...tree.indicators.map((i) => i.draft),
  ];
  for (const space of [measured, [...draft.adjustments, ...draft.checks, ...draft.vetoes], draft.ladder]) {
    const lines = new Map<string, number>();
    const inOrder = space
      .map((part) => ({ code: part.code, at: placeOf(compiling, part, 'code') }))
      .sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
    for (const { code, at } of inOrder) {
      const line = lines.get(code);
      if (line === undefined) lines.set(code, at.line);
      else compiling.emit(codeTaken({ code, line }, at));
    }
  }
}
