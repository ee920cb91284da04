import type { SheetKind } from '../../../model/project.ts';
import type { Said } from '../../../model/said.ts';
import type { LeftOut, RowKind } from '../../../model/table.ts';
import type { CellKind, Inspection, PeriodSeen } from '../../../results/inspection.ts';

const said = (zh: string, en: string): Said => ({ zh, en });

/** What a cell is. */
export const KIND_WORDS: Readonly<Record<CellKind, Said>> = {
  number: said('数字', 'number'),
  percent: said('百分数', 'percentage'),
  'number-text': said('文本写的数', 'number as text'),
  date: said('日期', 'date'),
  text: said('文本', 'text'),
  boolean: said('逻辑值', 'truth value'),
  error: said('错误值', 'error value'),
  uncalculated: said('未计算的公式', 'uncalculated formula'),
  answer: said('有效答案', 'valid answer'),
  'no-answer': said('不计的答案', 'answer that does not count'),
  'not-applicable': said('不适用', 'not applicable'),
  blank: said('空白', 'blank'),
  unusable: said('不能用', 'unusable'),
};

/** What a column is, apart from figures. */
export const ROLE_WORDS: ReadonlyMap<string, Said> = new Map([
  ['order', said('序号', 'order')],
  ['unit', said('单位', 'unit')],
  ['code', said('单位代码', 'unit code')],
  ['aliases', said('别名', 'aliases')],
  ['person', said('人员编号', 'person code')],
  ['name', said('姓名', 'person name')],
  ['level', said('层级', 'level')],
  ['post', said('职务', 'post')],
  ['since', said('起始月份', 'since')],
  ['until', said('截止月份', 'until')],
  ['fate', said('去向', 'what became of it')],
  ['category', said('类别', 'category')],
  ['indicator', said('指标名称', 'indicator')],
  ['value', said('数值', 'value')],
  ['measure', said('计量单位', 'measure')],
  ['period', said('期间', 'period')],
  ['kind', said('事件类别', 'kind of event')],
  ['matter', said('事项', 'matter')],
  ['points', said('分值', 'points')],
  ['date', said('日期', 'date')],
  ['document', said('依据', 'document')],
  ['before', said('原值', 'old value')],
  ['after', said('新值', 'new value')],
  ['reason', said('理由', 'reason')],
  ['approver', said('批准人', 'approver')],
  ['verdict', said('复核结果', 'verdict')],
  ['reported', said('口径', 'period or to date')],
  ['result', said('结果', 'result')],
  ['approved', said('核定值', 'verified figure')],
  ['action', said('处理', 'action')],
  ['evidence', said('证据', 'evidence')],
  ['way', said('核查方式', 'way of verification')],
  ['respondent', said('问卷编号', 'questionnaire number')],
  ['ignored', said('备注一类，不读', 'remarks, not read')],
]);

/** What a column of a fund's table is. */
export const FUND_WORDS: ReadonlyMap<string, Said> = new Map([
  ['name', said('受款单位', 'recipient')],
  ['kind', said('性质', 'kind')],
  ['heads', said('人数', 'heads')],
  ['standard', said('标准', 'standard')],
  ['due', said('应拨', 'due')],
  ['paid', said('实拨', 'paid')],
  ['share', said('占比', 'share')],
  ['remark', said('备注', 'remark')],
  ['initial', said('年初预算', 'initial budget')],
  ['adjusted', said('调整后预算', 'adjusted budget')],
  ['allotted', said('拨付', 'allotted')],
  ['spent', said('支出', 'spent')],
  ['spentToDate', said('累计支出', 'spent to date')],
]);

/** What a line of score.yaml takes a file for. */
export const RULE_WORDS: Readonly<Record<SheetKind | 'roster', Said>> = {
  roster: said('名册', 'roster'),
  facts: said('数据', 'facts'),
  targets: said('目标', 'targets'),
  events: said('加减分与事件', 'events'),
  corrections: said('更正', 'corrections'),
  survey: said('民调', 'survey'),
  disclosure: said('资金公示', 'payments of a fund'),
  execution: said('预算执行', 'execution of a fund'),
  rectifications: said('整改台账', 'rectifications'),
  verification: said('核查结果', 'findings'),
  results: said('往年结果', 'earlier results'),
};

