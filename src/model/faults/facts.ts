import { defineFault } from '../diagnostic.ts';
import { formatPlace, type Place } from '../place.ts';
import type { Said } from '../said.ts';

export * from './facts-doubts.ts';
export * from './facts-reading.ts';

const perhaps = (near: string | undefined): Said => ({
  zh: near === undefined ? '' : `，是否指「${near}」？`,
  en: near === undefined ? '' : `; did you mean "${near}"?`,
});

export const rosterMissing = defineFault<{ file: string }>({
  code: 'roster-missing',
  severity: 'error',
  about: 'input',
  when: { zh: '名册中找不到可以识别的表头。', en: 'The roster has no header that could be recognised.' },
  message: ({ file }) => ({
    zh: `名册 ${file} 中找不到「单位名称」表头`,
    en: `The roster ${file} has no header with a unit column`,
  }),
  hint: () => ({
    zh: '表头需有「单位名称」（以及「单位代码」「类别」等）列',
    en: 'Give it a header row with 单位名称 (unit), and 单位代码 (code), 类别 (category)',
  }),
});

export const rosterUnitTwice = defineFault<{ text: string; other: Place }>({
  code: 'roster-unit-twice',
  severity: 'error',
  about: 'input',
  when: { zh: '名册中两个单位的代码或名称相同。', en: 'Two units of the roster share a code or a name.' },
  message: ({ text, other }) => ({
    zh: `名册中「${text}」重复，另见 ${formatPlace(other)}`,
    en: `The roster names "${text}" twice, also at ${formatPlace(other)}`,
  }),
  hint: () => ({
    zh: '每个单位只列一行，代码和名称都不得重复',
    en: 'List each unit once, with a code and name of its own',
  }),
});

export const rosterNoCategory = defineFault<{ unit: string }>({
  code: 'roster-no-category',
  severity: 'error',
  about: 'input',
  when: {
    zh: '名册中的单位没有填类别，而方案不止一个。',
    en: 'A unit of the roster has no category, and there are several schemes.',
  },
  message: ({ unit }) => ({
    zh: `名册中「${unit}」没有填类别`,
    en: `The roster gives "${unit}" no category`,
  }),
  hint: () => ({
    zh: '请在「类别」列填上方案的 category',
    en: 'Fill in the 类别 column with a scheme’s category',
  }),
});

export const rosterCategoryUnknown = defineFault<{
  unit: string;
  category: string;
  near: string | undefined;
}>({
  code: 'roster-category-unknown',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '名册中的类别没有对应的方案，这些单位不计分。',
    en: 'A category of the roster has no scheme; its units are not scored.',
  },
  message: ({ unit, category, near }) => ({
    zh: `「${unit}」的类别「${category}」没有对应的方案，不计分${perhaps(near).zh}`,
    en: `No scheme is for the category "${category}" of "${unit}", which is not scored${perhaps(near).en}`,
  }),
  hint: () => ({
    zh: '请核对类别，或在 score.yaml 的 schemes 中加上该方案',
    en: 'Check the category, or add its scheme to score.yaml',
  }),
});

export const categoryEmpty = defineFault<{ scheme: string; category: string }>({
  code: 'category-empty',
  severity: 'warning',
  about: 'input',
  when: { zh: '某方案的类别在名册中没有单位。', en: 'The roster has no unit of a scheme’s category.' },
  message: ({ scheme, category }) => ({
    zh: `方案「${scheme}」的类别「${category}」在名册中没有单位`,
    en: `The roster has no unit of category "${category}", which the scheme "${scheme}" is for`,
  }),
  hint: () => ({
    zh: '请核对名册的类别列与方案的 category',
    en: 'Compare the roster’s category column with the scheme’s category',
  }),
});

export const aliasAmbiguous = defineFault<{ alias: string; a: string; b: string }>({
  code: 'alias-ambiguous',
  severity: 'error',
  about: 'input',
  when: { zh: '同一个别名指向两个单位或两个指标。', en: 'One alias stands for two units or two indicators.' },
  message: ({ alias, a, b }) => ({
    zh: `别名「${alias}」同时指「${a}」和「${b}」`,
    en: `The alias "${alias}" stands for both "${a}" and "${b}"`,
  }),
  hint: () => ({ zh: '请改用能区分的别名', en: 'Use aliases that tell them apart' }),
});

