import type { TemplateLiteral } from 'acorn';

/** The name between backticks. */
export const quotedName = (node: TemplateLiteral): string => node.quasis[0]?.value.cooked ?? '';

/** A name as an expression must write it: in backticks where it is not bare. */
export const asWritten = (name: string | undefined): string | undefined =>
  name === undefined || /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name) ? name : `\`${name}\``;
