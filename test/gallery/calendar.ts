import { hostname } from 'node:os';
import { runPeriods } from '../../src/cli/run.ts';
import { collect, type Emit } from '../../src/model/diagnostic.ts';
import { testHost } from '../support/test-host.ts';
import { calendarProject } from '../support/tiny-calendar.ts';
import { type ProjectFiles, runTiny, TINY, withFolder } from '../support/tiny-project.ts';
import type { GalleryEntry } from './entry.ts';

/** Runs what is due of a project; the number of a process and the name of the machine are shown as in 某机 7. */
const due =
  (files: ProjectFiles) =>
  (emit: Emit): Promise<void> =>
    withFolder({ ...TINY, ...files }, async (folder) => {
      const listener: NonNullable<Parameters<typeof runPeriods>[1]['listener']> = {
        faults: collect(),
        found: (diagnostics) => {
          for (const { message, ...rest } of diagnostics) {
            const zh = message.zh.replace(`${hostname()} 上的进程 ${process.ppid}`, '某机 上的进程 7');
            emit({ ...rest, message: { ...message, zh } });
          }
        },
        written: () => undefined,
      };
      const options = { draft: false, strict: false, quiet: true, lang: 'zh', maxInflated: 512 } as const;
      await runPeriods(folder, { ...options, listener }, testHost());
    });

/** One smallest broken input for every fault of the calendar. */
export const gallery: readonly GalleryEntry[] = [
  {
    code: 'calendar-no-such-day',
    says: 'calendar 的 annual：2 月没有 30 日',
    run: async (emit) => {
      const calendar = 'calendar: {annual: {month: 2, day: 30}}\n';
      await runTiny({ 'score.yaml': `${TINY['score.yaml']}${calendar}` }, {}, emit);
    },
  },
  {
    code: 'calendar-missing',
    says: 'score.yaml 没有 calendar，不知道哪些期间到期',
    run: due({}),
  },
  {
    code: 'run-busy',
    says: '另一个 score run（某机 上的进程 7）正在算这个项目，这次什么也没做',
    run: due({
      ...calendarProject(1),
      '.结果.score-run': JSON.stringify({ host: hostname(), pid: process.ppid }),
    }),
  },
];
