import type { TemplateLiteral } from 'acorn';

/** The name between backticks. */
export const quotedName = (node: TemplateLiteral): string => node.quasis[0]?.value.cooked ?? '';

/** Whether a name may be written without backticks. */
export const isBare = (name: string): boolean => /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name);