export const noTable = defineFault<{ expected: Said }>({
  code: 'no-table',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '工作表中没有可以识别的表头，未读取。',
    en: 'A sheet has no header that could be recognised; it was not read.',
  },
  message: () => ({
    zh: '没有找到可以识别的表头，此表未读取',
    en: 'No header was recognised, so this sheet was not read',
  }),
  hint: ({ expected }) => ({
    zh: `表头需要有：${expected.zh}；不需要此表可删除`,
    en: `Give it a header row with ${expected.en}, or take the sheet out`,
  }),
});

export const hiddenSheetRead = defineFault({
  code: 'hidden-sheet-read',
  severity: 'note',
  about: 'input',
  when: { zh: '工作表是隐藏的，照样读取。', en: 'A hidden sheet was read like any other.' },
  message: () => ({
    zh: '这是隐藏的工作表，已照常读取',
    en: 'This sheet is hidden; it was read like any other',
  }),
  hint: () => ({ zh: '若不应计入，请删除该表', en: 'Delete the sheet if it should not count' }),
});

export const hiddenSheetSkipped = defineFault({
  code: 'hidden-sheet-skipped',
  severity: 'note',
  about: 'input',
  when: {
    zh: '隐藏的工作表没有可以识别的表头，未读取。',
    en: 'A hidden sheet without a recognisable header was not read.',
  },
  message: () => ({
    zh: '隐藏的工作表，没有可以识别的表头，未读取',
    en: 'A hidden sheet without a recognisable header was not read',
  }),
  hint: () => ({
    zh: '无需处理；若其中有数据，请补上表头',
    en: 'Nothing to do, unless it holds figures: then give it a header',
  }),
});

export const encodingTaken = defineFault<{ encoding: string }>({
  code: 'encoding-taken',
  severity: 'note',
  about: 'input',
  when: {
    zh: 'CSV 不是 UTF-8,按另一种编码读取。',
    en: 'A CSV is not UTF-8 and was read in another encoding.',
  },
  message: ({ encoding }) => ({
    zh: `按 ${encoding.toUpperCase()} 编码读取`,
    en: `Read as ${encoding.toUpperCase()}`,
  }),
  hint: () => ({
    zh: '若文字有误，请用 --encoding 或 score.yaml 的 encoding 指定',
    en: 'If texts come out wrong, state it with --encoding or `encoding` in score.yaml',
  }),
});

export const hiddenCells = defineFault<{ what: Said }>({
  code: 'hidden-cells',
  severity: 'note',
  about: 'input',
  when: {
    zh: '表中有隐藏的行或列，照样读取。',
    en: 'Hidden rows or columns of a table were read like any other.',
  },
  message: ({ what }) => ({
    zh: `${what.zh}是隐藏的，已照常读取`,
    en: `${what.en} is hidden and was read like any other`,
  }),
  hint: () => ({ zh: '若不应计入，请删除', en: 'Delete it if it should not count' }),
});

export const unknownUnit = defineFault<{ text: string; near: string | undefined }>({
  code: 'unknown-unit',
  severity: 'error',
  about: 'input',
  when: { zh: '表中的单位在名册里找不到。', en: 'A sheet names a unit that the roster does not know.' },
  message: ({ text, near }) => ({
    zh: `名册里没有「${text}」${perhaps(near).zh}`,
    en: `The roster has no unit "${text}"${perhaps(near).en}`,
  }),
  hint: () => ({
    zh: '请更正名称，或在名册「别名」列、score.yaml 的 aliases.units 中加上这个写法',
    en: 'Correct the name, or add this writing to the roster’s 别名 column or to aliases.units in score.yaml',
  }),
});

export const rowWithoutUnit = defineFault({
  code: 'row-without-unit',
  severity: 'error',
  about: 'input',
  when: { zh: '数据行有数值却没有单位名称。', en: 'A row has figures and no unit.' },
  message: () => ({ zh: '这一行有数据，却没有单位名称', en: 'This row has figures but names no unit' }),
  hint: () => ({
    zh: '请补上单位名称；若是说明文字，请移到表外',
    en: 'Name the unit; move notes out of the table',
  }),
});

