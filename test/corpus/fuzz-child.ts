import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesOf, goodEntries } from './corpus.ts';
import { type Base, type Mutant, mutantOf } from './mutate.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

const LARGEST_BASE = 60_000;
const MOST_MS = 2000;

/** What the child says of each mutant, in a line. */
export interface MutantLine {
  readonly number: number;
  readonly refused: boolean;
  /** What must not be, if anything. */
  readonly fault?: string;
  readonly mutant?: string;
}

/** The good files of the corpus that are small enough to be read thousands of times. */
export async function fuzzBases(): Promise<readonly Base[]> {
  const bases: Base[] = [];
  for (const entry of goodEntries) {
    const bytes = Buffer.from(await bytesOf(entry));
    if (bytes.length > 0 && bytes.length <= LARGEST_BASE)
      bases.push({ name: entry.name, bytes, encoding: entry.encoding });
  }
  return bases;
}

/** Reads the mutants from one number to another and says a line about each. */
export async function fuzzChild(
  seed: number,
  from: number,
  to: number,
  say: (line: MutantLine) => void,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'score-fuzz-'));
  const path = join(folder, 'mutant');
  const bases = await fuzzBases();
  const truths = new Map<Base, string>();
  const read = async (bytes: Buffer, encoding: string | undefined): Promise<Outcome> => {
    await writeFile(path, bytes);
    return outcomeOf({ path, encoding });
  };
  try {
    for (let number = from; number < to; number += 1) {
      const mutant = mutantOf(bases, seed, number);
      const { base } = mutant;
      if (!truths.has(base)) truths.set(base, valuesOf(await read(base.bytes, base.encoding)));
      const began = performance.now();
      const outcome = await read(mutant.bytes, base.encoding);
      const fault = faultOf(mutant, outcome, truths.get(base)!, performance.now() - began);
      say({
        number,
        refused: outcome.refused,
        ...(fault && { fault, mutant: `${base.name}: ${mutant.how}` }),
      });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const valuesOf = ({ sheets }: Outcome): string => JSON.stringify(sheets);

function faultOf(mutant: Mutant, outcome: Outcome, truth: string, ms: number): string | undefined {
  if (outcome.thrown !== undefined) return `exception: ${outcome.thrown}`;
  if (ms > MOST_MS) return `${Math.round(ms)} ms`;
  if (outcome.refused && outcome.errors.length === 0) return 'refused without a word';
  if (mutant.isProven && !outcome.refused && valuesOf(outcome) !== truth)
    return `values changed: ${valuesOf(outcome).slice(0, 500)} instead of ${truth.slice(0, 500)}`;
  return undefined;
}
