import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDAR, calendarProject, eventsOf, resultBytes } from '../support/tiny-calendar.ts';
import { command, type ProjectFiles, TINY, type TinyCommand, withFolder } from '../support/tiny-project.ts';

const inProject = (files: ProjectFiles, use: (folder: string) => Promise<void>): Promise<void> =>
  withFolder({ ...TINY, ...files }, use);

const due = (folder: string, today: string, ...more: readonly string[]): Promise<TinyCommand> =>
  command(folder, ['run', '--due', '--today', today, ...more]);

/** The last event of a logged run. */
const finished = (run: TinyCommand) => eventsOf(run).at(-1);

const foldersIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith('结果')).sort();

describe('score run --due', () => {
  it('makes what the calendar asks for by the day, each into its own folder', () =>
    inProject(calendarProject(12), async (folder) => {
      const april = await due(folder, '2023-04-14');
      expect([april.code, april.err]).toEqual([0, '']);
      expect(await foldersIn(folder)).toEqual(['结果-2023-01', '结果-2023-02', '结果-2023-03']);
      expect(april.out).toContain('下一期：2023-Q1，2023-04-15 到期');
      expect((await due(folder, '2024-01-31')).code).toBe(0);
      expect((await foldersIn(folder)).length).toBe(17);
    }));

  it('writes the very bytes that the command of each period writes', () =>
    inProject(calendarProject(3), async (folder) => {
      await due(folder, '2023-04-15');
      const made = await resultBytes(folder);
      for (const name of await foldersIn(folder)) await rm(join(folder, name), { recursive: true });
      for (const month of ['2023-01', '2023-02', '2023-03'])
        expect((await command(folder, ['monthly', '--period', month])).code).toBe(0);
      expect((await command(folder, ['quarterly', '--period', '2023-Q1'])).code).toBe(0);
      expect(await resultBytes(folder)).toEqual(made);
    }));

  it('run twice does nothing the second time, and every file is as it was', () =>
    inProject(calendarProject(3), async (folder) => {
      await due(folder, '2023-04-15');
      const before = await resultBytes(folder);
      const again = await due(folder, '2023-04-15', '--log', 'json');
      expect([again.code, finished(again)]).toMatchObject([
        0,
        { exit: 0, written: [], upToDate: ['2023-01', '2023-02', '2023-03', '2023-Q1'], refused: [] },
      ]);
      expect(await resultBytes(folder)).toEqual(before);
      expect((await due(folder, '2023-04-15')).out).toContain('已是最新');
    }));

  it('makes those periods again alone that a changed sheet is of or comes before', () =>
    inProject(calendarProject(5), async (folder) => {
      await due(folder, '2023-06-10');
      const before = await resultBytes(folder);
      await writeFile(join(folder, '月报/2023年03月.csv'), '单位,招商引资(万元)\n东山镇,91\n西河镇,100\n');
      const again = await due(folder, '2023-06-10', '--log', 'json');
      expect(finished(again)).toMatchObject({
        written: ['2023-03', '2023-Q1', '2023-04', '2023-05'],
        upToDate: ['2023-01', '2023-02'],
      });
      const after = await resultBytes(folder);
      for (const [name, bytes] of after)
        if (/-2023-0[12]\//u.test(name)) expect(before.get(name)).toBe(bytes);
      expect(after.get('结果-2023-03/monitoring.json')).not.toBe(before.get('结果-2023-03/monitoring.json'));
    }));

  it('makes again what ends with a changed month or after it, and nothing twice', async () => {
    const ends = new Map([
      ...Array.from({ length: 6 }, (_, at) => [`2023-0${at + 1}`, at + 1] as const),
      ['2023-Q1', 3] as const,
      ['2023-Q2', 6] as const,
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 99 }),
        async (month, value) => {
          await inProject(calendarProject(6), async (folder) => {
            await due(folder, '2023-07-15', '--quiet');
            const sheet = `单位,招商引资(万元)\n东山镇,${value}.5\n西河镇,100\n`;
            await writeFile(join(folder, `月报/2023年0${month}月.csv`), sheet);
            const again = finished(await due(folder, '2023-07-15', '--quiet', '--log', 'json'));
            const written = [...ends].filter(([, end]) => end >= month).map(([period]) => period);
            expect(new Set(again?.['written'] as readonly string[])).toEqual(new Set(written));
            const last = finished(await due(folder, '2023-07-15', '--quiet', '--log', 'json'));
            expect(last).toMatchObject({ written: [], refused: [] });
          });
        },
      ),
      { numRuns: 4 },
    );
  });

  it('takes a later month’s sheet for no change, and a late sheet of the month for one', () =>
    inProject({ ...calendarProject(4), '月报/2023年02月.csv': undefined }, async (folder) => {
      await due(folder, '2023-03-10');
      await writeFile(join(folder, '月报/2023年05月.csv'), '单位,招商引资(万元)\n东山镇,1\n西河镇,1\n');
      expect(finished(await due(folder, '2023-03-10', '--log', 'json'))).toMatchObject({ written: [] });
      await writeFile(join(folder, '月报/2023年02月.csv'), '单位,招商引资(万元)\n东山镇,1\n西河镇,1\n');
      expect(finished(await due(folder, '2023-03-10', '--log', 'json'))).toMatchObject({
        written: ['2023-02'],
        upToDate: ['2023-01'],
      });
    }));

  it('makes again what is torn, is in another language or was made for one category only', () =>
    inProject(calendarProject(1), async (folder) => {
      const again = async (...more: readonly string[]) =>
        finished(await due(folder, '2023-02-10', '--log', 'json', ...more))?.['written'];
      expect(await again()).toEqual(['2023-01']);
      await rm(join(folder, '结果-2023-01/monitoring.json'));
      expect(await again()).toEqual(['2023-01']);
      expect(await again('--lang', 'en')).toEqual(['2023-01']);
      expect(await again('--lang', 'en')).toEqual([]);
      await command(folder, ['monthly', '--period', '2023-01', '--category', '乡镇']);
      expect(await again()).toEqual(['2023-01']);
      expect(await again()).toEqual([]);
    }));

  it('makes earlier periods though a later sheet is broken, says which was refused, and exits with 1', () =>
    inProject(
      { ...calendarProject(4), '月报/2023年04月.csv': '单位,招商引资(万元)\n东边镇,20\n西河镇,100\n' },
      async (folder) => {
        const run = await due(folder, '2023-05-10', '--log', 'json');
        expect([run.code, finished(run)]).toMatchObject([
          1,
          { exit: 1, written: ['2023-01', '2023-02', '2023-03', '2023-Q1'], refused: ['2023-04'] },
        ]);
        const refused = eventsOf(run).find(({ event }) => event === 'period-refused');
        expect(refused).toMatchObject({
          period: '2023-04',
          exit: 1,
          errors: [{ place: '月报/2023年04月.csv!A2', message: expect.stringContaining('东边镇') }],
        });
        expect(await foldersIn(folder)).not.toContain('结果-2023-04');
        const told = await due(folder, '2023-05-10', '--quiet');
        expect([told.code, told.out]).toEqual([1, '']);
        expect(told.err).toMatch(/^— 2023-04 —\n/u);
        expect(told.err).toContain('没有出结果：2023-04\n');
      },
    ));

  it('makes earlier periods though the file of a later one cannot be read at all', () =>
    inProject(
      { ...calendarProject(2), '月报/2023年03月.csv': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) },
      async (folder) => {
        const run = await due(folder, '2023-04-10', '--log', 'json');
        expect([run.code, finished(run)]).toMatchObject([
          1,
          { written: ['2023-01', '2023-02'], refused: ['2023-03'] },
        ]);
      },
    ));

  it('keeps the former results of a period whose sheet has been broken since', () =>
    inProject(calendarProject(1), async (folder) => {
      await due(folder, '2023-02-10');
      const before = await resultBytes(folder);
      await writeFile(join(folder, '月报/2023年01月.csv'), '单位,招商引资(万元)\n东边镇,20\n西河镇,1\n');
      expect((await due(folder, '2023-02-10')).code).toBe(1);
      expect(await resultBytes(folder)).toEqual(before);
    }));

  it('lets final results stand under --draft, and makes provisional ones final when it can', () =>
    inProject({ ...calendarProject(3), '月报/2023年03月.csv': undefined }, async (folder) => {
      const draftOf = async (name: string): Promise<unknown> =>
        JSON.parse(await readFile(join(folder, name, 'manifest.json'), 'utf8')).draft;
      expect((await due(folder, '2023-04-15')).code).toBe(1); // March is missing, so the quarter is refused
      expect(existsSync(join(folder, '结果-2023-Q1'))).toBe(false);
      expect((await due(folder, '2023-04-15', '--draft')).code).toBe(0);
      expect(await draftOf('结果-2023-Q1')).toBe(true);
      await writeFile(join(folder, '月报/2023年03月.csv'), '单位,招商引资(万元)\n东山镇,1\n西河镇,1\n');
      expect((await due(folder, '2023-04-15')).code).toBe(0);
      expect(await draftOf('结果-2023-Q1')).toBe(false);
      const run = await due(folder, '2023-04-15', '--draft', '--log', 'json');
      expect([finished(run)?.['written'], await draftOf('结果-2023-Q1')]).toEqual([[], false]);
    }));

  it('says that nothing is due, and when the first period is', () =>
    inProject(calendarProject(1), async (folder) => {
      const { code, out } = await due(folder, '2023-02-09');
      expect([code, out]).toEqual([0, '截至 2023-02-09 没有到期的期间\n下一期：2023-01，2023-02-10 到期\n']);
    }));

  it('goes by the day of the machine where none is given', () =>
    inProject(calendarProject(1), async (folder) => {
      const run = await command(folder, ['run', '--due', '--log', 'json'], { today: '2023-02-10' });
      expect(finished(run)).toMatchObject({ written: ['2023-01'], milliseconds: expect.any(Number) });
    }));
});

