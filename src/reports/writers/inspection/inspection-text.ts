import { grouped } from '../../../base/grouped.ts';
import type { Inspection, RuleSeen } from '../../../results/inspection.ts';
import { TRACK_WORDS } from '../../../results/words.ts';
import type { Say } from '../../documents/say.ts';
import { formatWords, RULE_WORDS } from './inspection-words.ts';
import { Page, type PageOptions } from './page.ts';
import { sheetLines, sheetName } from './sheet-lines.ts';

/** An inspected file as text for the terminal, without its diagnostics. */
export function inspectionText(inspection: Inspection, options: PageOptions): string {
  const page = new Page(options);
  const { say } = page;
  const { file, bytes, sha256, project, readings } = inspection;
  page.heading('title', file);
  page.entry(say('格式', 'format'), say.of(formatWords(inspection)));
  if (bytes !== undefined)
    page.entry(say('大小', 'size'), say(`${grouped(bytes)} 字节`, `${grouped(bytes)} bytes`));
  if (sha256 !== undefined) page.entry('SHA-256', sha256);
  projectLines(page, inspection);
  for (const { rule, sheets } of readings) {
    if (rule && project) page.entry(say('取用', 'taken by'), ruleText(say, rule));
    if (sheets.length > 1 || sheets.some(({ hidden }) => hidden))
      page.entry(
        say('工作表', 'sheets'),
        sheets.map((sheet) => sheetName(page, sheet)).join(say('、', ', ')),
      );
    for (const sheet of sheets)
      sheetLines(page, sheet, rule, project?.bindsWith === true && rule !== undefined);
  }
  return page.text;
}

function projectLines(page: Page, { project, readings }: Inspection): void {
  const { say } = page;
  if (!project) {
    page.entry(
      say('项目', 'project'),
      say(
        '没有找到 score.yaml：只看文件本身；列对应哪个指标，要有项目才知道（--project）',
        'no score.yaml found: the file alone is shown; what columns are bound to takes a project (--project)',
      ),
    );
    return;
  }
  page.entry(say('项目', 'project'), `${project.name}  ${project.file}`);
  if (project.errors > 0)
    page.item(
      2,
      ' '.repeat(say.lang === 'zh' ? 10 : 12),
      say(
        `项目或方案有 ${project.errors} 个错误，先用 score validate 查看；下面的对应可能不全`,
        `the project or a scheme has ${project.errors} error(s): see score validate first; what follows may lack bindings`,
      ),
      'red',
    );
  const patterns = project.patterns.join(say('、', ', '));
  if (readings.every(({ rule }) => rule === undefined))
    page.entry(
      say('取用', 'taken by'),
      say(
        `score.yaml 没有写到这个文件，不参加计分，下面只看文件本身；写到的有：${patterns}`,
        `score.yaml does not name this file: it is not scored, and shown by itself; named are ${patterns}`,
      ),
    );
}

function ruleText(say: Say, { at, kind, path, sheet, period, reported, track }: RuleSeen): string {
  const line = at.kind === 'line' ? say(`${at.file} 第 ${at.line} 行`, `${at.file} line ${at.line}`) : '';
  const parts = [
    say.of(RULE_WORDS[kind]),
    path,
    ...(sheet === undefined ? [] : [say(`只读工作表「${sheet}」`, `sheet "${sheet}" only`)]),
    ...(period === undefined
      ? []
      : [say(`期间${period === 'from-name' ? '看文件名' : ` ${period}`}`, `period ${period}`)]),
    ...(reported === undefined || kind !== 'facts'
      ? []
      : [
          reported === 'period'
            ? say('未注明的列按当期数', "columns that do not say: the period's own")
            : say('未注明的列按累计数', 'columns that do not say: year to date'),
        ]),
    ...(track === undefined || (kind !== 'facts' && kind !== 'survey')
      ? []
      : [say(`渠道 ${TRACK_WORDS[track].zh}`, `track ${TRACK_WORDS[track].en}`)]),
  ];
  return `${line}${say('：', ': ')}${parts.join(say('，', ', '))}`;
}