export const unitTwice = defineFault<{ unit: string; row: number }>({
  code: 'unit-twice-in-table',
  severity: 'warning',
  about: 'input',
  when: { zh: '同一张表里一个单位占了两行。', en: 'A unit has two rows in one table.' },
  message: ({ unit, row }) => ({
    zh: `「${unit}」在本表第 ${row} 行已经出现过`,
    en: `"${unit}" already has row ${row} of this table`,
  }),
  hint: () => ({ zh: '每个单位应只占一行', en: 'A unit should have one row' }),
});

export const unknownColumn = defineFault<{ label: string; near: string | undefined }>({
  code: 'unknown-column',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '表中的一列不是任何方案的指标，未读取。',
    en: 'A column of a table names no indicator of any scheme; it was not read.',
  },
  message: ({ label, near }) => ({
    zh: `列「${label}」不是任何方案的指标，未读取${perhaps(near).zh}`,
    en: `The column "${label}" names no indicator and was not read${perhaps(near).en}`,
  }),
  hint: () => ({
    zh: '若是指标，请改正列名或在 aliases.indicators 中加上；若不是，可改名为「备注」',
    en: 'If it is one, correct the header or add it to aliases.indicators',
  }),
});

export const unknownIndicator = defineFault<{ text: string; near: string | undefined }>({
  code: 'unknown-indicator',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '长表中的指标名不是任何方案的指标，这些行未读取。',
    en: 'A long table names something that is no indicator of any scheme; its rows were not read.',
  },
  message: ({ text, near }) => ({
    zh: `「${text}」不是任何方案的指标，这些行未读取${perhaps(near).zh}`,
    en: `"${text}" is no indicator of any scheme; its rows were not read${perhaps(near).en}`,
  }),
  hint: () => ({
    zh: '请改正名称，或在 aliases.indicators 中加上这个写法',
    en: 'Correct the name, or add it to aliases.indicators',
  }),
});

export const columnTwice = defineFault<{ title: string; other: string }>({
  code: 'column-twice',
  severity: 'error',
  about: 'input',
  when: { zh: '一张表里有两列是同一个指标。', en: 'Two columns of one table are the same indicator.' },
  message: ({ title, other }) => ({
    zh: `「${title}」在本表中有两列，另一列是 ${other}`,
    en: `"${title}" has two columns in this table; the other is ${other}`,
  }),
  hint: () => ({
    zh: '请删去一列，或用「当月」「累计」区分',
    en: 'Delete one, or tell them apart by 当月 and 累计',
  }),
});

export const measureUnstated = defineFault<{ title: string; wanted: string }>({
  code: 'measure-unstated',
  severity: 'error',
  about: 'input',
  when: {
    zh: '金额列没有写明是元还是万元，不猜测。',
    en: 'A column of money does not say whether it is 元 or 万元; this is never guessed.',
  },
  message: ({ title, wanted }) => ({
    zh: `「${title}」没有写明计量单位（方案用${wanted}）`,
    en: `"${title}" does not say its measure (the scheme has ${wanted})`,
  }),
  hint: ({ wanted }) => ({
    zh: `请在表头写明，如「（${wanted}）」或「单位：${wanted}」，或在 score.yaml 该表上写 measure: ${wanted}`,
    en: `Say it in the header, as in (${wanted}), or put measure: ${wanted} on the sheet in score.yaml`,
  }),
});

export const unusableCell = defineFault<{ title: string; unit: string; why: Said }>({
  code: 'unusable-cell',
  severity: 'error',
  about: 'input',
  when: { zh: '单元格的内容不能作为数值使用。', en: 'A cell’s content cannot be used as a figure.' },
  message: ({ title, unit, why }) => ({
    zh: `${unit}的「${title}」：${why.zh}`,
    en: `"${title}" of ${unit}: ${why.en}`,
  }),
  hint: () => ({
    zh: '请更正该单元格；不适用填「/」，没有数据留空',
    en: 'Correct the cell; write "/" for not applicable, leave it blank for not reported',
  }),
});

