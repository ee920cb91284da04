import { seeded } from '../../random.ts';
import type { SampleFile } from '../../sample-file.ts';
import { type SampleInput, type SampleSheet, workbook } from '../../workbook.ts';
import { across, footerRows, headerRow, titleRow } from '../sheet-parts.ts';
import { merit, PERSONS, type Person } from './persons.ts';
import { QUARTER_DATES, QUARTERS } from './quarters.ts';

const OFFICE = '市委组织部';
const nameOf = ({ code }: Person): string => `干部${code}`;

interface List {
  readonly name: string;
  readonly title: string;
  readonly date: string;
  readonly labels: readonly string[];
  readonly persons: readonly Person[];
  readonly cells: (person: Person) => readonly SampleInput[];
}

/** A sheet with a row a person: code, name, then what it tells. */
function listSheet({ name, title, date, labels, persons, cells }: List): SampleSheet {
  const header = ['序号', '人员编号', '姓名', ...labels, '备注'];
  const rows = persons.map((person, index): readonly SampleInput[] => [
    index + 1,
    person.code,
    nameOf(person),
    ...cells(person),
  ]);
  return {
    name,
    rows: [titleRow(title), [], headerRow(header), ...rows, ...footerRows(OFFICE, date)],
    merges: [across(1, header.length)],
    widths: [6, 12, 14, ...labels.map(() => 14), 16],
  };
}

/** 人员名册.xlsx: persons by code, with level, unit, post, what they answer for and their series. */
export function personsRoster(): SampleFile {
  const sheet = listSheet({
    name: '人员',
    title: '干部考核人员名册',
    date: '2023年1月6日',
    labels: ['层级', '单位', '职务', '分管', '序列', '试用期'],
    persons: PERSONS,
    cells: ({ level, unit, post, charge, series, onTrial }) => [
      level,
      unit,
      post,
      charge,
      series,
      onTrial ? '是' : '否',
    ],
  });
  return { path: '人员名册.xlsx', bytes: workbook('干部考核人员名册(示例)', [sheet]) };
}

/** 干部/2023年民主测评.xlsx: ballots counted by grade; what is void counts for nothing. */
export function ballotsFile(): SampleFile {
  const sheet = listSheet({
    name: '测评票',
    title: '2023年度干部民主测评计票表',
    date: '2024年1月5日',
    labels: ['优秀票', '称职票', '基本称职票', '不称职票', '弃权和无效票', '应到人数'],
    persons: PERSONS,
    cells: ballots,
  });
  return { path: '干部/2023年民主测评.xlsx', bytes: workbook('2023年民主测评(示例)', [sheet]) };
}

function ballots(person: Person): readonly number[] {
  const random = seeded(`ballots ${person.code}`);
  const all = 24 + Math.floor(random() * 12);
  const excellent = Math.floor(all * (0.55 + 0.44 * merit(person)));
  const rest = all - excellent;
  const competent = Math.floor(rest * 0.7);
  const basic = Math.floor((rest - competent) / 2);
  const empty = Math.floor(random() * 3);
  const absent = Math.floor(random() * 3);
  return [excellent, competent, basic, rest - competent - basic, empty, all + empty + absent];
}

/** The words of routine assessment, and from which merit on. */
const WORDS = [
  [0.62, '好'],
  [0.4, '较好'],
  [0.2, '一般'],
  [0, '较差'],
] as const;

/** 干部/2023年平时考核.xlsx: a word a quarter. */
export function routineFile(): SampleFile {
  const sheets = QUARTERS.map((name, quarter) =>
    listSheet({
      name,
      title: `2023年${name}干部平时考核结果登记表`,
      date: QUARTER_DATES[quarter]!,
      labels: ['平时考核'],
      persons: PERSONS,
      cells: (person) => [routine(person, quarter)],
    }),
  );
  return { path: '干部/2023年平时考核.xlsx', bytes: workbook('2023年平时考核(示例)', sheets) };
}

function routine(person: Person, quarter: number): string {
  const random = seeded(`routine ${person.code} ${quarter}`);
  const drawn = merit(person) + random() * 0.4 - 0.1;
  return (WORDS.find(([from]) => drawn >= from) ?? WORDS[3])[1];
}

