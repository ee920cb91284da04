import { describe, expect, it } from 'vitest';
import { collect } from '../../src/model/diagnostic.ts';
import { FAULTS } from '../../src/model/faults/catalogue.ts';
import * as engine from './engine.ts';
import type { GalleryEntry } from './entry.ts';
import * as expressions from './expressions.ts';
import * as facts from './facts.ts';
import * as folder from './folder.ts';
import * as output from './output.ts';
import * as project from './project.ts';
import * as scheme from './scheme.ts';
import * as sources from './sources.ts';
import * as tables from './tables.ts';

const GALLERY: readonly GalleryEntry[] = [
  sources,
  tables,
  expressions,
  scheme,
  project,
  facts,
  engine,
  output,
  folder,
].flatMap(({ gallery }) => gallery);

describe('the error gallery', () => {
  it.each(GALLERY.map((entry) => [entry.code, entry] as const))(
    '%s is said of its smallest broken input',
    async (code, { says, run }) => {
      const faults = collect();
      await run(faults.emit);
      const said = faults.diagnostics
        .filter((diagnostic) => diagnostic.code === code)
        .map(({ message }) => message.zh);
      expect(said).toContain(says);
    },
  );

  it('has an entry for every code, and every code once in the catalogue', () => {
    const codes = FAULTS.map(({ code }) => code);
    expect(codes.toSorted()).toEqual([...new Set(codes)].toSorted());
    expect(codes.filter((code) => !GALLERY.some((entry) => entry.code === code))).toEqual([]);
    expect(codes.filter((code) => !/^[a-z]+(-[a-z0-9]+)*$/u.test(code))).toEqual([]);
  });
});
