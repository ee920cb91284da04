import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit-code.ts';
import { RUN_EVENTS } from '../../src/cli/run-log.ts';
import { calendarProject, eventsOf } from '../support/tiny-calendar.ts';
import { command, TINY, withFolder } from '../support/tiny-project.ts';

const DOC = readFileSync(new URL('../../docs/batch.md', import.meta.url), 'utf8');

const fenceOf = (kind: string): string => {
  const [, text] = new RegExp(`^\`\`\`${kind}\\n(.*?)\\n\`\`\`$`, 'msu').exec(DOC) ?? [];
  if (text === undefined) throw new Error(kind);
  return text;
};

const rowsUnder = (heading: string): readonly string[] => {
  const part = DOC.slice(DOC.indexOf(`\n## ${heading}`) + 1).split('\n## ')[0]!;
  return [...part.matchAll(/^\| `?([a-z0-9、-]+)`? \|/gmu)].flatMap(([, cell]) => cell!.split('、'));
};

describe('docs/batch.md', () => {
  it('shows a calendar and commands that work', () =>
    withFolder({ ...TINY, ...calendarProject(4, '') }, async (folder) => {
      const project = calendarProject(4, '')['score.yaml'];
      await writeFile(join(folder, 'score.yaml'), `${project}${fenceOf('yaml')}\n`);
      const lines = fenceOf('console').split('\n');
      expect(lines.length).toBeGreaterThan(3);
      for (const line of lines) {
        const { code, err } = await command(folder, line.replace(/^\$ score /u, '').split(' '));
        expect([line, code, code === 0 ? '' : err]).toEqual([line, 0, '']);
      }
    }));

  it('shows a crontab whose commands are known', () =>
    withFolder({ ...TINY, ...calendarProject(1) }, async (folder) => {
      const lines = fenceOf('crontab')
        .split('\n')
        .filter((line) => /^\d/u.test(line));
      expect(lines.length).toBe(2);
      for (const line of lines) {
        const argv = / && score ([^>]*?)(?: 2>>.*)?$/u.exec(line)![1]!.split(' ');
        const run = await command(folder, [...argv, '--today', '2023-02-10']);
        expect([line, run.code, run.out]).toEqual([line, 0, '']);
        if (argv.includes('json')) expect(eventsOf(run).length).toBeGreaterThan(1);
      }
    }));

  it('names every event and every exit code', () => {
    expect(rowsUnder('事件')).toEqual([...RUN_EVENTS]);
    expect(rowsUnder('退出码').map(Number).sort()).toEqual(Object.values(EXIT).toSorted());
  });
});
