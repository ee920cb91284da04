import { roundHalfUp } from '../../base/decimal.ts';
import type { UnitIntegrity } from '../../model/track-facts.ts';
import { type IntegrityRow, integrityRows } from '../../results/integrity.ts';
import { systematicWords, toleranceWords } from '../../results/track-words.ts';
import { type Page, sheetTitle, subtitles, who } from './page.ts';
import type { Column, Row, Sheet } from './workbook.ts';

/** 数据诚信: how far each unit's manual figures were confirmed over the year, and which way they deviate. */
export function integritySheet(page: Page): Sheet {
  const { assessment, say } = page;
  const { tolerance, integrity } = assessment.scheme.trackRule;
  const allowed = toleranceWords(tolerance);
  return {
    name: say('数据诚信', 'Integrity'),
    title: sheetTitle(page, say('数据诚信', 'integrity of manual figures')),
    subtitles: subtitles(
      page,
      say(
        `允许差：${allowed.zh}（指标另有规定的按指标）`,
        `Tolerance: ${allowed.en} (indicators may have their own)`,
      ),
      say.of(systematicWords(integrity)),
    ),
    columns: columnsOf(page),
    frozen: 0,
    filter: true,
    empty: say('没有可以比对的数', 'Nothing to compare'),
    notes: [
      say(
        '比对的是填报数与核查结果、核查数，没有核查的与第三方、系统的数；偏差为（填报数 − 比对数）÷ 比对数，对单位有利的为正（越低越好的指标，少报为正）；比对数为零和文字不计偏差。',
        'Manual figures are held against findings and verified figures, else against third parties and systems; a deviation is (manual − other) ÷ other, above 0 where it flatters the unit; figures of zero and texts have none.',
      ),
    ],
    *rows() {
      for (const row of integrityRows(assessment)) yield rowOf(page, row);
    },
  };
}

function columnsOf(page: Page): readonly Column[] {
  const { say } = page;
  const centred = { kind: 'text', centred: true } as const;
  const count = { kind: 'quantity', centred: true } as const;
  const percent = { kind: 'number', decimals: 2 } as const;
  return [
    { header: [who(page)], width: 20, holds: { kind: 'text' } },
    { header: [say('比对数据', 'Compared')], width: 10, holds: count },
    { header: [say('属实', 'Confirmed')], width: 10, holds: count },
    { header: [say('属实率(%)', 'Share (%)')], width: 11, holds: percent, shade: 'low' },
    { header: [say('高报', 'Over')], width: 8, holds: count },
    { header: [say('低报', 'Under')], width: 8, holds: count },
    { header: [say('平均偏差(%)', 'Mean deviation (%)')], width: 13, holds: percent },
    { header: [say('倾向', 'Leaning')], width: 9, holds: centred },
    { header: [say('系统性高报', 'Systematic')], width: 12, holds: centred },
  ];
}

function rowOf({ say }: Page, row: IntegrityRow): Row {
  const { unit, compared, confirmed, share, over, under, deviation, systematic } = row;
  const directions: Readonly<Record<UnitIntegrity['direction'], string>> = {
    over: say('高报', 'over'),
    under: say('低报', 'under'),
    none: say('无', 'none'),
  };
  return {
    cells: [
      unit.name,
      compared,
      confirmed,
      share,
      over,
      under,
      deviation === undefined ? undefined : roundHalfUp(deviation * 100, 2),
      compared === 0 ? say('未比对', 'not compared') : directions[row.direction],
      systematic ? say('是', 'yes') : '',
    ],
    tone: systematic ? 'error' : row.direction === 'over' ? 'warn' : 'plain',
  };
}
