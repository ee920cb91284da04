import type { AdjustmentScore, FoundVeto } from '../../model/assessment.ts';
import { formatPlace } from '../../model/place.ts';
import { effectWords } from '../../results/effect-words.ts';
import { adjustmentGrounds, type Grounds, vetoGrounds } from '../../results/grounds.ts';
import { type Happening, happenings } from '../../results/happenings.ts';
import { type Page, sheetTitle, subtitles, who } from './page.ts';
import type { Column, Row, Sheet } from './workbook.ts';

/** 加减分与否决: every adjustment with its events, and every veto with its evidence and what lifted it. */
export function happeningsSheet(page: Page): Sheet {
  const { assessment, say } = page;
  return {
    name: say('加减分与否决', 'Adjustments and vetoes'),
    title: sheetTitle(page, say('加减分与否决', 'adjustments and vetoes')),
    subtitles: subtitles(page),
    columns: columnsOf(page),
    frozen: 0,
    filter: false,
    empty: say('没有加分、扣分或否决', 'No bonuses, deductions or vetoes'),
    notes: [],
    *rows() {
      for (const happening of happenings(assessment))
        yield happening.kind === 'adjustment'
          ? adjustmentRow(page, happening, happening.score)
          : vetoRow(page, happening, happening.found);
    },
  };
}

function columnsOf(page: Page): readonly Column[] {
  const { assessment, say } = page;
  const text = { kind: 'text' } as const;
  const centred = { kind: 'text', centred: true } as const;
  const points = { kind: 'number', decimals: assessment.scheme.rounding.decimals } as const;
  return [
    { header: [say('类别', 'Kind')], width: 9, holds: centred },
    { header: [who(page)], width: 18, holds: text },
    { header: [say('项目', 'Item')], width: 22, holds: text },
    { header: [say('申报分', 'Claimed')], width: 9, holds: points },
    { header: [say('计入分', 'Counted')], width: 9, holds: points },
    { header: [say('效力', 'Effect')], width: 24, holds: text },
    { header: [say('事项与依据', 'Matter and document')], width: 54, holds: text },
    { header: [say('出处', 'Source')], width: 40, holds: text },
  ];
}

function adjustmentRow(page: Page, { unit }: Happening, score: AdjustmentScore): Row {
  const { say } = page;
  const { adjustment, trace, claimed, points } = score;
  const grounds = adjustmentGrounds(page.assessment, score);
  const bonus = adjustment.kind === 'bonus';
  const capped = points < claimed ? say('超过上限部分不计', 'cut to the cap') : '';
  return {
    cells: [
      bonus ? say('加分', 'bonus') : say('扣分', 'deduction'),
      unit.name,
      adjustment.title,
      claimed,
      points,
      capped,
      [trace ? say.of(trace) : '', eventTexts(page, grounds)].filter((line) => line !== '').join('\n'),
      placesOf(page, grounds).join('\n'),
    ],
  };
}

function vetoRow(page: Page, { unit }: Happening, found: FoundVeto): Row {
  const { assessment, say } = page;
  const { veto, trace, lifted } = found;
  const grounds = vetoGrounds(assessment, found);
  const effect = say.of(effectWords(veto.effect, assessment.scheme));
  const lines = [say.of(trace), eventTexts(page, grounds)];
  if (lifted) {
    const by = [lifted.reason, lifted.document, lifted.approver].filter((part) => part !== '');
    lines.push(say(`解除：${by.join('，')}`, `Lifted: ${by.join(', ')}`));
  }
  const places = [...placesOf(page, grounds), ...(lifted ? [formatPlace(lifted.at)] : [])];
  return {
    cells: [
      say('否决', 'veto'),
      unit.name,
      veto.title,
      undefined,
      undefined,
      lifted ? say(`已解除（原为：${effect}）`, `lifted (was: ${effect})`) : effect,
      lines.filter((line) => line !== '').join('\n'),
      places.join('\n'),
    ],
    tone: lifted ? 'muted' : 'black',
  };
}

/** One line for each event: matter, date, document, points, and that it does not count where it does not. */
function eventTexts({ say }: Page, { events }: Grounds): string {
  return events
    .map(({ event: { matter, date, document, points }, instead }) => {
      const value = points === undefined ? '' : say(`${points} 分`, `${points} points`);
      const out = instead
        ? say('同一事项只取最高，不计', 'does not count: only the highest of one matter')
        : '';
      return [matter, date, document, value, out].filter((part) => part !== '').join(say('，', ', '));
    })
    .join('\n');
}

/** The cells of the events, then those of each figure (the first, and how many there are), then the roster's row. */
function placesOf({ say }: Page, { events, items, roster }: Grounds): readonly string[] {
  const figures = items.flatMap(({ cells }): readonly string[] => {
    const [first] = cells;
    if (!first) return [];
    const more = cells.length > 1 ? say(` 等 ${cells.length} 处`, ` and ${cells.length - 1} more`) : '';
    return [`${formatPlace(first.at)}${more}`];
  });
  return [
    ...events.map(({ event }) => formatPlace(event.at)),
    ...figures,
    ...(roster ? [formatPlace(roster)] : []),
  ];
}
