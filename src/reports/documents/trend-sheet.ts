import type { Said } from '../../model/said.ts';
import { type Judgement, type TrendRow, trendRows, trendYears } from '../../results/trend.ts';
import { STATE_WORDS } from '../../results/words.ts';
import { type Page, sheetTitle, subtitles } from './page.ts';
import type { Column, Row, Sheet } from './workbook.ts';

const JUDGED: Readonly<Record<Judgement, Said>> = {
  better: { zh: '改善', en: 'better' },
  worse: { zh: '变差', en: 'worse' },
  same: { zh: '持平', en: 'same' },
};

const YEARS = ['', '', '两', '三', '四', '五', '六'];

/** 三年趋势: every indicator over the years, by unit; undefined for schemes that keep no history. */
export function trendSheet(page: Page): Sheet | undefined {
  const { assessment, say } = page;
  const years = trendYears(assessment);
  if (years.length === 0) return undefined;
  const name = say(`${YEARS[years.length]}年趋势`, `Trend of ${years.length} years`);
  return {
    name,
    title: sheetTitle(page, say(name, 'trend')),
    subtitles: subtitles(page),
    columns: columnsOf(page, years),
    frozen: 3,
    filter: true,
    empty: say('没有指标', 'No indicators'),
    notes: [
      say(
        '由计算得来的指标，各年都用当年的数计算；变化 = 本年 − 上年。改善、变差按指标的方向判断，监测比较的指标只看变化，不评好坏、不排位次。位次在同组有数的单位间按数值排。',
        'Computed indicators are computed from each year’s own figures; change = this year − last year. Better and worse go by the indicator’s direction; what is only monitored shows its change, without judgement or place. Places are by value among the peers that have one.',
      ),
    ],
    *rows() {
      let before = -1;
      for (const row of trendRows(assessment)) {
        yield { ...dataRow(page, row), starts: row.indicatorIndex !== before && before >= 0 };
        before = row.indicatorIndex;
      }
    },
  };
}

function columnsOf({ say }: Page, years: readonly number[]): readonly Column[] {
  const quantity = { kind: 'quantity' } as const;
  const centred = { kind: 'text', centred: true } as const;
  const whole = { kind: 'number', decimals: 0 } as const;
  const values = say('各年数值', 'Values');
  const trend = say('较上年', 'Since last year');
  const place = say('同组位次', 'Place among peers');
  return [
    { header: [say('指标', 'Indicator')], width: 30, holds: { kind: 'text' } },
    { header: [say('单位', 'Unit')], width: 16, holds: { kind: 'text' } },
    { header: [say('计量单位', 'Measure')], width: 9, holds: centred },
    ...years.map((year): Column => ({ header: [values, String(year)], width: 12, holds: quantity })),
    { header: [trend, say('变化', 'Change')], width: 12, holds: quantity },
    { header: [trend, say('判断', 'Judgement')], width: 10, holds: centred, strong: true },
    { header: [place, say('本年', 'This year')], width: 8, holds: whole },
    { header: [place, say('上年', 'Last year')], width: 8, holds: whole },
  ];
}

function dataRow({ say }: Page, row: TrendRow): Row {
  const { indicator, judgement } = row;
  const watched = say('监测', 'watched');
  return {
    cells: [
      indicator.title,
      row.unit.name,
      indicator.measure,
      ...row.years.map(({ value, state }) => value ?? say.of(STATE_WORDS[state])),
      row.change,
      judgement ? say.of(JUDGED[judgement]) : indicator.method.watches ? watched : '—',
      row.place ?? '—',
      row.placeBefore ?? '—',
    ],
    tone: judgement === 'worse' ? 'warn' : 'plain',
  };
}