/** 干部/2023年干部考核.xlsx: what superiors say and what integrity costs, and the task lists of the staff. */
export function cadresFile(): SampleFile {
  const rated = listSheet({
    name: '领导评价和廉洁',
    title: '2023年度干部领导评价和廉洁自律扣分表',
    date: '2024年1月12日',
    labels: ['上级领导评价得分(分)', '廉洁自律扣分(分)'],
    persons: PERSONS,
    cells: (person) => [tenths(78 + 20 * merit(person)), LOST.get(person.code) ?? 0],
  });
  const tasks = listSheet({
    name: '任务清单',
    title: '2023年度基层干部任务清单完成情况表',
    date: '2024年1月12日',
    labels: ['任务分值', '完成任务分值', '任务质量系数(%)', '任务及时率(%)', '急难险重任务完成度'],
    persons: PERSONS.filter(({ level }) => level === '基层'),
    cells: tasksOf,
  });
  return { path: '干部/2023年干部考核.xlsx', bytes: workbook('2023年干部考核(示例)', [rated, tasks]) };
}

/** Points lost for integrity, of those who lost any. */
const LOST = new Map([
  ['P5301', 2],
  ['P5402', 1],
  ['P6102', 0.5],
  ['P4302', 0.5],
]);

function tasksOf(person: Person): readonly SampleInput[] {
  const random = seeded(`tasks ${person.code}`);
  const due = 60 + Math.floor(random() * 5) * 10;
  const done = due - Math.floor((1 - merit(person)) * 20);
  const quality = 90 + Math.floor(merit(person) * 10);
  const timely = 92 + Math.floor(random() * 8);
  return [due, done, quality, timely, person.series === '乡镇街道' ? hardTasks(person) : '/'];
}

function hardTasks(person: Person): string {
  const mark = Math.floor(62 + 38 * merit(person));
  return mark >= 80 ? `达成预期 ${mark}` : `部分达成 ${mark}`;
}

const tenths = (value: number): number => Math.floor(value * 10 + 0.5) / 10;

/** Code, kind, matter, date and document; all invented. */
const EVENTS: readonly (readonly [string, string, string, string, string])[] = [
  ['P5402', '诫勉', '衔接资金监管不力(虚构)', '2023-07-20', '诫勉谈话通知(示例)'],
  ['P6102', '党纪政务处分', '违反工作纪律受警告处分(虚构)', '2023-11-16', '处分决定(示例)'],
  ['P5301', '党纪政务处分', '项目监管失察受警告处分(虚构)', '2023年9月8日', '处分决定(示例)'],
  ['P7001', '提拔', '任主管部门副职(虚构)', '2024-03-28', '任职通知(示例)'],
  ['P4001', '进一步使用', '转任重要岗位(虚构)', '2024-03-28', '任职通知(示例)'],
  ['P8301', '提拔', '任主管部门副职(虚构)', '2024-03-28', '任职通知(示例)'],
  ['P2201', '提醒谈话', '由组织部门谈话(虚构)', '2024-02-20', '谈话记录(示例)'],
  ['P2201', '专题培训', '园区招商专题班(虚构)', '2024-03-10', '结业名单(示例)'],
  ['P5402', '提醒谈话', '由组织部门谈话(虚构)', '2024-02-20', '谈话记录(示例)'],
];

/** 干部事件.xlsx: what bars a cadre from awards or the top grade, and what became of some once the results were out. */
export function personEventsFile(): SampleFile {
  const header = ['序号', '人员编号', '姓名', '事件类别', '事项', '日期', '依据', '备注'];
  const rows = EVENTS.map(([code, ...rest], index): readonly SampleInput[] => [
    index + 1,
    code,
    `干部${code}`,
    ...rest,
  ]);
  const sheet: SampleSheet = {
    name: '干部事件',
    rows: [
      titleRow('2023年度干部考核有关事项登记表'),
      [],
      headerRow(header),
      ...rows,
      ...footerRows(OFFICE, '2024年4月10日'),
    ],
    merges: [across(1, header.length)],
    widths: [6, 12, 14, 16, 30, 14, 22, 14],
  };
  return { path: '干部事件.xlsx', bytes: workbook('干部考核有关事项(示例)', [sheet]) };
}
