import type { SampleFile } from '../sample-file.ts';
import { type SampleInput, workbook } from '../workbook.ts';
import { across, dateSerial, footerRows, headerRow, titleRow } from './sheet-parts.ts';

const HEADER = ['序号', '单位', '事件类别', '事项', '分值', '日期', '依据', '备注'];
const day = (month: number, date: number): SampleInput => ({
  value: dateSerial(2023, month, date),
  style: 'date',
});

/** Unit, kind, matter, points, date and document; matters and documents are invented. */
const EVENTS: readonly (readonly [string, string, string, SampleInput, SampleInput, string])[] = [
  ['矮寨镇', '表彰加分', '全域旅游示范创建', 2, day(11, 8), '省级通报表扬(示例)'],
  ['矮寨镇', '表彰加分', '全域旅游示范创建', 1, day(9, 20), '州级通报表扬(示例)'],
  ['马颈坳镇', '表彰加分', '黄金茶产业发展', 1, '2023.10.12', '州级通报表扬(示例)'],
  ['马颈坳镇', '通报扣分', '耕地撂荒整改迟缓', 0.5, '2023年6月', '市级通报(示例)'],
  ['丹青镇', '通报扣分', '森林防火值守缺位', 2, day(3, 16), '州级通报(示例)'],
  ['丹青镇', '通报扣分', '信访积案久拖不决', 2, day(7, 4), '州级通报(示例)'],
  ['丹青镇', '通报扣分', '项目资金拨付滞后', '１．５', day(9, 12), '州级通报(示例)'],
  ['丹青镇', '通报扣分', '河道垃圾反弹', 1, '2023-11-02', '市级通报(示例)'],
  ['太平镇', '通报扣分', '农村改厕质量问题', 1, day(8, 22), '市级通报(示例)'],
  ['乾州街道办事处', '表彰加分', '基层治理创新', 1, day(10, 25), '州级通报表扬(示例)'],
  ['乾州街道', '表彰加分', '老旧小区改造', 0.5, day(12, 1), '市级通报表扬(示例)'],
  ['吉凤街道', '表彰加分', '营商环境优化', 1, day(5, 30), '州级通报表扬(示例)'],
  ['吉凤街道', '通报扣分', '安全隐患排查不实', 1, day(9, 1), '州级通报(示例)'],
  ['镇溪街道', '表彰加分', '物业纠纷调解', 1, day(8, 15), '州级通报表扬(示例)'],
  ['峒河街道', '表彰加分', '河岸环境整治', 1, day(7, 21), '州级通报表扬(示例)'],
  ['石家冲街道', '表彰加分', '养老服务站建设', 1, day(6, 9), '州级通报表扬(示例)'],
  ['吉凤街道', '较大以上安全事故', '在建工地较大坍塌事故(虚构)', undefined, day(8, 27), '事故调查报告(示例)'],
  ['乾州街道', '违纪违法', '班子成员受党纪处分(虚构)', undefined, day(11, 16), '处分决定(示例)'],
  ['己略乡', '优秀案例', '易地搬迁户“家门口就业”', undefined, day(12, 8), '案例评审纪要(示例)'],
  ['石家冲街道', '优秀案例', '老小区“楼栋自管”解决停车难', undefined, day(12, 8), '案例评审纪要(示例)'],
];

/** 加减分与事件.xlsx: what adds, deducts, vetoes or is nominated, with dates written as people write them. */
export function eventsFile(): SampleFile {
  const rows = EVENTS.map(([unit, kind, matter, points, date, document], index): readonly SampleInput[] => [
    index + 1,
    unit,
    kind,
    matter,
    points,
    date,
    document,
  ]);
  const bytes = workbook('加减分与事件(示例)', [
    {
      name: '加减分与事件',
      rows: [
        titleRow('2023年度加减分与一票否决事项登记表'),
        [],
        headerRow(HEADER),
        ...rows,
        ...footerRows('市绩效考核办', '2024年1月12日'),
      ],
      merges: [across(1, HEADER.length)],
      widths: [6, 16, 18, 30, 8, 16, 22, 14],
    },
  ]);
  return { path: '加减分与事件.xlsx', bytes };
}
