import { formatPlace } from '../../model/place.ts';
import { type DifferenceRow, differenceRows, type TrackFigure } from '../../results/track-differences.ts';
import { TRACK_WORDS } from '../../results/words.ts';
import { type Page, sheetTitle, subtitles, who } from './page.ts';
import type { Column, Row, Sheet } from './workbook.ts';

/** 渠道差异: every two figures of different tracks beyond the tolerance, the one that is used first. */
export function differencesSheet(page: Page): Sheet {
  const { assessment, say } = page;
  return {
    name: say('渠道差异', 'Tracks'),
    title: sheetTitle(page, say('渠道差异', 'differences of tracks')),
    subtitles: subtitles(page),
    columns: columnsOf(page),
    frozen: 0,
    filter: true,
    empty: say('各渠道的数都在允许差内', 'All tracks agree'),
    notes: [],
    *rows() {
      for (const row of differenceRows(assessment)) yield rowOf(page, row);
    },
  };
}

function columnsOf(page: Page): readonly Column[] {
  const { say } = page;
  const text = { kind: 'text' } as const;
  const centred = { kind: 'text', centred: true } as const;
  const figure = (head: string): readonly Column[] => [
    { header: [head, say('渠道', 'Track')], width: 10, holds: centred },
    { header: [head, say('数值', 'Figure')], width: 12, holds: { kind: 'quantity' } },
    { header: [head, say('出处', 'Source')], width: 36, holds: text },
  ];
  return [
    { header: [who(page)], width: 18, holds: text },
    { header: [say('指标', 'Indicator')], width: 24, holds: text },
    { header: [say('期间', 'Period')], width: 12, holds: centred },
    ...figure(say('采用', 'Used')),
    ...figure(say('未采用', 'Not used')),
  ];
}

function rowOf({ say }: Page, { unit, item, period, yearToDate, used, other }: DifferenceRow): Row {
  const cells = ({ track, value, at }: TrackFigure) => [say.of(TRACK_WORDS[track]), value, formatPlace(at)];
  return {
    cells: [
      unit.name,
      item.title,
      yearToDate ? say(`${period}累计`, `${period} to date`) : period,
      ...cells(used),
      ...cells(other),
    ],
  };
}
