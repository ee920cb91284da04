import { collect, type Diagnostic, type Emit } from '../../src/model/diagnostic.ts';
import type { Scheme } from '../../src/model/scheme.ts';
import { compileScheme } from '../../src/scheme/compile-scheme.ts';
import { parseYaml } from '../../src/sources/parse-yaml.ts';

/** Two indicators of a hundred points; the tests put further lines behind it. */
export const SMALL = `scheme: small
title: 小方案
category: 乡镇
basis: {document: 考核办法, status: official}
indicators:
  - {code: a, title: 指标甲, weight: 60, method: direct}
  - {code: b, title: 指标乙, weight: 40, method: direct}
`;

export interface Asked {
  readonly year?: number;
  readonly columns?: readonly string[];
}

/** Compiles a scheme from text, faults to `emit`. */
export function compileInto(
  text: string,
  emit: Emit,
  { year = 2023, columns }: Asked = {},
): Scheme | undefined {
  const root = parseYaml(new TextEncoder().encode(text), 'scheme.yaml', emit);
  return root && compileScheme(root, { file: 'scheme.yaml', hash: 'cafe', year, columns }, emit);
}

/** Compiles a scheme from text and gives it with everything that was said. */
export function compileText(
  text: string,
  asked?: Asked,
): { readonly scheme: Scheme | undefined; readonly said: readonly Diagnostic[] } {
  const { emit, diagnostics } = collect();
  const scheme = compileInto(text, emit, asked);
  return { scheme, said: diagnostics };
}

/** The codes of what was said, in order. */
export const codesOf = (said: readonly Diagnostic[]): readonly string[] => said.map(({ code }) => code);

/** The scheme of a text in which nothing but remarks may be found. */
export function soundScheme(text: string, asked?: Asked): Scheme {
  const { scheme, said } = compileText(text, asked);
  const errors = said.filter(({ severity }) => severity === 'error');
  if (!scheme || errors.length > 0) throw new Error(errors.map(({ message }) => message.zh).join('\n'));
  return scheme;
}
