import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import { STATE } from '../../model/fact.ts';
import { formatPlace } from '../../model/place.ts';
import { type Gap, gaps, qualityCounts } from '../../results/quality.ts';
import { HANDLED_WORDS, SEVERITY_WORDS, STATE_WORDS } from '../../results/words.ts';
import { type Page, sheetTitle, subtitles, who } from './page.ts';
import type { Column, Row, Sheet } from './workbook.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** 数据质量: diagnostics from the gravest down, then every unit × indicator without a value and what was done. */
export function qualitySheet(page: Page): Sheet {
  const { assessment, run, say } = page;
  return {
    name: say('数据质量', 'Data quality'),
    title: sheetTitle(page, say('数据质量', 'data quality')),
    subtitles: subtitles(page, summary(page)),
    columns: columnsOf(page),
    frozen: 0,
    filter: true,
    empty: say('数据齐全，没有提示', 'Complete, nothing to remark'),
    notes: [],
    *rows() {
      for (const severity of SEVERITIES)
        for (const diagnostic of run.diagnostics)
          if (diagnostic.severity === severity) yield diagnosticRow(page, diagnostic);
      for (const gap of gaps(assessment)) yield gapRow(page, gap);
    },
  };
}

function summary({ assessment, run, say }: Page): string {
  const { cells, values, notApplicable, notReported, unusable, voided, severities } = qualityCounts(
    assessment,
    run,
  );
  return say(
    `应有 ${cells} 项，有值 ${values}，不适用 ${notApplicable}，未报 ${notReported}，无法使用 ${unusable}${voided > 0 ? `，核查作废 ${voided}` : ''}；` +
      `错误 ${severities.error}，警告 ${severities.warning}，提示 ${severities.note}`,
    `${cells} figures due: ${values} there, ${notApplicable} not applicable, ${notReported} not reported, ` +
      `${unusable} unusable${voided > 0 ? `, ${voided} voided` : ''}; ${severities.error} errors, ${severities.warning} warnings, ${severities.note} notes`,
  );
}

function columnsOf(page: Page): readonly Column[] {
  const { say } = page;
  const text = { kind: 'text' } as const;
  return [
    { header: [say('类别', 'Kind')], width: 11, holds: { kind: 'text', centred: true } },
    { header: [who(page)], width: 16, holds: text },
    { header: [say('指标', 'Indicator')], width: 24, holds: text },
    { header: [say('情况', 'What')], width: 48, holds: text },
    { header: [say('处理', 'What was or is to be done')], width: 40, holds: text },
    { header: [say('位置', 'Where')], width: 36, holds: text },
  ];
}

function diagnosticRow({ say }: Page, { severity, message, hint, at }: Diagnostic): Row {
  return {
    cells: [
      say.of(SEVERITY_WORDS[severity]),
      '',
      '',
      say.of(message),
      say.of(hint),
      at ? formatPlace(at) : '',
    ],
    tone: severity === 'error' ? 'error' : severity === 'warning' ? 'warn' : 'plain',
  };
}

function gapRow({ say }: Page, { row, at, more }: Gap): Row {
  const state = say.of(STATE_WORDS[row.state]);
  const rest = more > 0 ? say(` 等 ${more + 1} 处`, ` and ${more} more`) : '';
  return {
    cells: [
      state,
      row.unit.name,
      row.indicator.title,
      say(`该指标${state}`, `The figure is ${state}`),
      say.of(HANDLED_WORDS[row.handled]),
      at ? `${formatPlace(at)}${rest}` : '',
    ],
    tone: row.state === STATE.notApplicable ? 'plain' : 'warn',
  };
}