export const unusableCellDraft = defineFault<{ title: string; unit: string; why: Said }>({
  code: 'unusable-cell-draft',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '暂定计分(--draft)时单元格的内容不能使用，按未填报处理。',
    en: 'In a draft, a cell that cannot be used counts as not reported.',
  },
  message: ({ title, unit, why }) => ({
    zh: `${unit}的「${title}」：${why.zh}，暂按未填报处理`,
    en: `"${title}" of ${unit}: ${why.en}; it counts as not reported for now`,
  }),
  hint: () => ({ zh: '正式计分前请更正', en: 'Correct it before the final run' }),
});

export const periodUnknown = defineFault<{ text: string }>({
  code: 'period-unknown',
  severity: 'error',
  about: 'input',
  when: { zh: '看不出表或行属于哪个期间。', en: 'The period of a sheet or row cannot be told.' },
  message: ({ text }) => ({
    zh: text === '' ? '这一行没有填期间' : `看不出期间：「${text}」`,
    en: text === '' ? 'This row names no period' : `No period can be read from "${text}"`,
  }),
  hint: () => ({
    zh: '请写成 2023年5月、2023-05、二季度 等，或在 score.yaml 中写明 period',
    en: 'Write 2023年5月 or 2023-05, or state period in score.yaml',
  }),
});

export const periodOutside = defineFault<{ period: string; year: number; count: number }>({
  code: 'period-outside',
  severity: 'note',
  about: 'input',
  when: { zh: '数据不属于所评年度，未计入。', en: 'Figures of another year were not counted.' },
  message: ({ period, year, count }) => ({
    zh: `${count} 个 ${period} 的数据不属于 ${year} 年度，未计入`,
    en: `${count} figure(s) of ${period} lie outside ${year} and were not counted`,
  }),
  hint: () => ({ zh: '若期间写错，请更正', en: 'Correct the period if it is wrong' }),
});

export const factsDiffer = defineFault<{
  unit: string;
  title: string;
  period: string;
  a: string;
  b: string;
  other: Place;
}>({
  code: 'facts-differ',
  severity: 'error',
  about: 'input',
  when: {
    zh: '同一单位、指标、期间、渠道有两个不同的数。',
    en: 'One unit, indicator, period and track has two different figures.',
  },
  message: ({ unit, title, period, a, b, other }) => ({
    zh: `${unit}的「${title}」${period} 有两个不同的数：这里是 ${a}，${formatPlace(other)} 是 ${b}`,
    en: `"${title}" of ${unit} for ${period} has two figures: ${a} here, ${b} at ${formatPlace(other)}`,
  }),
  hint: () => ({ zh: '请核实并只保留正确的一个', en: 'Find out which is right and keep that one' }),
});

export const factTwice = defineFault<{ unit: string; title: string; period: string; other: Place }>({
  code: 'fact-twice',
  severity: 'note',
  about: 'input',
  when: { zh: '同一个数报了两次，数值一致。', en: 'A figure was reported twice, with the same value.' },
  message: ({ unit, title, period, other }) => ({
    zh: `${unit}的「${title}」${period} 报了两次，数值一致，另见 ${formatPlace(other)}`,
    en: `"${title}" of ${unit} for ${period} was reported twice with one value, also at ${formatPlace(other)}`,
  }),
  hint: () => ({ zh: '无需处理', en: 'Nothing to do' }),
});

export const tracksDiffer = defineFault<{
  unit: string;
  title: string;
  period: string;
  won: string;
  lost: string;
  other: Place;
}>({
  code: 'tracks-differ',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '不同渠道（人工、系统、核查、第三方）报的数不一致，按方案的先后取用。',
    en: 'Two tracks give different figures; the scheme’s precedence decides.',
  },
  message: ({ unit, title, period, won, lost, other }) => ({
    zh: `${unit}的「${title}」${period} 两个渠道的数不一致：采用 ${won}，未采用 ${formatPlace(other)} 的 ${lost}`,
    en: `Two tracks differ on "${title}" of ${unit} for ${period}: ${won} is used, ${lost} at ${formatPlace(other)} is not`,
  }),
  hint: () => ({ zh: '请核实差异', en: 'Find out why they differ' }),
});

