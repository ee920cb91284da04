import { type Expression as AcornExpression, parseExpressionAt } from 'acorn';
import { checkTokens, GRAMMAR, offsetOf, unreadable } from './check-tokens.ts';
import type { Source } from './source.ts';

/** Parses the whole text as one expression of acorn's; emits a fault and gives undefined where it is none. */
export function parse(source: Source): AcornExpression | undefined {
  const tokens = checkTokens(source);
  if (!tokens) return undefined;
  const refuse = (offset: number): undefined =>
    void source.emit(unreadable(source.text, offset, source.place(offset)));
  try {
    const node = parseExpressionAt(source.text, 0, GRAMMAR);
    const left = tokens.find((token) => token.start >= node.end);
    return left ? refuse(left.start) : node;
  } catch (error) {
    return refuse(offsetOf(error));
  }
}
