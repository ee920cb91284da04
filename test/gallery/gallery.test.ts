import { describe, expect, it } from 'vitest';
import { collect } from '../../src/model/diagnostic.ts';
import { FAULTS } from '../../src/model/faults/catalogue.ts';
import * as calendar from './calendar.ts';
import * as cases from './cases.ts';
import * as closed from './closed.ts';
import * as composite from './composite.ts';
import * as corrections from './corrections.ts';
import * as doubts from './doubts.ts';
import * as engine from './engine.ts';
import type { GalleryEntry } from './entry.ts';
import * as expressions from './expressions.ts';
import * as facts from './facts.ts';
import * as findings from './findings.ts';
import * as folder from './folder.ts';
import * as funds from './funds.ts';
import * as library from './library.ts';
import * as monitoring from './monitoring.ts';
import * as output from './output.ts';
import * as persons from './persons.ts';
import * as project from './project.ts';
import * as returned from './returned.ts';
import * as scheme from './scheme.ts';
import * as sources from './sources.ts';
import * as tables from './tables.ts';
import * as targets from './targets.ts';

const GALLERY: readonly GalleryEntry[] = [
  sources,
  tables,
  expressions,
  scheme,
  project,
  calendar,
  facts,
  corrections,
  closed,
  persons,
  composite,
  targets,
  funds,
  findings,
  doubts,
  library,
  monitoring,
  engine,
  output,
  folder,
  returned,
  cases,
].flatMap(({ gallery }) => gallery);

/** A half-width comma or semicolon before or behind a Chinese character. */
const HALF_WIDTH = /[,;](?=\p{Script=Han})|(?<=\p{Script=Han})[,;]/u;

const ENDED = expect.stringMatching(/\S.*[。.）)]$/su);

describe('the error gallery', () => {
  it.each(GALLERY.map((entry) => [entry.code, entry] as const))(
    '%s is said of its smallest broken input',
    async (code, { says, run }) => {
      const faults = collect();
      await run(faults.emit);
      const own = faults.diagnostics.filter((diagnostic) => diagnostic.code === code);
      expect(own.map(({ message }) => message.zh)).toContain(says);
      for (const { message, hint } of own)
        for (const text of [message.zh, hint.zh])
          expect(text.replace(/「[^」]*」|"[^"]*"/gu, '')).not.toMatch(HALF_WIDTH);
      for (const { message, hint } of own)
        for (const text of [message.zh, message.en, hint.zh, hint.en])
          expect(text).toMatch(/^(?![\s,，;；、:：])(?!.*(?:undefined|NaN|\[object|\$\{)).*\S/su);
    },
  );

  it('says when each code is used, in both languages', () => {
    for (const { code, when } of FAULTS) expect([code, when.zh, when.en]).toEqual([code, ENDED, ENDED]);
  });

  it('has an entry for every code, and every code once in the catalogue', () => {
    const codes = FAULTS.map(({ code }) => code);
    expect(codes.toSorted()).toEqual([...new Set(codes)].toSorted());
    expect(codes.filter((code) => !GALLERY.some((entry) => entry.code === code))).toEqual([]);
    expect(codes.filter((code) => !/^[a-z]+(-[a-z0-9]+)*$/u.test(code))).toEqual([]);
  });
});