export const gapFilled = defineFault<{ unit: string; title: string; missing: string }>({
  code: 'gap-as-zero',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '汇总期内有缺报，方案规定缺报按零处理。',
    en: 'Parts of a roll-up are missing, and the scheme counts them as zero.',
  },
  message: ({ unit, title, missing }) => ({
    zh: `${unit}的「${title}」缺 ${missing}，按方案规定作零处理`,
    en: `"${title}" of ${unit} lacks ${missing}, counted as zero as the scheme says`,
  }),
  hint: () => ({ zh: '请补报', en: 'Get the missing figures' }),
});

export const cumulativeDiffers = defineFault<{
  unit: string;
  title: string;
  until: string;
  cumulative: string;
  summed: string;
}>({
  code: 'cumulative-differs',
  severity: 'error',
  about: 'input',
  when: { zh: '累计数与各期数之和不一致。', en: 'A year-to-date figure is not the sum of its parts.' },
  message: ({ unit, title, until, cumulative, summed }) => ({
    zh: `${unit}的「${title}」截至 ${until} 的累计数是 ${cumulative}，各期之和却是 ${summed}`,
    en: `"${title}" of ${unit} is ${cumulative} up to ${until}, but its parts add up to ${summed}`,
  }),
  hint: () => ({ zh: '请核实是当期数还是累计数有误', en: 'Find out which of them is wrong' }),
});

export const yearFigureDiffers = defineFault<{ unit: string; title: string; year: string; rolled: string }>({
  code: 'year-figure-differs',
  severity: 'error',
  about: 'input',
  when: { zh: '全年数与各期汇总不一致。', en: 'The year’s own figure differs from its parts rolled up.' },
  message: ({ unit, title, year, rolled }) => ({
    zh: `${unit}的「${title}」全年数是 ${year}，各期汇总却是 ${rolled}`,
    en: `"${title}" of ${unit} is ${year} for the year, but its parts roll up to ${rolled}`,
  }),
  hint: () => ({ zh: '请核实并更正其一', en: 'Find out which is wrong and correct it' }),
});

export const cumulativeFalls = defineFault<{ unit: string; title: string; from: string; to: string }>({
  code: 'cumulative-falls',
  severity: 'warning',
  about: 'input',
  when: { zh: '累计数比上期还小。', en: 'A year-to-date figure is smaller than the one before.' },
  message: ({ unit, title, from, to }) => ({
    zh: `${unit}的「${title}」累计数从 ${from} 降到 ${to}`,
    en: `The year-to-date "${title}" of ${unit} falls from ${from} to ${to}`,
  }),
  hint: () => ({
    zh: '请核实是否漏报、更正或误填当期数',
    en: 'See whether a month’s own figure was filled in instead',
  }),
});

export const totalDiffers = defineFault<{ label: string; kind: Said; stated: string; found: string }>({
  code: 'total-differs',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '合计（小计、平均）行与各行数据不符。',
    en: 'A total, subtotal or average row does not agree with its rows.',
  },
  message: ({ label, kind, stated, found }) => ({
    zh: `「${label}」的${kind.zh}写的是 ${stated}，各行算出来是 ${found}`,
    en: `The ${kind.en} of "${label}" says ${stated}; the rows give ${found}`,
  }),
  hint: () => ({
    zh: '计分只用各行数据；请核实是合计写错还是某行有误',
    en: 'Scores use the rows; find out whether the total or a row is wrong',
  }),
});

export const targetsDontAddUp = defineFault<{
  title: string;
  city: string;
  units: string;
  difference: string;
  other: string;
}>({
  code: 'targets-dont-add-up',
  severity: 'warning',
  about: 'input',
  when: { zh: '各单位目标之和与全市目标不等。', en: 'The units’ targets do not add up to the city’s.' },
  message: ({ title, city, units, difference, other }) => ({
    zh: `「${title}」各单位目标之和是 ${units}，全市目标是 ${city}（${other}），相差 ${difference}`,
    en: `The units’ targets of "${title}" add up to ${units}; the city’s is ${city} (${other}): a difference of ${difference}`,
  }),
  hint: () => ({ zh: '请核对目标分解', en: 'Check how the target was broken down' }),
});

