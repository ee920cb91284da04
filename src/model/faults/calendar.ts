import { defineFault } from '../diagnostic.ts';

export const calendarNoSuchDay = defineFault<{ month: number; day: number; most: number }>({
  code: 'calendar-no-such-day',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'calendar 的 annual 写了该月没有的日子。',
    en: 'The day that `calendar` gives for the year is none of its month.',
  },
  message: ({ month, day }) => ({
    zh: `calendar 的 annual：${month} 月没有 ${day} 日`,
    en: `calendar, annual: month ${month} has no day ${day}`,
  }),
  hint: ({ month, most }) => ({
    zh: `${month} 月最多写到 ${most} 日`,
    en: `Month ${month} has at most ${most} days`,
  }),
});

export const calendarMissing = defineFault({
  code: 'calendar-missing',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'score run --due 要按 calendar 算，而 score.yaml 没有写。',
    en: '`score run --due` goes by `calendar`, which score.yaml does not have.',
  },
  message: () => ({
    zh: 'score.yaml 没有 calendar，不知道哪些期间到期',
    en: 'score.yaml has no calendar, so it is not known what is due',
  }),
  hint: () => ({
    zh: '写上如 calendar: {monthly: {day: 10}, quarterly: {day: 15}, annual: {month: 1, day: 31}}；或用 --period 指定期间',
    en: 'Write e.g. calendar: {monthly: {day: 10}, quarterly: {day: 15}, annual: {month: 1, day: 31}}, or name a period with --period',
  }),
});

export const runBusy = defineFault<{ lock: string; pid: number | undefined; host: string }>({
  code: 'run-busy',
  severity: 'error',
  about: 'input',
  when: {
    zh: '另一个 score run 正在算同一个项目。',
    en: 'Another `score run` is at work on the same project.',
  },
  message: ({ pid, host }) => ({
    zh: `另一个 score run（${host} 上的进程 ${pid ?? '？'}）正在算这个项目，这次什么也没做`,
    en: `Another score run (process ${pid ?? '?'} on ${host}) is at work on this project; nothing was done`,
  }),
  hint: ({ lock }) => ({
    zh: `稍后再运行即可；确知没有别的运行，可删除「${lock}」`,
    en: `Run again later; if there is no other run for sure, remove "${lock}"`,
  }),
});
