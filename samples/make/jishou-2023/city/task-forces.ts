import type { SampleFile } from '../../sample-file.ts';
import { type SampleInput, type SampleSheet, workbook } from '../../workbook.ts';
import { happenings } from '../monthly-figures.ts';
import { across, footerRows, headerRow, titleRow } from '../sheet-parts.ts';
import { type Body, bodiesOf } from './bodies.ts';
import { formSheet } from './form.ts';

/** Tasks done, stages on time, findings put right, seconded staff present (in %); issues assigned and closed. */
const FORCES: Readonly<
  Record<
    string,
    { readonly yearly: readonly (SampleInput | undefined)[]; readonly issues: readonly [number, number] }
  >
> = {
  示例专项工作专班甲: { yearly: [93, 94, 95, 98], issues: [84, 78] },
  示例专项工作专班乙: { yearly: [80, 74, 75, 88], issues: [120, 92] },
  示例专项工作专班丙: { yearly: [92, 94, undefined, 98, '9月撤销'], issues: [46, 45] },
};

/** 专班/2023年专班任务.xlsx: the issues of each month in one long sheet, and the year. */
export function taskForcesFile(): SampleFile {
  const yearly = formSheet({
    name: '全年',
    title: '2023年度专项工作专班任务完成情况表',
    office: '市政府督查室',
    date: '2024年1月12日',
    columns: ['专项任务完成率(%)', '节点任务按期完成率(%)', '上级督查反馈问题整改率(%)', '抽调人员到岗率(%)'],
    rows: bodiesOf('临时机构').map(({ name }) => [name, ...FORCES[name]!.yearly]),
  });
  const bytes = workbook('2023年专班任务(示例)', [issuesSheet(), yearly]);
  return { path: '专班/2023年专班任务.xlsx', bytes };
}

/** A row a body and month: the name and the month as text, so that the sheet is long and its figures wide. */
function issuesSheet(): SampleSheet {
  const header = ['序号', '单位名称', '月份', '交办问题数(件)', '销号问题数(件)', '备注'];
  const rows = bodiesOf('临时机构').flatMap(issueRows);
  return {
    name: '问题销号',
    rows: [
      titleRow('2023年度专项工作专班交办问题销号登记表'),
      [],
      headerRow(header),
      ...rows.map((row, index) => [index + 1, ...row]),
      ...footerRows('市政府督查室', '2024年1月12日'),
    ],
    merges: [across(1, header.length)],
    widths: [6, 22, 12, 16, 16, 16],
  };
}

function issueRows(body: Body): readonly (readonly SampleInput[])[] {
  const { name, first = 1, last = 12 } = body;
  const [assigned, closed] = FORCES[name]!.issues;
  const there = last - first + 1;
  const months = foldInto(happenings(`issues ${name}`, assigned), there);
  const open = foldInto(happenings(`open ${name}`, assigned - closed), there).map((value, month) =>
    Math.min(value, months[month]!),
  );
  const kept = open.reduce((sum, value) => sum + value, 0);
  return months.map((value, month) => {
    const rest = month === months.length - 1 ? assigned - closed - kept : 0;
    return [name, `2023年${first + month}月`, value, value - open[month]! - rest];
  });
}

/** Twelve months of counts put into so many. */
const foldInto = (counts: readonly number[], months: number): readonly number[] =>
  Array.from({ length: months }, (_, month) =>
    counts.reduce((sum, count, at) => (at % months === month ? sum + count : sum), 0),
  );
