import { expect, it } from 'vitest';
import type { RawCell } from '../../src/model/sheet.ts';
import { cellText } from '../support/cell-text.ts';
import { openBytes } from '../support/open-bytes.ts';
import { ALLOWANCES, type Allowance, type Difference } from './allowances.ts';
import { bytesOf, goodEntries } from './corpus.ts';
import type { CorpusEntry } from './entry.ts';
import { readByPeer } from './peer.ts';

/** Address, kind and value; a percentage is a number, and a formula its value. */
function plainCell(row: number, cell: RawCell): readonly [address: string, content: string] {
  const [, address = '', content = ''] = /^([A-Z]+\d+)f?(.*)$/su.exec(cellText(row, cell))!;
  return [address, content.replace(/^%/u, '#')];
}

async function differences(entry: CorpusEntry): Promise<ReadonlyMap<Difference, string>> {
  const found = new Map<Difference, string>();
  const read = await openBytes(await bytesOf(entry), { encoding: entry.encoding, name: entry.name });
  const peer = await readByPeer(entry, read.opened?.text?.encoding);
  if (typeof peer === 'string') return found.set('it throws', peer);
  const names = read.sheets.map(({ sheet }) => sheet.name);
  if (JSON.stringify(names) !== JSON.stringify([...peer.keys()]))
    found.set('other sheets', [...peer.keys()].join());
  for (const { sheet, rows } of read.sheets) {
    const ours = new Map(rows.flatMap(({ number, cells }) => cells.map((cell) => plainCell(number, cell))));
    const theirs = peer.get(sheet.name) ?? new Map<string, string>();
    for (const address of new Set([...ours.keys(), ...theirs.keys()])) {
      const difference = differenceOf(ours.get(address), theirs.get(address));
      if (difference && !found.has(difference))
        found.set(
          difference,
          `${address}: ${ours.get(address)?.slice(0, 60)} / ${theirs.get(address)?.slice(0, 60)}`,
        );
    }
  }
  return found;
}

function differenceOf(ours: string | undefined, theirs: string | undefined): Difference | undefined {
  if (ours === theirs) return undefined;
  if (theirs === undefined) return 'it lacks a cell';
  if (ours === undefined) return 'it has a cell more';
  return ours[0] === theirs[0] ? 'another value' : 'another kind';
}

const allowed = new Map<string, Allowance[]>();
for (const allowance of ALLOWANCES)
  for (const name of allowance.names) allowed.set(name, [...(allowed.get(name) ?? []), allowance]);

it.each(goodEntries.map((entry) => [entry.name, entry] as const))(
  '%s reads cell by cell as @e965/xlsx reads it, but for the differences on the list',
  async (name, entry) => {
    const found = await differences(entry);
    const listed = (allowed.get(name) ?? []).map(({ difference }) => difference);
    expect([...found].filter(([difference]) => !listed.includes(difference))).toEqual([]);
    expect(listed.filter((difference) => !found.has(difference))).toEqual([]); // no longer needed: take it off
  },
);

it('allows differences of good files of the corpus only, each with its reason', () => {
  const names = new Set(goodEntries.map(({ name }) => name));
  expect([...allowed.keys()].filter((name) => !names.has(name))).toEqual([]);
  expect(ALLOWANCES.filter(({ why }) => why.length < 20)).toEqual([]);
});
