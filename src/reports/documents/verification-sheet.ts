import type { Finding } from '../../model/finding.ts';
import { formatPeriod } from '../../model/period.ts';
import { formatPlace } from '../../model/place.ts';
import { ACTION_WORDS } from '../../results/finding-words.ts';
import { type Page, sheetTitle, subtitles, who } from './page.ts';
import type { Column, Row, Sheet } from './workbook.ts';

/** 核查结果: what field verifications found, and what was done, each with evidence and date. */
export function verificationSheet(page: Page): Sheet {
  const { assessment, say } = page;
  return {
    name: say('核查结果', 'Findings'),
    title: sheetTitle(page, say('核查结果', 'findings of field verifications')),
    subtitles: subtitles(page),
    columns: columnsOf(page),
    frozen: 0,
    filter: true,
    empty: say('没有核查', 'Nothing was verified'),
    notes: [],
    *rows() {
      for (const finding of assessment.facts.findings ?? []) yield rowOf(page, finding);
    },
  };
}

function columnsOf(page: Page): readonly Column[] {
  const { assessment, say } = page;
  const text = { kind: 'text' } as const;
  const centred = { kind: 'text', centred: true } as const;
  const points = { kind: 'number', decimals: assessment.scheme.rounding.decimals } as const;
  return [
    { header: [who(page)], width: 18, holds: text },
    { header: [say('指标', 'Indicator')], width: 24, holds: text },
    { header: [say('期间', 'Period')], width: 12, holds: centred },
    { header: [say('核查结果', 'Result')], width: 10, holds: centred },
    { header: [say('核定值', 'Verified')], width: 12, holds: { kind: 'quantity' } },
    { header: [say('处理', 'Action')], width: 14, holds: centred },
    { header: [say('扣分', 'Points off')], width: 9, holds: points },
    { header: [say('证据', 'Evidence')], width: 34, holds: text },
    { header: [say('日期', 'Date')], width: 12, holds: centred },
    { header: [say('核查方式', 'Way')], width: 14, holds: text },
    { header: [say('出处', 'Source')], width: 36, holds: text },
  ];
}

function rowOf({ assessment, say }: Page, finding: Finding): Row {
  const { unit, title, period, yearToDate, holds, value, actions, points, evidence, date, way, at } = finding;
  const of = formatPeriod(period);
  return {
    cells: [
      assessment.facts.units[unit]!.name,
      title,
      yearToDate ? say(`${of}累计`, `${of} to date`) : of,
      holds ? say('属实', 'true') : say('不实', 'false'),
      value,
      actions.map((action) => say.of(ACTION_WORDS[action])).join(say('、', ', ')),
      points,
      evidence,
      date,
      way,
      formatPlace(at),
    ],
    tone: holds ? 'plain' : 'warn',
  };
}
