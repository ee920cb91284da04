import { type Located, under } from '../model/located.ts';

/** The code a scheme file states, be the rest of it sound or not: what `checkSchemes` takes as `broken`. */
export function schemeCodeIn(root: Located): string | undefined {
  const code = under(root, 'scheme');
  return code?.kind === 'scalar' ? code.source : undefined;
}
