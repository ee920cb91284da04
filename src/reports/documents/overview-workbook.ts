import { yearPeriod } from '../../model/period.ts';
import type { Lang } from '../../model/said.ts';
import { completenessOf } from '../../results/completeness.ts';
import { type Coverage, coverageOf, gapWords, servingSchemes } from '../../results/coverage.ts';
import { type OverviewRow, overviewRows } from '../../results/overview.ts';
import type { RunResults } from '../../results/run-results.ts';
import { periodWords } from '../../results/words.ts';
import { incompleteMark } from './incomplete-mark.ts';
import { type Say, speaker } from './say.ts';
import type { Column, Row, Sheet, Workbook } from './workbook.ts';

/**
 * 总览: every pool of a run of several schemes at a glance, and how the schemes serve the plans; undefined where there
 * is one scheme and no plan. Persons appear by code, unless `names` is asked for by handing in a run that has them.
 */
export function overviewWorkbook(run: RunResults, lang: Lang): Workbook | undefined {
  const coverage = coverageOf(run.assessments, run.strategies);
  if (run.assessments.length < 2 && !coverage) return undefined;
  const say = speaker(lang);
  const provisional = run.assessments.some((assessment) => assessment.provisional);
  return {
    title: say('总览', 'Overview'),
    header: run.name,
    mark: provisional ? say('暂定', 'Provisional') : '',
    footer: `score ${run.version}`,
    pages: say('第 &P 页，共 &N 页', 'Page &P of &N'),
    year: run.year,
    sheets: [overviewSheet(run, say), ...(coverage ? [coverageSheet(run, coverage, say)] : [])],
  };
}

const text = { kind: 'text' } as const;
const centred = { kind: 'text', centred: true } as const;
const whole = { kind: 'number', decimals: 0 } as const;

function overviewSheet(run: RunResults, say: Say): Sheet {
  const points = { kind: 'number', decimals: 2 } as const;
  const columns: readonly Column[] = [
    { header: [say('归组', 'Group')], width: 11, holds: centred },
    { header: [say('方案', 'Scheme')], width: 28, holds: text },
    { header: [say('分组', 'Pool')], width: 16, holds: centred },
    { header: [say('个数', 'Size')], width: 7, holds: whole },
    { header: [say('满分', 'Full')], width: 7, holds: { kind: 'quantity', centred: true } },
    { header: [say('平均', 'Mean')], width: 9, holds: points },
    { header: [say('最高', 'Most')], width: 9, holds: points },
    { header: [say('最低', 'Least')], width: 9, holds: points },
    { header: [say('各等次个数', 'Grades')], width: 34, holds: text },
    { header: [say('第一名', 'First')], width: 22, holds: text },
    { header: [say('末位', 'Last')], width: 22, holds: text },
  ];
  const draft = incompleteMark(completenessOf(run.assessments), say);
  const period = say.of(periodWords(run.assessments[0]?.period ?? yearPeriod(run.year)));
  return {
    name: say('各类别一览', 'All schemes'),
    title: say(`${period}各类别考核一览${draft}`, `All schemes ${period}${draft}`),
    subtitles: [run.name],
    columns,
    frozen: 2,
    type: 'roomy',
    filter: false,
    empty: say('没有结果', 'No results'),
    notes: [
      say(
        '各类别分别排名，分数不跨类别比较；临时机构、专项方案、人员单列。',
        'Each kind is ranked apart; points of different schemes are not compared. Temporary bodies, thematic schemes and persons stand by themselves.',
      ),
    ],
    *rows() {
      let before: string | undefined;
      for (const row of overviewRows(run)) {
        const group = groupWords(row, say);
        yield { ...overviewRow(row, group, say), starts: before !== undefined && before !== group };
        before = group;
      }
    },
  };
}

function groupWords({ group, category }: OverviewRow, say: Say): string {
  if (group === 'persons') return say('人员', 'persons');
  if (group === 'thematic') return say('专项', 'thematic');
  if (group === 'temporary') return say('临时机构', 'temporary');
  return category?.axis ?? '';
}

function overviewRow(row: OverviewRow, group: string, say: Say): Row {
  const { scheme } = row.assessment;
  const names = (rows: OverviewRow['first']): string => {
    const first = rows.slice(0, 3).map(({ unit }) => unit.name);
    const more = rows.length > 3 ? say(` 等 ${rows.length} 个`, ` and ${rows.length - 3} more`) : '';
    return first.join(say('、', ', ')) + more;
  };
  const grades = row.grades.filter(({ count }) => count > 0).map(({ name, count }) => `${name} ${count}`);
  return {
    cells: [
      group,
      scheme.title,
      row.pool,
      row.size,
      scheme.total,
      row.mean,
      row.most,
      row.least,
      grades.join(say('，', ', ')),
      names(row.first),
      names(row.last),
    ],
  };
}

function coverageSheet(run: RunResults, coverage: Coverage, say: Say): Sheet {
  const percent = { kind: 'number', decimals: 1, dash: true } as const;
  const schemes = servingSchemes(run.assessments);
  return {
    name: say('战略覆盖', 'Coverage'),
    title: say(
      `${run.year}年战略覆盖：各方案为各战略、各条线安排的分值占比（%）`,
      `Coverage of plans ${run.year} (% of full points)`,
    ),
    subtitles: [
      run.name,
      say.of(
        gapWords(coverage) ?? {
          zh: '每项战略、每条线都有方案安排分值，每个方案都有分值挂钩战略。',
          en: 'Every plan and line is served by some scheme, and every scheme serves some.',
        },
      ),
    ],
    columns: [
      { header: [say('条线 / 战略', 'Line / plan')], width: 24, holds: text, strong: true },
      { header: [say('属于', 'Line')], width: 12, holds: centred },
      { header: [say('平均', 'Mean')], width: 9, holds: percent, strong: true },
      ...schemes.map(({ title }): Column => ({ header: [title], width: 11, holds: percent })),
    ],
    frozen: 1,
    filter: false,
    empty: say('没有战略', 'No plans'),
    notes: [
      say(
        '一个指标服务于几项战略的，各计一次，故各行不相加；“未挂钩”为没有写明服务于哪项战略的指标所占分值。',
        'An indicator counts once for every plan it serves, so rows do not add up; "not linked" is what serves no plan.',
      ),
    ],
    *rows() {
      for (const { name, kind, line, mean, cells } of coverage.rows)
        yield {
          cells: [
            kind === 'line' ? say(`条线：${name}`, `Line: ${name}`) : name,
            line ?? '',
            mean * 100,
            ...cells.map(({ share }) => share * 100),
          ],
          tone: mean === 0 ? 'warn' : kind === 'line' ? 'greyHead' : 'plain',
        };
      const shares = coverage.unlinked.map(({ share }) => share * 100);
      yield { cells: [say('未挂钩', 'Not linked'), '', undefined, ...shares], tone: 'muted', starts: true };
    },
  };
}
