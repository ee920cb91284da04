import { formatPlain } from '../../base/decimal.ts';
import type { Correction, Figure } from '../../model/correction.ts';
import { STATE } from '../../model/fact.ts';
import { periodOfKey } from '../../model/period.ts';
import { formatPlace } from '../../model/place.ts';
import { STATE_WORDS } from '../../results/words.ts';
import { type Page, sheetTitle, subtitles } from './page.ts';
import { slotCells, slotColumns } from './slot-columns.ts';
import type { Column, Row, Sheet } from './workbook.ts';

/** 更正: figures put right and appeals refused, with who approved it, why, by which document, and both cells. */
export function correctionsSheet(page: Page): Sheet {
  const { assessment, say } = page;
  return {
    name: say('更正', 'Corrections'),
    title: sheetTitle(page, say('更正与申诉', 'corrections and appeals')),
    subtitles: subtitles(page),
    columns: columnsOf(page),
    frozen: 2,
    filter: true,
    empty: say('没有更正', 'No corrections'),
    notes: [
      say(
        '准予的更正已计入全部结果；驳回的申诉不改变任何数。',
        'Corrections that were granted are in all results; an appeal that was refused changes nothing.',
      ),
    ],
    *rows() {
      for (const correction of assessment.facts.corrections ?? []) yield rowOf(page, correction);
    },
  };
}

function columnsOf(page: Page): readonly Column[] {
  const { say } = page;
  const text = { kind: 'text' } as const;
  const centred = { kind: 'text', centred: true } as const;
  const source = say('出处', 'Source');
  return [
    ...slotColumns(page),
    { header: [say('结果', 'Verdict')], width: 9, holds: centred },
    { header: [say('原值', 'Old value')], width: 13, holds: { kind: 'quantity' } },
    { header: [say('新值', 'New value')], width: 13, holds: { kind: 'quantity' } },
    { header: [say('理由', 'Reason')], width: 36, holds: text },
    { header: [say('批准人', 'Approver')], width: 16, holds: text },
    { header: [say('文号', 'Document')], width: 20, holds: text },
    { header: [say('日期', 'Date')], width: 12, holds: centred },
    { header: [source, say('原数', 'Original')], width: 28, holds: text },
    { header: [source, say('更正', 'Correction')], width: 28, holds: text },
    ...(page.run.lateChanges?.length
      ? [{ header: [say('关账之后', 'After closing')], width: 32, holds: text }]
      : []),
  ];
}

function rowOf(page: Page, correction: Correction): Row {
  const { assessment, say } = page;
  const { scheme, facts } = assessment;
  const slot = {
    item: scheme.items[correction.item]!,
    unit: facts.units[correction.unit]!,
    period: periodOfKey(correction.period),
    yearToDate: correction.yearToDate,
  };
  const figure = ({ state, value, text }: Figure): string | number =>
    state === STATE.value ? (text ?? value) : say.of(STATE_WORDS[state]);
  const isRefused = correction.verdict === 'refused';
  return {
    cells: [
      ...slotCells(page, slot),
      isRefused ? say('驳回', 'refused') : say('准予', 'granted'),
      figure(correction.before),
      isRefused && correction.after.state === STATE.notReported ? '' : figure(correction.after),
      correction.reason,
      correction.approver,
      correction.document,
      correction.date,
      correction.original ? formatPlace(correction.original) : say('没有报', 'not reported'),
      formatPlace(correction.at),
      ...(page.run.lateChanges?.length ? [lateWords(page, correction)] : []),
    ],
    tone: isRefused ? 'muted' : 'plain',
  };
}

/** What a correction changed in periods that were closed by then: 2023-Q1 关账时 90，现 95. */
function lateWords({ assessment, run, say }: Page, correction: Correction): string {
  const at = formatPlace(correction.at);
  const own = (run.lateChanges ?? []).filter(
    ({ scheme, corrections }) =>
      scheme === assessment.scheme.code && corrections.some((one) => one.at === at),
  );
  const shown = (raw: number | string | undefined): string =>
    raw === undefined ? '—' : typeof raw === 'number' ? formatPlain(raw) : raw;
  return own
    .map(({ period, closed, now }) =>
      say(
        `${period} 关账时 ${shown(closed.raw)}，现 ${shown(now.raw)}`,
        `${period}: ${shown(closed.raw)} when closed, now ${shown(now.raw)}`,
      ),
    )
    .join('\n');
}
