import type { Emit } from '../../src/model/diagnostic.ts';
import { type ProjectFiles, runTiny, TINY, withSheets } from '../support/tiny-project.ts';
import type { GalleryEntry } from './entry.ts';

const HEAD = '单位,指标,期间,原值,新值,计量单位,理由,批准人,文号,日期,结果,口径';
const SHEETS = '{path: facts.csv, kind: facts}\n{path: 更正.csv, kind: corrections}';

/** Runs the tiny project with rows of a corrections sheet. */
const corrections =
  (rows: readonly string[], more: ProjectFiles = {}) =>
  async (emit: Emit): Promise<void> => {
    const files = { 'score.yaml': withSheets(SHEETS), '更正.csv': `${HEAD}\n${rows.join('\n')}\n`, ...more };
    await runTiny(files, {}, emit);
  };

const APPROVED = '复核属实,考核委员会,示例〔2023〕5号,2023-09-01,准予,';
const PERSONS = {
  'score.yaml': withSheets(SHEETS).replace(
    'schemes: [scheme.yaml]\n',
    'schemes: [scheme.yaml, other.yaml]\n',
  ),
  'other.yaml': TINY['scheme.yaml']!.replace('scheme: small', 'scheme: other')
    .replace('title: 小方案', 'title: 另一方案')
    .replace('category: 乡镇', 'category: 部门')
    .replace('code: happy, title: 满意度', 'code: speed, title: 办结率'),
  'roster.csv':
    '序号,单位代码,单位名称,别名,类别\n1,T01,东山镇,东山,乡镇\n2,T02,西河镇,,乡镇\n3,D01,财政局,,部门\n',
};

/** One smallest broken input for every code about corrections. */
export const gallery: readonly GalleryEntry[] = [
  {
    code: 'correction-unmatched',
    says: '西河镇「招商引资」2023：更正表的原值是 55，收上来的是 50（facts.csv!B3）',
    run: corrections([`西河镇,招商引资,2023,55,60,万元,${APPROVED}`]),
  },
  {
    code: 'correction-unmatched',
    says: '西河镇「招商引资」2023-05：更正表的原值是 50，收上来的是 —（没有报）',
    run: corrections([`西河镇,招商引资,2023-05,50,60,万元,${APPROVED}`]),
  },
  {
    code: 'correction-loose',
    says: '西河镇「招商引资」2023：这条更正的原值是 65，而前一条更正（更正.csv!E2）之后是 60',
    run: corrections([
      `西河镇,招商引资,2023,50,60,万元,${APPROVED}`,
      `西河镇,招商引资,2023,65,70,万元,${APPROVED}`,
    ]),
  },
  {
    code: 'correction-outside',
    says: '更正的是 2021 的数，不在 2023 年度计分所用之列，未作更正',
    run: corrections([`西河镇,招商引资,2021,50,60,万元,${APPROVED}`]),
  },
  {
    code: 'correction-unnamed',
    says: '这一行更正没有写批准人',
    run: corrections([`西河镇,招商引资,2023,50,60,万元,${APPROVED.replace('考核委员会', '')}`]),
  },
  {
    code: 'correction-verdict',
    says: '看不懂复核结果「再议」',
    run: corrections([`西河镇,招商引资,2023,50,60,万元,${APPROVED.replace('准予', '再议')}`]),
  },
  {
    code: 'correction-date',
    says: '更正的日期「上周」看不懂',
    run: corrections([`西河镇,招商引资,2023,50,60,万元,${APPROVED.replace('2023-09-01', '上周')}`]),
  },
  {
    code: 'correction-reported',
    says: '看不懂口径「大概」',
    run: corrections([`西河镇,招商引资,2023,50,60,万元,${APPROVED}大概`]),
  },
  {
    code: 'correction-blank',
    says: '西河镇「招商引资」的更正没有写新值',
    run: corrections([`西河镇,招商引资,2023,50,,万元,${APPROVED}`]),
  },
  {
    code: 'correction-of-taken',
    says: '「上年总分」取自另一考核的结果或资金，不是收上来的数，不能在这里更正',
    run: corrections([`西河镇,上年总分,2023,50,60,,${APPROVED}`], {
      'scheme.yaml': TINY['scheme.yaml']!.replace(
        '{code: happy, title: 满意度, measure: 分, weight: 40, method: direct}',
        '{code: happy, title: 上年总分, measure: 分, weight: 40, method: direct, from: {scheme: small, year: -1, figure: total}}',
      ),
    }),
  },
  {
    code: 'correction-of-unknown',
    says: '没有一个方案有更正表所写的指标「招商引姿」，是否指「招商引资」？',
    run: corrections([`西河镇,招商引姿,2023,50,60,万元,${APPROVED}`]),
  },
  {
    code: 'correction-foreign',
    says: '考核西河镇的方案没有「办结率」',
    run: corrections([`西河镇,办结率,2023,50,60,分,${APPROVED}`], PERSONS),
  },
];
