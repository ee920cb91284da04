import type { Emit } from '../../src/model/diagnostic.ts';
import type { Located } from '../../src/model/located.ts';
import type { Scheme } from '../../src/model/scheme.ts';
import { assembleScheme } from '../../src/scheme/assemble-scheme.ts';
import { compileScheme } from '../../src/scheme/compile-scheme.ts';
import type { SchemeFile } from '../../src/scheme/scheme-file.ts';
import { parseYaml } from '../../src/sources/parse-yaml.ts';

/** A YAML text as a configuration file. */
export function fileOf(
  text: string,
  file: string,
  emit: Emit,
  bases: readonly SchemeFile[] = [],
  libraries: readonly SchemeFile[] = [],
): SchemeFile {
  const root = parseYaml(new TextEncoder().encode(text), file, emit) as Located;
  return { root, file, hash: file, bases, libraries };
}

/** Puts a file together for a year and compiles it. */
export function compileFile(file: SchemeFile, year: number, emit: Emit): Scheme | undefined {
  return compileScheme(
    assembleScheme(file, year, emit),
    { file: file.file, hash: 'cafe', year, columns: [] },
    emit,
  );
}