export const targetTwice = defineFault<{ unit: string; title: string; other: Place }>({
  code: 'target-twice',
  severity: 'error',
  about: 'input',
  when: {
    zh: '一个单位的同一指标有两个不同的目标。',
    en: 'A unit has two different targets for one indicator.',
  },
  message: ({ unit, title, other }) => ({
    zh: `${unit}的「${title}」有两个不同的目标，另见 ${formatPlace(other)}`,
    en: `"${title}" of ${unit} has two different targets, the other at ${formatPlace(other)}`,
  }),
  hint: () => ({ zh: '请只保留一个', en: 'Keep one of them' }),
});

export const unknownEventKind = defineFault<{ kind: string; near: string | undefined }>({
  code: 'unknown-event-kind',
  severity: 'error',
  about: 'input',
  when: { zh: '事件表中的类别是方案不认识的。', en: 'An event’s kind is unknown to the unit’s scheme.' },
  message: ({ kind, near }) => ({
    zh: kind === '' ? '这一行没有填事件类别' : `方案里没有事件类别「${kind}」${perhaps(near).zh}`,
    en:
      kind === ''
        ? 'This row names no event kind'
        : `The scheme has no event kind "${kind}"${perhaps(near).en}`,
  }),
  hint: () => ({
    zh: '请改正类别，或在方案的 events 中声明',
    en: 'Correct the kind, or declare it under events in the scheme',
  }),
});

export const eventPoints = defineFault<{ kind: string; shown: string }>({
  code: 'event-points',
  severity: 'error',
  about: 'input',
  when: {
    zh: '加减分事件没有可用的分值（空白、不是数字，或加分为负）。',
    en: 'A bonus or deduction event has no usable points: blank, no number, or a negative bonus.',
  },
  message: ({ kind, shown }) => ({
    zh: shown === '' ? `「${kind}」事件没有填分值` : `「${kind}」事件的分值「${shown}」不能使用`,
    en:
      shown === ''
        ? `An event of kind "${kind}" has no points`
        : `The points "${shown}" of an event of kind "${kind}" cannot be used`,
  }),
  hint: () => ({
    zh: '请填写分值；加分填正数，扣分填正数或负数均可',
    en: 'Fill in the points: a positive number for a bonus, either sign for a deduction',
  }),
});

export const eventOutside = defineFault<{ date: string; year: number }>({
  code: 'event-outside',
  severity: 'error',
  about: 'input',
  when: {
    zh: '事件日期不在所评年度内，或看不懂。',
    en: 'An event’s date lies outside the assessed year or cannot be read.',
  },
  message: ({ date, year }) => ({
    zh: `事件日期「${date}」不在 ${year} 年度内`,
    en: `The event’s date "${date}" is not in ${year}`,
  }),
  hint: () => ({
    zh: '请更正日期，或把该事件移出本年度的事件表',
    en: 'Correct the date, or take the event out of this year’s sheet',
  }),
});

export const eventNil = defineFault<{ unit: string; kind: string }>({
  code: 'event-nil',
  severity: 'note',
  about: 'input',
  when: {
    zh: '事件表中的一行写明没有发生（无、未发生、零报告），不计为事件。',
    en: 'A row of the events sheet says that nothing happened; it is no event.',
  },
  message: ({ unit, kind }) => ({
    zh: `${unit}的「${kind}」写明没有发生，不计为事件`,
    en: `${unit} says that no "${kind}" happened; this is no event`,
  }),
  hint: () => ({ zh: '无需处理', en: 'Nothing to do' }),
});

export const eventTwice = defineFault<{ kind: string; other: Place }>({
  code: 'event-twice',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '两行事件完全相同，只计一次。',
    en: 'Two event rows are alike in everything; they count once.',
  },
  message: ({ kind, other }) => ({
    zh: `「${kind}」事件与 ${formatPlace(other)} 完全相同，只计一次`,
    en: `This event of kind "${kind}" is the same as at ${formatPlace(other)} and counts once`,
  }),
  hint: () => ({
    zh: '若确是两件事，请用事项或文号区分',
    en: 'If they are two, tell them apart by matter or document',
  }),
});

