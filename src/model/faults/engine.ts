import { defineFault } from '../diagnostic.ts';
import type { Said } from '../said.ts';

type Cell = { unit: string; indicator: string };
const sayCell = ({ unit, indicator }: Cell): Said => ({
  zh: `${unit}的「${indicator}」`,
  en: `"${indicator}" of ${unit}`,
});

type Gap = { who: Said; indicator: string; detail?: Said };
const sayGap = ({ who, indicator }: Gap): Said => ({
  zh: `${who.zh}的「${indicator}」`,
  en: `"${indicator}" of ${who.en}`,
});
const sayDetail = ({ detail }: Gap): Said => ({
  zh: detail ? `（${detail.zh}）` : '',
  en: detail ? ` (${detail.en})` : '',
});

export const notReported = defineFault<Gap>({
  code: 'not-reported',
  severity: 'error',
  about: 'input',
  when: {
    zh: '某单位的指标没有填报，且该指标的缺报处理为 fail（默认）。',
    en: 'A figure was not reported, and its indicator says `not-reported: fail` (the default).',
  },
  message: (gap) => ({
    zh: `${sayGap(gap).zh}未填报${sayDetail(gap).zh}`,
    en: `${sayGap(gap).en} was not reported${sayDetail(gap).en}`,
  }),
  hint: () => ({
    zh: '请补报该数据；确无此项任务的填「/」；只想先看结果可用 --draft（各页标「暂定」）',
    en: 'Ask for the figure; write "/" where the unit has no such task; or use --draft for a provisional result',
  }),
});

export const notReportedDraft = defineFault<Gap>({
  code: 'not-reported-draft',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '暂定计分(--draft)时某单位的指标没有填报，其权重由同级指标分担。',
    en: 'In a draft, a figure was not reported; its weight went to its siblings.',
  },
  message: (gap) => ({
    zh: `${sayGap(gap).zh}未填报${sayDetail(gap).zh}，暂由同级指标分担其权重`,
    en: `${sayGap(gap).en} was not reported${sayDetail(gap).en}; its weight goes to its siblings for now`,
  }),
  hint: () => ({ zh: '正式计分前请补报', en: 'Get the figure before the final run' }),
});

export const notComputable = defineFault<Cell & { trace: Said }>({
  code: 'not-computable',
  severity: 'error',
  about: 'input',
  when: {
    zh: '指标的算式对某单位算不出数（除数为零、基期为零或为负、对数的真数不为正等）。',
    en: 'An indicator’s expression has no value for a unit: division by zero, a base of zero or less, a logarithm of nothing.',
  },
  message: ({ trace, ...cell }) => ({
    zh: `${sayCell(cell).zh}无法计算：${trace.zh}`,
    en: `${sayCell(cell).en} cannot be computed: ${trace.en}`,
  }),
  hint: () => ({
    zh: '请核对所用数据；确不适用的填「/」',
    en: 'Check the figures it uses; write "/" where it does not apply',
  }),
});

export const unscorable = defineFault<Cell & { why: Said }>({
  code: 'unscorable',
  severity: 'error',
  about: 'input',
  when: {
    zh: '计分方法不能对某单位的数值计分（如目标为零、等级名称不认识）。',
    en: 'A method cannot score a unit’s value: a target of zero, an unknown level.',
  },
  message: ({ why, ...cell }) => ({
    zh: `${sayCell(cell).zh}无法计分：${why.zh}`,
    en: `${sayCell(cell).en} cannot be scored: ${why.en}`,
  }),
  hint: () => ({
    zh: '请更正该数据，或在方案中换用合适的计分方法',
    en: 'Correct the figure, or choose a method that fits in the scheme',
  }),
});

export const targetMissing = defineFault<Cell & { sheet: string }>({
  code: 'target-missing',
  severity: 'error',
  about: 'input',
  when: {
    zh: '指标按单位下达目标，但某单位在目标表中没有目标值。',
    en: 'An indicator has a target for each unit, and the target sheets give a unit none.',
  },
  message: ({ sheet, ...cell }) => ({
    zh: `${sayCell(cell).zh}没有目标值（应在「${sheet}」中）`,
    en: `${sayCell(cell).en} has no target (expected in "${sheet}")`,
  }),
  hint: () => ({
    zh: '请在目标表中补上；确无此项任务的填「/」',
    en: 'Add it to the target sheet; write "/" where the unit has no such task',
  }),
});

export const peersMissing = defineFault<Cell>({
  code: 'peers-missing',
  severity: 'error',
  about: 'input',
  when: {
    zh: '缺项按同组平均分处理，但同组没有任何单位有该项得分。',
    en: 'A missing figure takes the peers’ mean, and no peer has a score.',
  },
  message: (cell) => ({
    zh: `${sayCell(cell).zh}应取同组平均分，但同组无一单位有得分`,
    en: `${sayCell(cell).en} should take the mean of its peers, and none of them has a score`,
  }),
  hint: () => ({ zh: '请补报数据，或改用其他缺项处理', en: 'Get the figures, or choose another policy' }),
});

