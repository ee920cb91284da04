import { type Asked, compileInto, SMALL } from '../scheme/compile-text.ts';
import type { GalleryEntry } from './entry.ts';

const HEAD = SMALL.slice(0, SMALL.indexOf('indicators:'));
const A = '{code: a, title: 指标甲, weight: 60, method: direct}';

const written = (code: string, says: string, text: string, asked?: Asked): GalleryEntry => ({
  code,
  says,
  run: (emit) => void compileInto(text, emit, asked),
});

/** The small scheme with lines put behind it. */
const behind = (code: string, says: string, lines: string, asked?: Asked): GalleryEntry =>
  written(code, says, SMALL + lines, asked);

/** The small scheme with its first indicator written otherwise. */
const first = (code: string, says: string, indicator: string, asked?: Asked): GalleryEntry =>
  written(code, says, SMALL.replace(A, indicator), asked);

const GRADES = '  - {name: 好, min: 85}\n';

/** One smallest broken scheme for every code of a scheme's shape, parts and rules. */
export const gallery: readonly GalleryEntry[] = [
  behind('unknown-key', '此处没有名为「titel」的键', 'titel: x\n'),
  first('missing-key', '缺少「weight」', '{code: a, title: 指标甲, method: direct}'),
  behind('wrong-type', '「total」应为数字，这里是文字「1OO」', 'total: 1OO\n'),
  behind('unknown-value', '「vetoed」不能是「lst」', 'vetoed: lst\n'),
  behind('number-out-of-range', '「below」应为不大于 100，这里是 160', 'lagging: {below: 160}\n'),
  first(
    'text-malformed',
    '「code」的写法「A-1」不对：应为小写字母、数字和下划线组成的代码',
    '{code: A-1, title: 指标甲, weight: 60, method: direct}',
  ),
  behind('list-length', '「break-by」应有不小于 1 项，这里有 0 项', 'ties: {break-by: []}\n'),
  first(
    'value-refused',
    '「goal」不成立：goal 不能等于 floor',
    '{code: a, title: 指标甲, weight: 60, method: goalposts, params: {floor: 5, goal: 5}}',
  ),
  written('scheme-empty', '方案里没有指标', HEAD),
  written(
    'children-unclear',
    '此类别下没有指标',
    `${HEAD}dimensions:\n  - {code: d, title: 类别, weight: 100}\n`,
  ),
  first(
    'no-value-in-force',
    '「指标甲」的 weight 在 2023 年没有有效的数值',
    '{code: a, title: 指标甲, weight: {2024: 60}, method: direct}',
  ),
  first(
    'roll-up-missing',
    '「指标甲」按 monthly 采集，没有写 roll-up',
    '{code: a, title: 指标甲, weight: 60, method: direct, collect: monthly}',
  ),
  first(
    'roll-up-of-texts',
    '「指标甲」填报的是文字等级，不能相加或平均',
    '{code: a, title: 指标甲, weight: 60, method: yes-no, collect: monthly, roll-up: sum}',
  ),
  first(
    'sources-conflict',
    '「指标甲」的 survey 与 from 不能同时使用',
    '{code: a, title: 指标甲, weight: 60, method: direct, survey: {options: {好: 100}}, from: {scheme: other}}',
  ),
  first(
    'collection-unused',
    '「指标甲」由 value 计算，roll-up 不起作用',
    '{code: a, title: 指标甲, weight: 60, method: direct, value: b * 2, roll-up: sum}',
  ),
  first(
    'computed-in-value',
    '「指标乙」的 value 用了 a，而 a 自身也是计算得来的，没有采集数',
    '{code: a, title: 指标甲, weight: 60, method: direct, value: c * 2}\n' +
      '  - {code: c, title: 指标丙, weight: 0, method: direct}\n' +
      '  - {code: d, title: 指标乙, weight: 0, method: direct, value: a * 2}',
  ),
  first(
    'unknown-method',
    '没有名为「attainmnt」的计分方法',
    '{code: a, title: 指标甲, weight: 60, method: attainmnt, target: 5}',
  ),
  first(
    'method-doubt',
    '「指标甲」：floor 10 到 goal 5 的方向与指标的 direction: up 相反',
    '{code: a, title: 指标甲, weight: 60, method: goalposts, params: {floor: 10, goal: 5}}',
  ),
  first(
    'target-required',
    '「指标甲」用 attainment 计分，需要目标值',
    '{code: a, title: 指标甲, weight: 60, method: attainment}',
  ),
  first(
    'target-unused',
    '「指标甲」用 direct 计分，目标值不起作用',
    '{code: a, title: 指标甲, weight: 60, method: direct, target: 5}',
  ),
  first(
    'pace-malformed',
    '「指标甲」的 pace 应是 12 个逐月不减、最后为 1 的累计比例（现有 2 个）',
    '{code: a, title: 指标甲, weight: 60, method: attainment, target: 5, pace: [0.5, 1]}',
  ),
  first(
    'pace-without-target',
    '「指标甲」按同组比较计分，没有 target，pace 不起作用',
    '{code: a, title: 指标甲, weight: 60, method: rank, params: {step: 1}, pace: linear}',
  ),
  behind(
    'column-supposed',
    '「户籍人口」不是指标、事件或内置名称，暂按名册的列理解',
    "lists: [{list: black, when: '户籍人口 > 5'}]\n",
  ),
  behind('either-key', '「red」的 when 与 events 要写一个', 'lists: [{list: red}]\n'),
  behind(
    'veto-key',
    'effect: deduct 要写明 points',
    "vetoes: [{code: v, title: 扣分, when: 'a > 1', effect: deduct, basis: 第三条}]\n",
  ),
  behind(
    'standing-veto-scores',
    '「末位」的条件看名次或得分，后果不能是 zero',
    "vetoes: [{code: v, title: 末位, when: 'rank_from_last == 1', effect: zero, of: total, basis: 第三条}]\n",
  ),
  behind(
    'unknown-code',
    'of 所写的「totl」在方案里没有',
    "vetoes: [{code: v, title: 归零, when: 'a > 1', effect: zero, of: totl, basis: 第三条}]\n",
  ),
  behind('grade-name-taken', '等次「好」写了两次', `grades:\n${GRADES}  - {name: 好}\n`),
  behind(
    'grade-order',
    '「中」的最低分 90 应低于上一等次「好」的 85',
    `grades:\n${GRADES}  - {name: 中, min: 90}\n  - {name: 差}\n`,
  ),
  behind(
    'grade-unreachable',
    '「中」没有最低分、名额或条件，「差」谁也得不到',
    `grades:\n${GRADES}  - {name: 中}\n  - {name: 差}\n`,
  ),
  behind('grade-gap', '最末等次「好」还有最低分、名额或条件，够不上的单位没有等次', `grades:\n${GRADES}`),
  behind(
    'grade-too-high',
    '「好」的最低分 120 高于满分与加分之和 100',
    'grades:\n  - {name: 好, min: 120}\n  - {name: 差}\n',
  ),
  behind(
    'quotas-beyond-whole',
    '各等次名额比例合计 120%，超过 100%',
    'grades:\n  - {name: 好, min: 85, quota: {ratio: 0.6}}\n  - {name: 中, min: 60, quota: {ratio: 0.6}}\n  - {name: 差}\n',
  ),
  behind(
    'tilt-too-large',
    '「好」倾斜后的比例是 110%',
    'grades:\n  - {name: 好, min: 85, quota: {ratio: 0.9, tilt: {points: 20}}}\n  - {name: 差}\n',
  ),
  behind(
    'tilt-points-small',
    '「好」的倾斜 points: 0.2 只是 0.2 个百分点',
    'grades:\n  - {name: 好, min: 85, quota: {ratio: 0.3, tilt: {points: 0.2}}}\n  - {name: 差}\n',
  ),
  behind(
    'quota-break-by',
    '「好」的名额用 ties: break-by，而方案的 ties 没有列出指标',
    'grades:\n  - {name: 好, min: 85, quota: {ratio: 0.3, ties: break-by}}\n  - {name: 差}\n',
  ),
  first(
    'weight-negative',
    '「指标甲」的权重是负数：-1',
    '{code: a, title: 指标甲, weight: -1, method: direct}',
  ),
  first(
    'weights-sum',
    '「小方案」第一级权重合计 98.5，应为 100，少 1.5',
    '{code: a, title: 指标甲, weight: 58.5, method: direct}',
  ),
  written(
    'dimension-weight-missing',
    '「类别」的下级权重是相对的，须写明本级 weight',
    `${HEAD}dimensions:\n  - {code: d, title: 类别, aggregate: mean, indicators: [${A}]}\n`,
  ),
  written(
    'weights-all-zero',
    '「小方案」之下的权重全是 0',
    `${HEAD}indicators:\n  - {code: a, title: 指标甲, weight: 0, method: direct}\n`,
  ),
  first('code-taken', '代码 b 在第 6 行已经用过', '{code: b, title: 指标甲, weight: 60, method: direct}'),
  first(
    'title-taken',
    '名称「指标乙」在第 6 行已经用过',
    '{code: a, title: 指标乙, weight: 60, method: direct}',
  ),
  first(
    'titles-alike',
    '「污水处置达标率」与第 6 行的「污水处理达标率」几乎同名',
    '{code: a, title: 污水处理达标率, weight: 60, method: direct}\n' +
      '  - {code: c, title: 污水处置达标率, weight: 0, method: direct}',
  ),
  behind('name-ambiguous', '「指标甲」同时是事件类别「指标甲」，表达式里无从区分', 'events: [指标甲]\n'),
  first(
    'barred-indicator',
    '「召开会议次数」含「会议次数」，属于不得考核的内容',
    '{code: a, title: 召开会议次数, weight: 60, method: direct}',
  ),
  written(
    'balance-missed',
    '标签「经济」占 60%，应不低于 70%',
    `${SMALL.replace(A, '{code: a, title: 指标甲, weight: 60, method: direct, tags: [经济]}')}balance: [{tag: 经济, min: 0.7}]\n`,
  ),
  behind('unknown-tag', '没有指标带标签「经济」', 'balance: [{tag: 经济, min: 0.7}]\n'),
  behind('balance-empty', 'balance 中「经济」应写 share，或 min 不大于 max', 'balance: [{tag: 经济}]\n'),
  behind(
    'too-many-vetoes',
    '设了 4 项否决，一般不超过 3 项',
    `vetoes:\n${[1, 2, 3, 4]
      .map((n) => `  - {code: v${n}, title: 否决${n}, when: 'a > ${n}', effect: bar-awards, basis: 第三条}\n`)
      .join('')}`,
  ),
  written(
    'too-many-indicators',
    '共有 61 个指标，超过 60 个',
    `${HEAD}total: 61\nindicators:\n${Array.from(
      { length: 61 },
      (_, n) => `  - {code: a${n}, title: 指标${n}, weight: 1, method: direct}\n`,
    ).join('')}`,
  ),
  written('basis-missing', '「小方案」没有写依据', SMALL.replace(/basis:.*\n/u, '')),
  written(
    'sample-scheme',
    '「小方案」是示例方案（考核办法），数值不作依据',
    SMALL.replace('status: official', 'status: sample'),
  ),
];