describe('score run --period', () => {
  it.each([
    ['2023-02', '结果-2023-02'],
    ['2023-Q1', '结果-2023-Q1'],
    ['2023', '结果'],
  ])('%s makes just that', (period, name) =>
    inProject(calendarProject(12), async (folder) => {
      expect((await command(folder, ['run', '--period', period])).code).toBe(0);
      expect(await foldersIn(folder)).toEqual([name]);
    }),
  );

  it('needs no calendar', () =>
    inProject(calendarProject(1, ''), async (folder) => {
      expect((await command(folder, ['run', '--period', '2023-01'])).code).toBe(0);
      expect((await due(folder, '2023-02-10')).code).toBe(2);
    }));
});

describe('the log of a run', () => {
  it('is the same bytes wherever the project lies, under a fixed day', async () => {
    const logs: string[] = [];
    for (let time = 0; time < 2; time += 1)
      await inProject({ ...calendarProject(3), '月报/2023年02月.csv': undefined }, async (folder) => {
        logs.push((await due(folder, '2023-04-15', '--log', 'json')).err);
      });
    expect(logs[0]).toBe(logs[1]);
    expect(logs[0]).not.toContain('milliseconds');
  });

  it('tells the start and end of the run and of every period, and what was found and written', () =>
    inProject(calendarProject(1), async (folder) => {
      const run = await due(folder, '2023-02-10', '--log', 'json', '--quiet');
      expect(run.out).toBe('');
      expect(eventsOf(run)).toMatchObject([
        { event: 'run-started', project: '小考核', today: '2023-02-10', due: ['2023-01'] },
        { event: 'period-started', period: '2023-01' },
        { event: 'diagnostics', period: '2023-01', errors: 0 },
        { event: 'period-written', period: '2023-01', folder: '结果-2023-01' },
        { event: 'run-finished', exit: 0, written: ['2023-01'], next: { period: '2023-02' } },
      ]);
    }));

  it.each([
    ['a project that is not there', { 'score.yaml': undefined }, 2],
    ['a scheme with a fault', { 'scheme.yaml': 'scheme: small\n' }, 2],
    ['no calendar', { 'score.yaml': TINY['score.yaml'] }, 2],
    [
      'an output that cannot be made',
      { 'score.yaml': `${TINY['score.yaml']}output: facts.csv/结果\n${CALENDAR}` },
      74,
    ],
  ] as const)('is whole for %s', (_, files, exit) =>
    inProject({ ...calendarProject(1), ...files }, async (folder) => {
      const run = await due(folder, '2023-02-10', '--log', 'json');
      expect([run.code, run.out]).toEqual([exit, '']);
      expect(finished(run)).toMatchObject({ event: expect.stringMatching(/^run-(refused|failed)$/u), exit });
    }),
  );
});