export const nothingToScore = defineFault<{ unit: string }>({
  code: 'nothing-to-score',
  severity: 'error',
  about: 'input',
  when: {
    zh: '某单位的全部指标都不适用或未填报，没有可以分担权重的指标。',
    en: 'Every indicator of a unit is missing or not applicable: nothing is left to carry the weight.',
  },
  message: ({ unit }) => ({
    zh: `${unit}没有任何可计分的指标`,
    en: `${unit} has no indicator that could be scored`,
  }),
  hint: () => ({
    zh: '请补报数据，或把该单位移出本类别',
    en: 'Get its figures, or take the unit out of the category',
  }),
});

type Condition = { unit: string; title: string; trace: Said };
const undecidedMessage = ({ unit, title, trace }: Condition): Said => ({
  zh: `${unit}的「${title}」条件缺少数据，无法判断：${trace.zh}`,
  en: `The condition "${title}" cannot be decided for ${unit}: ${trace.en}`,
});

export const vetoUndecided = defineFault<Condition>({
  code: 'veto-undecided',
  severity: 'error',
  about: 'input',
  when: {
    zh: '否决、加减分的条件用到的数据缺失或不适用，不能判断。',
    en: 'The condition of a veto or adjustment needs a figure that is missing or does not apply, so it can be neither applied nor passed over.',
  },
  message: undecidedMessage,
  hint: () => ({
    zh: '请补报所用数据；数据不适用的，请在条件里用 coalesce(…, 数) 写明按什么判断',
    en: 'Get the figures that it uses; where they do not apply, let the condition say by coalesce(…, number) what counts',
  }),
});

export const factRefused = defineFault<Condition>({
  code: 'fact-refused',
  severity: 'error',
  about: 'input',
  when: {
    zh: '数据不满足方案规定的条件（checks）。',
    en: 'A figure is not as the scheme says that it must be (`checks`).',
  },
  message: ({ unit, title, trace }) => ({
    zh: `${unit}的数据不满足「${title}」：${trace.zh}`,
    en: `The figures of ${unit} break "${title}": ${trace.en}`,
  }),
  hint: () => ({ zh: '请核对这几个数', en: 'Check these figures' }),
});

export const factUnchecked = defineFault<Condition>({
  code: 'fact-unchecked',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '缺少数据，方案规定的条件（checks）无法核对。',
    en: 'What the scheme says must hold (`checks`) cannot be checked for want of a figure.',
  },
  message: ({ unit, title, trace }) => ({
    zh: `${unit}的「${title}」缺少数据，无法核对：${trace.zh}`,
    en: `"${title}" cannot be checked for ${unit}: ${trace.en}`,
  }),
  hint: () => ({ zh: '请补报所用数据', en: 'Get the figures that it uses' }),
});

export const factNotHeld = defineFault<{ unit: string; title: string; without: readonly string[] }>({
  code: 'fact-not-held',
  severity: 'note',
  about: 'input',
  when: {
    zh: '方案规定的条件（checks）所用的数里有不适用（/）的，这个单位没有核对。',
    en: 'What the scheme says must hold (`checks`) uses a figure that does not apply: the unit is not held to it.',
  },
  message: ({ unit, title, without }) => ({
    zh: `${unit}的「${title}」没有核对：${without.join('、')}不适用`,
    en: `${unit} was not held to "${title}": ${without.join(', ')} does not apply`,
  }),
  hint: () => ({
    zh: '请核实这几项确不适用；没有的写 0',
    en: 'See whether it does not apply indeed; where there is none, write 0',
  }),
});

export const partBeyondWhole = defineFault<{
  unit: string;
  title: string;
  part: Said;
  whole: Said;
  measure: string;
  negative: boolean;
}>({
  code: 'part-beyond-whole',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '占比 share(部分, 总体) 里，两边是同一计量单位的计数，部分却大于总体，或小于 0。',
    en: 'In `share(part, whole)` of counts in one measure the part is more than its whole, or below 0.',
  },
  message: ({ unit, title, part, whole, measure, negative }) => ({
    zh: `${unit}的「${title}」：部分${negative ? '小于 0' : '大于总体'}（${part.zh}，${whole.zh}，${measure}）`,
    en: `"${title}" of ${unit}: the part is ${negative ? 'below 0' : 'more than its whole'} (${part.en}, ${whole.en}, ${measure})`,
  }),
  hint: () => ({
    zh: '请核实这两个数；确可超过 100% 的，方案里写成 a / b * 100',
    en: 'Check the two figures; where it may rightly pass 100 %, write a / b * 100 in the scheme',
  }),
});

export const ruleUndecided = defineFault<Condition & { others: number }>({
  code: 'rule-undecided',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '等次或红黑榜规则用到的数据缺失（如没有上年结果），对该单位按不满足处理。',
    en: 'A grade or list rule needs something that is missing (last year’s results, say); it counts as not met.',
  },
  message: ({ others, ...condition }) => {
    const { zh, en } = undecidedMessage(condition);
    return others === 0
      ? { zh, en }
      : { zh: `${zh}（另有 ${others} 个单位同样）`, en: `${en} (and likewise for ${others} more)` };
  },
  hint: () => ({
    zh: '按不满足处理；请补上所用数据（如 kind: results 的上年结果）',
    en: 'It counts as not met; provide what it uses, such as last year’s results (kind: results)',
  }),
});