export const unknownAnswer = defineFault<{ answer: string; title: string; near: string | undefined }>({
  code: 'unknown-answer',
  severity: 'error',
  about: 'input',
  when: {
    zh: '问卷答案不在方案所列选项中。',
    en: 'A survey answer is none of the options that the scheme lists.',
  },
  message: ({ answer, title, near }) => ({
    zh: `「${title}」的答案「${answer}」不在选项中${perhaps(near).zh}`,
    en: `The answer "${answer}" to "${title}" is no option${perhaps(near).en}`,
  }),
  hint: () => ({
    zh: '请更正答案，或在方案 survey.options / invalid 中加上',
    en: 'Correct it, or add it to survey.options or invalid in the scheme',
  }),
});

export const surveyTooSmall = defineFault<{ unit: string; title: string; valid: number; minimum: number }>({
  code: 'survey-too-small',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '有效问卷少于方案规定的最小样本，按未填报处理。',
    en: 'Fewer valid answers than the scheme asks for: the value counts as not reported.',
  },
  message: ({ unit, title, valid, minimum }) => ({
    zh: `${unit}的「${title}」只有 ${valid} 份有效答卷，少于规定的 ${minimum} 份，按未填报处理`,
    en: `"${title}" of ${unit} has ${valid} valid answers, fewer than ${minimum}: it counts as not reported`,
  }),
  hint: () => ({ zh: '请补充调查', en: 'Survey more people' }),
});

export const nothingFound = defineFault<{ pattern: string }>({
  code: 'no-such-sheets',
  severity: 'error',
  about: 'input',
  when: { zh: 'score.yaml 中的文件模式没有匹配到任何文件。', en: 'A pattern in score.yaml matches no file.' },
  message: ({ pattern }) => ({ zh: `没有文件符合「${pattern}」`, en: `No file matches "${pattern}"` }),
  hint: () => ({ zh: '请核对文件夹和文件名', en: 'Check the folder and the file names' }),
});

export const nothingRead = defineFault({
  code: 'nothing-read',
  severity: 'error',
  about: 'input',
  when: {
    zh: '一个数据文件里没有读到任何数据。',
    en: 'Nothing at all was read from a file of facts, targets, events or answers.',
  },
  message: () => ({ zh: '没有从这个文件读到任何数据', en: 'Nothing was read from this file' }),
  hint: () => ({
    zh: '请核对表头；若不需要此文件，请从 score.yaml 的模式中排除',
    en: 'Check its header, or keep the file out of the pattern in score.yaml',
  }),
});

export const noUnitColumn = defineFault<{ wanted: Said }>({
  code: 'column-missing',
  severity: 'error',
  about: 'input',
  when: { zh: '表中缺少必需的列。', en: 'A table lacks a column that it needs.' },
  message: ({ wanted }) => ({ zh: `表中缺少「${wanted.zh}」列`, en: `The table has no ${wanted.en} column` }),
  hint: () => ({ zh: '请补上该列，或核对列名', en: 'Add the column, or check its header' }),
});

export const fromMissing = defineFault<{ unit: string; title: string; why: Said }>({
  code: 'from-missing',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '取自另一次考核的数(from)找不到。',
    en: 'A figure taken from another assessment (`from:`) was not found.',
  },
  message: ({ unit, title, why }) => ({
    zh: `${unit}的「${title}」取不到数：${why.zh}`,
    en: `"${title}" of ${unit} could not be taken over: ${why.en}`,
  }),
  hint: () => ({
    zh: '请核对来源方案、单位和上年结果',
    en: 'Check the other scheme, the unit and the earlier results',
  }),
});

export const unitMismatch = defineFault<{ code: string; name: string }>({
  code: 'unit-mismatch',
  severity: 'error',
  about: 'input',
  when: {
    zh: '同一行的代码和名称指向两个不同的单位。',
    en: 'The code and the name of a row stand for two different units.',
  },
  message: ({ code, name }) => ({
    zh: `代码「${code}」和名称「${name}」不是同一个单位`,
    en: `The code "${code}" and the name "${name}" are two different units`,
  }),
  hint: () => ({ zh: '请核对并更正其一', en: 'Correct one of them' }),
});
