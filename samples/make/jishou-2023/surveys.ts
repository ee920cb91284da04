import { seeded, shuffled } from '../random.ts';
import { csvText, type SampleFile, utf8WithMark } from '../sample-file.ts';
import { type SampleInput, workbook } from '../workbook.ts';
import { ANSWERS } from './figures.ts';
import { across, area, footerRows, headerRow, titleRow } from './sheet-parts.ts';
import { UNITS } from './units.ts';

const OPTIONS = ['满意', '比较满意', '一般', '不满意', '不了解', ''];

/** 民调/第三方民调.csv: one row per respondent in the order of the calls, without any name. */
export function thirdPartyFile(): SampleFile {
  const calls = UNITS.flatMap(({ name }, unit) =>
    answersOf(name, ANSWERS.thirdParty[unit]!).map((answer) => [name, answer] as const),
  );
  const rows = shuffled(calls, seeded('calls')).map(([name, answer], index) => {
    const written = name === '乾州街道' && index % 9 === 0 ? '乾州街办' : name;
    return [`S${String(index + 1).padStart(4, '0')}`, written, answer, remark(index)];
  });
  const header = ['问卷编号', '单位', '第三方民调满意度', '备注'];
  return { path: '民调/第三方民调.csv', bytes: utf8WithMark(csvText([header, ...rows])) };
}

/** 民调/平安建设民调.xlsx: respondents grouped by unit, the unit's name once in a merged cell. */
export function peaceFile(): SampleFile {
  const header = ['序号', '单位', '平安建设民调', '备注'];
  const rows: (readonly SampleInput[])[] = [
    titleRow('2023年平安建设群众满意度调查登记表'),
    [],
    headerRow(header),
  ];
  const merges = [across(1, header.length)];
  UNITS.forEach(({ name }, unit) => {
    const answers = answersOf(`peace ${name}`, ANSWERS.peace[unit]!);
    merges.push(area(rows.length + 1, 2, rows.length + answers.length, 2));
    answers.forEach((answer, index) => {
      const first = index === 0 ? name : undefined;
      rows.push([index + 1, first, answer === '' ? undefined : answer]);
    });
  });
  rows.push(...footerRows('市委政法委', '2023年12月20日'));
  const bytes = workbook('平安建设民调(示例)', [{ name: '登记表', rows, merges, widths: [8, 16, 16, 20] }]);
  return { path: '民调/平安建设民调.xlsx', bytes };
}

function answersOf(seed: string, counts: readonly number[]): readonly string[] {
  const answers = counts.flatMap((count, option) => Array.from({ length: count }, () => OPTIONS[option]!));
  return shuffled(answers, seeded(seed));
}

/** A few remarks, one with a comma and one with a line break inside its quotes. */
function remark(index: number): string {
  if (index === 17) return '路灯维修较快,希望保持';
  if (index === 203) return '停车位偏少\n建议增设';
  return index % 97 === 50 ? '无意见' : '';
}