export const onBothLists = defineFault<{ unit: string }>({
  code: 'on-both-lists',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '某单位同时满足红榜和黑榜规则，只列入黑榜。',
    en: 'A unit meets a rule of the red and one of the black list; it stands on the black list only.',
  },
  message: ({ unit }) => ({
    zh: `${unit}同时满足红榜和黑榜规则，只列入黑榜`,
    en: `${unit} meets rules of both lists and stands on the black list only`,
  }),
  hint: () => ({
    zh: '请检查红黑榜规则是否互相排斥',
    en: 'See whether the rules of the two lists exclude each other',
  }),
});

export const liftWithoutVeto = defineFault<{ unit: string; veto: string }>({
  code: 'lift-without-veto',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '撤销否决(lifts)所指的否决对该单位并不成立。',
    en: 'A lift names a veto that does not hold for the unit.',
  },
  message: ({ unit, veto }) => ({
    zh: `${unit}并未触发否决「${veto}」，撤销未起作用`,
    en: `The veto "${veto}" does not hold for ${unit}; its lift does nothing`,
  }),
  hint: () => ({ zh: '请核对单位和否决代码', en: 'Check the unit and the veto’s code' }),
});

export const appliesUndecided = defineFault<{ unit: string; title: string; trace: Said }>({
  code: 'applies-undecided',
  severity: 'error',
  about: 'input',
  when: {
    zh: '指标是否适用于某单位判断不了（applies 用到的数没有填报）。',
    en: 'Whether an indicator applies to a unit cannot be decided: a figure of `applies` is missing.',
  },
  message: ({ unit, title, trace }) => ({
    zh: `判断不了「${title}」是否适用于${unit}：${trace.zh}`,
    en: `Whether "${title}" applies to ${unit} cannot be decided: ${trace.en}`,
  }),
  hint: () => ({ zh: '请补报条件里用到的数', en: 'Get the figures that the condition reads' }),
});

export const paceNoCurve = defineFault<{ title: string; units: readonly string[] }>({
  code: 'pace-no-curve',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '指标以上年各月为序时进度，而有的单位没有上年的月度数（或累计数有回落），按月平均推进。',
    en: 'Last year’s months are an indicator’s pace, and for some units they are not known or fall; even months stand in.',
  },
  message: ({ title, units }) => ({
    zh: `「${title}」以上年各月为序时进度，${units.length} 个单位没有可用的上年月度数，按月平均推进：${units.slice(0, 5).join('、')}${units.length > 5 ? '等' : ''}`,
    en: `“${title}” goes by last year’s months, which are not known for ${units.length} units; even months stand in: ${units.slice(0, 5).join(', ')}${units.length > 5 ? ' …' : ''}`,
  }),
  hint: () => ({
    zh: '请把上年的月报也写进 score.yaml 的 sheets，或改用 linear、12 个累计比例。',
    en: 'Add last year’s monthly sheets to score.yaml, or write linear or twelve shares.',
  }),
});

export const nothingDue = defineFault<{ unit: string }>({
  code: 'nothing-due',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '按月、按季计算时，某单位没有一项本期该报且已报的指标，不排名。',
    en: 'In a part of the year no indicator of a unit is due and reported: it has no place.',
  },
  message: ({ unit }) => ({
    zh: `${unit}本期没有可计分的指标，不排名`,
    en: `${unit} has no indicator to score in this period, and no place`,
  }),
  hint: () => ({ zh: '请看未报清单', en: 'See the list of what has not been reported' }),
});

export const notComputableYet = defineFault<Cell & { trace: Said }>({
  code: 'not-computable-yet',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '按月、按季计算时，指标的算式对某单位还算不出数（如本期交办数为零），本期不计。',
    en: 'In a part of the year an indicator’s expression has no value for a unit yet (nothing was assigned): it is left out.',
  },
  message: ({ trace, ...cell }) => ({
    zh: `${sayCell(cell).zh}本期还算不出，不计：${trace.zh}`,
    en: `${sayCell(cell).en} cannot be computed yet and is left out: ${trace.en}`,
  }),
  hint: () => ({ zh: '请核对所用数据', en: 'Check the figures it uses' }),
});

export const tooLittleReported = defineFault<{ unit: string; due: string; missing: string }>({
  code: 'too-little-reported',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '按月、按季计算时，某单位本期应报的分值有一半以上没有报，不排名、不定等次。',
    en: 'In a part of the year more than half of what is due of a unit has not come: it has no place and no grade.',
  },
  message: ({ unit, due, missing }) => ({
    zh: `${unit}本期应报 ${due} 分的指标，有 ${missing} 分没有报，不排名`,
    en: `${unit} has not reported ${missing} of the ${due} points that are due: it has no place`,
  }),
  hint: () => ({ zh: '请看未报清单', en: 'See the list of what has not been reported' }),
});
