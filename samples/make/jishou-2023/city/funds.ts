import { seeded, shuffled } from '../../random.ts';
import { csvText, type SampleFile, utf8WithMark } from '../../sample-file.ts';
import { workbook } from '../../workbook.ts';
import { formSheet } from './form.ts';

/** 专项资金/2023年专项资金自评.xlsx: what two special funds cost and gave, a sheet each. */
export function selfEvaluationsFile(): SampleFile {
  const education = formSheet({
    name: '学前教育公用经费',
    title: '2023年度学前教育公用经费绩效自评基础数据表',
    office: '示例教育局',
    date: '2024年1月18日',
    measure: '万元',
    columns: [
      '拨付幼儿园数(所)',
      '受益幼儿数(人)',
      '生均标准达标率(%)',
      '拨付对象合规率(%)',
      '资金拨付及时率(%)',
      '普惠性幼儿园覆盖率(%)',
      '公办园在园幼儿占比(%)',
      '学前三年毛入园率(%)',
    ],
    // 34 is published; the sum and the rate are taken from the fund's own sheets; the rest is invented
    rows: [['示例教育局', 34, 2700, 97.1, 100, 92, 86.5, 51.2, '93.8%']],
  });
  const opinion = formSheet({
    name: '网络舆情专项',
    title: '2023年度网络舆情专项绩效自评基础数据表',
    office: '示例网信办',
    date: '2024年1月18日',
    measure: '万元',
    columns: [
      '项目资金(万元)>网络舆情专项预算数(调整后)',
      '项目资金(万元)>网络舆情专项执行数',
      '处置重大舆情起数(起)',
      '双轨监测互证率(%)',
      '全市网民留言(件)>全市网民留言交办数',
      '全市网民留言(件)>全市网民留言办结数',
      '舆情研判准确率(%)',
      '首报响应达标率(%)',
      '技术服务费',
      '引发重大负面事件数(起)',
      '监测平台覆盖率(%)',
      '平均办结天数(天)',
    ],
    // 432 of 438 makes the published rate of 98.63 %; the rest is invented
    rows: [['示例网信办', 60, 58.2, 22, 93.5, 438, 432, 94, 95.5, 28.6, 0, 88, 5.6]],
  });
  const bytes = workbook('2023年专项资金绩效自评(示例)', [education, opinion]);
  return { path: '专项资金/2023年专项资金自评.xlsx', bytes };
}

const OPTIONS = ['满意', '比较满意', '一般', '不满意', '不了解'];
/** Answers in the order of OPTIONS, to the question that the body is asked about. */
const ANSWERS: readonly (readonly [string, readonly number[]])[] = [
  ['示例教育局', [30, 12, 4, 1, 2]],
  ['示例网信办', [26, 11, 5, 2, 3]],
];

/** 民调/专项资金满意度.csv: two questions in two columns, each for one body. */
export function fundSurveysFile(): SampleFile {
  const answers = ANSWERS.flatMap(([name, counts], question) =>
    counts.flatMap((count, option) =>
      Array.from({ length: count }, () => {
        const answer = OPTIONS[option]!;
        return question === 0 ? [name, answer, ''] : [name, '', answer];
      }),
    ),
  );
  const rows = shuffled(answers, seeded('fund surveys')).map((row, index) => [
    `F${String(index + 1).padStart(4, '0')}`,
    ...row,
  ]);
  const header = ['问卷编号', '单位', '家长与园所满意度', '网民对办理结果满意度'];
  return { path: '民调/专项资金满意度.csv', bytes: utf8WithMark(csvText([header, ...rows])) };
}
