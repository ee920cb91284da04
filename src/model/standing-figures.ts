import type { Said } from './said.ts';

/** The figures that every assessment has, by the name that `from:` knows them by; all others are codes of its parts. */
export const STANDING_FIGURES = {
  total: { zh: '总分', en: 'total' },
  percent: { zh: '总分的百分数', en: 'total in per cent' },
  rank: { zh: '名次', en: 'rank' },
  grade: { zh: '等次', en: 'grade' },
  vetoed: { zh: '一票否决', en: 'vetoed' },
  barred: { zh: '取消评优', en: 'barred from awards' },
} as const satisfies Readonly<Record<string, Said>>;

/** The title of a figure of a standing; undefined for any other name. */
export const standingFigure = (name: string): Said | undefined =>
  Object.hasOwn(STANDING_FIGURES, name) ? STANDING_FIGURES[name as keyof typeof STANDING_FIGURES] : undefined;
