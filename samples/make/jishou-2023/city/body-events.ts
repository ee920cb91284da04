import type { SampleFile } from '../../sample-file.ts';
import { type SampleInput, workbook } from '../../workbook.ts';
import { across, dateSerial, footerRows, headerRow, titleRow } from '../sheet-parts.ts';

const HEADER = ['序号', '单位', '事件类别', '事项', '分值', '日期', '依据', '备注'];
const day = (month: number, date: number): SampleInput => ({
  value: dateSerial(2023, month, date),
  style: 'date',
});

/** Unit, kind, matter, points, date and document; all invented. */
const EVENTS: readonly (readonly [string, string, string, SampleInput, SampleInput, string])[] = [
  ['吉首经济开发区', '表彰加分', '园区亩均效益改革', 2, day(11, 20), '省级通报表扬(示例)'],
  ['示例高新产业园', '表彰加分', '智能制造示范', 1, day(10, 9), '州级通报表扬(示例)'],
  ['示例文旅产业园', '通报扣分', '项目开工滞后', 1, day(8, 3), '州级通报(示例)'],
  ['示例城投公司', '违规举债担保', '为其他企业违规提供担保(虚构)', undefined, day(9, 14), '审计报告(示例)'],
  ['示例水务公司', '表彰加分', '供水服务标准化', 1, '2023.9.28', '州级通报表扬(示例)'],
  ['示例团委', '表彰加分', '青年志愿服务', 1, day(12, 5), '州级通报表扬(示例)'],
  ['示例科协', '通报扣分', '科普经费拨付迟缓', 1, day(7, 19), '州级通报(示例)'],
  ['示例发改局', '表彰加分', '重大项目前期工作', 2, day(10, 17), '省级通报表扬(示例)'],
  ['示例发改局', '表彰加分', '重大项目前期工作', 1, day(8, 30), '州级通报表扬(示例)'],
  ['示例文旅局', '表彰加分', '文旅消费季', 2, day(11, 2), '省级通报表扬(示例)'],
  ['示例文旅局', '违纪违法', '班子成员受党纪处分(虚构)', undefined, day(6, 21), '处分决定(示例)'],
  ['示例城管执法局', '通报扣分', '占道经营整治反弹', 1, '2023年9月', '州级通报(示例)'],
  [
    '示例住建局',
    '较大以上安全事故',
    '监管工地较大坍塌事故(虚构)',
    undefined,
    day(5, 25),
    '事故调查报告(示例)',
  ],
  ['示例图书馆', '优秀案例', '“山里书屋”流动借阅', undefined, day(12, 8), '案例评审纪要(示例)'],
  ['示例实验小学', '优秀案例', '劳动课进茶园', undefined, day(12, 8), '案例评审纪要(示例)'],
  ['示例第二小学', '体罚致学生伤害', '教师体罚致学生轻伤(虚构)', undefined, day(4, 12), '调查结论(示例)'],
  ['示例供水管理站', '通报扣分', '管网漏损整改不力', 1, day(8, 9), '州级通报(示例)'],
  ['示例专项工作专班甲', '表彰加分', '专项任务提前办结', 1, day(12, 15), '州级通报表扬(示例)'],
];

/** 市直加减分与事件.xlsx: what adds, deducts, bars or vetoes among the bodies that are no townships. */
export function bodyEventsFile(): SampleFile {
  const rows = EVENTS.map((row, index): readonly SampleInput[] => [index + 1, ...row]);
  const bytes = workbook('市直加减分与事件(示例)', [
    {
      name: '加减分与事件',
      rows: [
        titleRow('2023年度市直单位加减分与一票否决事项登记表'),
        [],
        headerRow(HEADER),
        ...rows,
        ...footerRows('市绩效考核办', '2024年1月12日'),
      ],
      merges: [across(1, HEADER.length)],
      widths: [6, 20, 18, 30, 8, 16, 22, 14],
    },
  ]);
  return { path: '市直加减分与事件.xlsx', bytes };
}