describe('the exit code of a run', () => {
  it.each([
    [['run']],
    [['run', '--due', '--period', '2023']],
    [['run', '--due', '--today', '2023-02-30']],
    [['run', '--period', '2023-13']],
    [['run', '--due', '--log', 'text']],
  ])('of %j is 2', (argv) =>
    inProject(calendarProject(1), async (folder) => {
      const { code } = await command(folder, argv);
      expect([code, await foldersIn(folder)]).toEqual([2, []]);
    }),
  );

  const LOCK = '.结果.score-run';
  it('is 75 while another run is at work, and nothing is done', () =>
    inProject(calendarProject(1), async (folder) => {
      const lock = JSON.stringify({ host: hostname(), pid: process.ppid });
      await writeFile(join(folder, LOCK), lock);
      const busy = await due(folder, '2023-02-10');
      expect([busy.code, await foldersIn(folder)]).toEqual([75, []]);
      expect(busy.err).toContain(`${hostname()} 上的进程 ${process.ppid}`);
      const logged = await due(folder, '2023-02-10', '--log', 'json');
      expect([logged.code, finished(logged)]).toMatchObject([75, { event: 'run-refused', exit: 75 }]);
      expect(await readFile(join(folder, LOCK), 'utf8')).toBe(lock);
    }));

  it('is 75 too where another command is writing a folder that is due', () =>
    inProject(calendarProject(1), async (folder) => {
      const lock = JSON.stringify({ host: hostname(), pid: process.ppid });
      await writeFile(join(folder, '.结果-2023-01.score-lock'), lock);
      expect((await due(folder, '2023-02-10')).code).toBe(75);
    }));

  it('is 0 where the run that left its lock has died, and no lock is left', () =>
    inProject(calendarProject(1), async (folder) => {
      const { pid } = spawnSync(process.execPath, ['-e', '']);
      await writeFile(join(folder, LOCK), JSON.stringify({ host: hostname(), pid }));
      expect((await due(folder, '2023-02-10')).code).toBe(0);
      expect(existsSync(join(folder, LOCK))).toBe(false);
    }));

  it('is 130 when it is stopped; what was made stays, and the next run makes the rest', () =>
    inProject(calendarProject(3), async (folder) => {
      const interrupted = (): boolean => existsSync(join(folder, '结果-2023-02'));
      const argv = ['run', '--due', '--today', '2023-04-15', '--log', 'json'];
      const stopped = await command(folder, argv, { interrupted });
      expect([stopped.code, finished(stopped)]).toMatchObject([
        130,
        { exit: 130, written: ['2023-01', '2023-02'], left: ['2023-03', '2023-Q1'] },
      ]);
      const rest = await due(folder, '2023-04-15', '--log', 'json');
      expect([rest.code, finished(rest)?.['written']]).toEqual([0, ['2023-03', '2023-Q1']]);
    }));

  it('is 2 where a folder that is due holds files of somebody else; the other periods are made', () =>
    inProject({ ...calendarProject(2), '结果-2023-01/批注.txt': '心血' }, async (folder) => {
      const run = await due(folder, '2023-03-10', '--log', 'json');
      expect([run.code, finished(run)]).toMatchObject([2, { written: ['2023-02'], refused: ['2023-01'] }]);
      expect(await readFile(join(folder, '结果-2023-01/批注.txt'), 'utf8')).toBe('心血');
    }));
});
