import type { Lang } from '../model/said.ts';
import { EVENT_REGISTER, type Prefill } from '../reports/documents/collection-workbooks.ts';

/** The texts of a new project: a scheme of six indicators that shows how each part is written, and its cases. */
export const exampleTexts = (
  year: number,
  lang: Lang,
): readonly { readonly name: string; readonly text: string }[] => [
  { name: 'score.yaml', text: projectText(year, lang) },
  { name: '方案.yaml', text: SCHEME },
  { name: 'cases/方案.yaml', text: casesText(year) },
];

/** The units of a new project. */
export const EXAMPLE_UNITS: readonly string[] = ['示例单位甲', '示例单位乙', '示例单位丙', '示例单位丁'];

/** Example figures of the four units: by month where the item is reported by month, else the year's. */
const FIGURES: Readonly<Record<string, readonly (number | string)[]>> = {
  investment: [110, 96, 100, 72],
  projects_planned: [12, 10, 8, 9],
  projects_done: [12, 9, 8, 7],
  messages_on_time: [99.2, 98, 96.4, 91],
  satisfaction: [93.5, 90.2, 88, 84.6],
  accidents: [0, 0, 0, 1],
  emergency_tasks: ['达成预期(95)', '达成预期(88)', '部分达成(75)', '部分达成(68)'],
};

/** Example figures for the blank sheets: the investment goes up and down by month, the accident is in March. */
export const examplePrefill = (year: number): Prefill => ({
  figure: (unit, item, period) => {
    const month = Number(/年(\d+)月/u.exec(period)?.[1] ?? 0);
    if (item.code === 'accidents' && month !== 3) return 0;
    const figure = FIGURES[item.code]?.[unit.order];
    return typeof figure === 'number' && item.code === 'investment'
      ? figure + ((month * 7 + unit.order * 3) % 11) - 5
      : figure;
  },
  events: [['示例单位甲', '表彰加分', '示例表彰', 1, `${year}-06-01`, '示例文号']],
});

const projectText = (year: number, lang: Lang): string => `# 项目文件：考核哪一年、用哪些方案、读哪些表
name: 我的考核
year: ${year}
schemes: [方案.yaml]
roster: {path: 名册.xlsx}
sheets:
  - {path: 收数表/商务部门.xlsx, kind: facts, period: from-name}
  - {path: 收数表/应急部门.xlsx, kind: facts, period: from-name}
  - {path: 收数表/督查部门.xlsx, kind: facts, period: from-name}
  - {path: 收数表/网信部门.xlsx, kind: facts, period: from-name}
  - {path: 收数表/第三方机构.xlsx, kind: facts, period: from-name}
  - {path: 收数表/${EVENT_REGISTER[lang]}.xlsx, kind: events}
output: 结果
`;

const SCHEME = `# 方案：考核什么、各占多少分、怎样算分。名称、分值、目标都是示例，请改成自己的
scheme: example
title: 示例考核方案
category: 示例单位            # 与名册的“类别”一致
basis: {document: 写上依据的文件, status: sample}
total: 100
rounding: {decimals: 2, at: indicator}
ties: share                   # 同分并列，下一名次空出
defaults: {not-applicable: reweigh, not-reported: fail}

inputs:                       # 只供计算、不直接计分的数
  - {code: projects_planned, title: 计划完成项目数, measure: 个, department: 督查部门}
  - {code: projects_done, title: 实际完成项目数, measure: 个, department: 督查部门}

dimensions:
  - code: results
    title: 工作实绩
    weight: 60
    indicators:
      - code: investment
        title: 招商引资到位资金
        measure: 万元
        weight: 30
        collect: monthly      # 按月报，全年合计
        roll-up: sum
        department: 商务部门
        method: attainment    # 完成率：实际 ÷ 目标
        target: 1200
      - code: project_completion
        title: 重点项目完成率
        measure: '%'
        weight: 20
        value: share(projects_done, projects_planned)
        method: attainment
        target: 100
      - code: emergency_tasks
        title: 急难险重任务完成度
        weight: 10
        department: 督查部门
        method: levels        # 定性：先评档，再在档内打分，如“达成预期(95)”
        params:
          levels:
            - {name: 达成预期, min: 80, max: 100}
            - {name: 部分达成, min: 60, max: 80}
            - {name: 未达成, min: 0, max: 60}
  - code: people
    title: 群众评价
    weight: 30
    indicators:
      - code: satisfaction
        title: 群众满意度
        measure: 分
        weight: 20
        department: 第三方机构
        method: attainment
        target: 90
      - code: messages_on_time
        title: 网民留言按期办结率
        measure: '%'
        weight: 10
        department: 网信部门
        method: tiers         # 分档：达到 98% 得 10 分，95% 得 7 分，90% 得 4 分
        params:
          tiers:
            - {min: 98, points: 10}
            - {min: 95, points: 7}
            - {min: 90, points: 4}
  - code: safety
    title: 安全
    weight: 10
    indicators:
      - code: accidents
        title: 生产安全事故起数
        measure: 起
        direction: down
        weight: 10
        collect: monthly
        roll-up: sum
        department: 应急部门
        method: per-event     # 每起扣 5 分，扣完为止
        params: {each: 5}

adjustments:
  - {code: honours, title: 表彰加分, kind: bonus, events: 表彰加分, same-matter: highest, cap: 3}
vetoes:
  - code: serious_accident
    title: 安全生产一票否决
    when: '较大以上安全事故 > 0'
    effect: lowest-grade
    basis: 写上依据
events: [较大以上安全事故]
grades:
  - {name: 优秀, min: 90, quota: {ratio: 0.3, rounding: floor}}
  - {name: 良好, min: 80}
  - {name: 合格, min: 60}
  - {name: 不合格}
lists:
  - {list: red, when: 'rank <= 1 && score >= 90'}
  - {list: black, when: 'vetoed || score < 60'}
`;

const casesText = (year: number): string => `# 案例：给出几个单位的数，写明应得的结果；score test 会核对
scheme: ../方案.yaml
year: ${year}
common:
  facts:
    招商引资到位资金: 1200
    计划完成项目数: 10
    实际完成项目数: 10
    急难险重任务完成度: 达成预期(100)
    群众满意度: 90
    网民留言按期办结率: 98
    生产安全事故起数: 0
cases:
  - title: 各项达到目标得满分
    units: [{unit: 甲}]
    expect: {甲: {total: 100, rank: 1}}
  - title: 招商完成八成得八成的分；办结率正好 95% 得 7 分
    units: [{unit: 甲, facts: {招商引资到位资金: 960, 网民留言按期办结率: 95}}]
    expect: {甲: {total: 91, indicators: {investment: 24, messages_on_time: 7}}}
  - title: 发生较大以上安全事故定为不合格、列末位
    units:
      - {unit: 甲, events: [{kind: 较大以上安全事故, matter: 示例}]}
      - {unit: 乙, facts: {群众满意度: 45}}
    expect:
      甲: {rank: 2, grade: 不合格, vetoes: [serious_accident], lists: [black]}
      乙: {total: 90, rank: 1}
`;
