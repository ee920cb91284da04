import { nearest } from './nearest.ts';

/** A fixed set of named values; an unknown name is answered with the nearest known one. */
export interface Registry<T> {
  readonly names: readonly string[];
  readonly values: readonly T[];
  get(name: string): T | undefined;
  nearest(name: string): string | undefined;
}

/** Builds a registry in the order given; two values of one name are a bug. */
export function registry<T extends { readonly name: string }>(values: readonly T[]): Registry<T> {
  const byName = new Map(values.map((value) => [value.name, value]));
  if (byName.size !== values.length) throw new Error('two values of a registry share a name');
  const names = values.map((value) => value.name);
  return { names, values, get: (name) => byName.get(name), nearest: (name) => nearest(name, names) };
}
