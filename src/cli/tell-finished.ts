import type { Lang } from '../model/said.ts';

/** The periods of a run by what became of them. */
export interface SortedOut {
  readonly written: readonly string[];
  readonly upToDate: readonly string[];
  readonly refused: readonly string[];
  /** Of those written or up to date: provisional, or with figures that have not come. */
  readonly incomplete: readonly string[];
  /** Those not tried, where the run was stopped. */
  readonly left: readonly string[];
}

/** What a run over several periods came to. */
export interface Finished extends SortedOut {
  readonly today: string;
  readonly next: { readonly period: string; readonly day: string } | undefined;
}

/** In two or three lines: what was made, what is up to date, what was not made, and what is due next. */
export function finishedText(
  { written, upToDate, refused, incomplete, left, today, next }: Finished,
  lang: Lang,
): string {
  const zh = lang === 'zh';
  const listed = (periods: readonly string[]): string => periods.join(zh ? '、' : ', ');
  const part = (periods: readonly string[], zhWords: string, enWords: string): readonly string[] =>
    periods.length === 0 ? [] : [zh ? `${zhWords}${listed(periods)}` : `${enWords} ${listed(periods)}`];
  const parts = [
    ...part(refused, '没有出结果：', 'not made:'),
    ...part(incomplete, '暂定或不全：', 'provisional or incomplete:'),
    ...part(left, '已中断，没有算：', 'stopped, not tried:'),
    ...part(written, '已出结果：', 'made:'),
    ...part(upToDate, '已是最新：', 'up to date:'),
  ];
  const lines =
    parts.length > 0 ? parts : [zh ? `截至 ${today} 没有到期的期间` : `nothing is due by ${today}`];
  const after =
    next && (zh ? `下一期：${next.period}，${next.day} 到期` : `next: ${next.period}, due ${next.day}`);
  return `${[...lines, ...(after ? [after] : [])].join('\n')}\n`;
}