/** What told the period. */
export const PERIOD_WORDS: Readonly<Record<PeriodSeen['by'], Said>> = {
  rule: said('score.yaml 写明', 'as score.yaml says'),
  'file-name': said('按文件名', 'by the file name'),
  'sheet-name': said('按工作表名', 'by the sheet name'),
  column: said('按列', 'by column'),
  year: said('score.yaml 的年度', "the project's year"),
  conflict: said('文件名和工作表名说的不一样', 'file name and sheet name disagree'),
  nothing: said('文件名里看不出期间', 'the file name tells no period'),
};

/** Rows that are checked and not scored. */
export const CHECK_WORDS: Readonly<Record<Exclude<RowKind, 'data'>, Said>> = {
  total: said('合计', 'total'),
  subtotal: said('小计', 'subtotal'),
  average: said('平均', 'average'),
};

/** Rows that are left out. */
export const LEFT_WORDS: Readonly<Record<LeftOut, Said>> = {
  blank: said('空行', 'blank'),
  heading: said('重复的表头、标题', 'header or title again'),
  footer: said('表尾、注', 'footer or note'),
  section: said('分段标题', 'section heading'),
  'other-header': said('另一张表，读到此为止', 'another table: reading stops'),
  'other-measure': said('计量单位改变，读到此为止', 'measure changes: reading stops'),
};

const FORMATS: ReadonlyMap<string, { readonly why: Said; readonly names: readonly string[] }> = new Map([
  [
    'xlsx',
    {
      why: said('开头字节是 PK，内有 xl/workbook.xml', 'by its first bytes PK and xl/workbook.xml'),
      names: ['xlsx', 'xlsm', 'xltx', 'xltm'],
    },
  ],
  [
    'xls',
    {
      why: said('开头字节是 D0CF11E0，旧式工作簿', 'by its first bytes D0CF11E0'),
      names: ['xls', 'xlt', 'et'],
    },
  ],
  ['xlsb', { why: said('PK，内有 xl/workbook.bin', 'by PK and xl/workbook.bin'), names: ['xlsb'] }],
  ['ods', { why: said('PK，内有 content.xml', 'by PK and content.xml'), names: ['ods', 'ots'] }],
  ['json', { why: said('本工具的 results.json', 'results.json of this tool'), names: ['json'] }],
  ['csv', { why: said('纯文本', 'plain text'), names: ['csv', 'tsv', 'txt'] }],
]);

const BY: ReadonlyMap<string, Said> = new Map([
  ['asked', said('按指定', 'as asked')],
  ['mark', said('按文件开头的标记 BOM', 'by its byte order mark')],
]);
const BYTES: ReadonlyMap<string, Said> = new Map([
  ['utf-8', said('全部字节都合 UTF-8', 'all bytes fit it')],
  ['gb18030', said('全部字节都合 GB18030，不合 UTF-8', 'all bytes fit it, and not UTF-8')],
]);
const DELIMITERS: ReadonlyMap<string, Said> = new Map([
  [',', said('逗号', 'comma')],
  ['\t', said('制表符', 'tab')],
  [';', said('分号', 'semicolon')],
]);

/** The format and how it is known: `xlsx (by its first bytes PK …; named .xls)`, `CSV, GB18030 (…), delimiter comma`. */
export function formatWords({ file, format, text }: Inspection): Said {
  if (format === undefined) return said('没能打开，原因见下面的问题', 'refused: see the diagnostics below');
  const known = FORMATS.get(format);
  const ending = /\.([^./\\]+)$/u.exec(file)?.[1]?.toLowerCase();
  const odd = known && !known.names.includes(ending ?? '');
  const named = odd ? said(`文件名却是 .${ending ?? ''}`, `named .${ending ?? ''}`) : undefined;
  if (!text) {
    const why = [known?.why, named].filter((part) => part !== undefined);
    if (why.length === 0) return said(format, format);
    return said(
      `${format}（${why.map(({ zh }) => zh).join('；')}）`,
      `${format} (${why.map(({ en }) => en).join('; ')})`,
    );
  }
  const { encoding, by, delimiter } = text;
  const name = encoding.toUpperCase();
  const why = BY.get(by) ?? BYTES.get(encoding) ?? said('按字节判断', 'by its bytes');
  const parted = DELIMITERS.get(delimiter) ?? said(delimiter, delimiter);
  return said(
    `CSV，${name}（${why.zh}），以${parted.zh}分隔${named ? `；${named.zh}` : ''}`,
    `CSV, ${name} (${why.en}), delimiter ${parted.en}${named ? `; ${named.en}` : ''}`,
  );
}
