import type { SampleFile } from '../../sample-file.ts';
import { type SampleInput, workbook } from '../../workbook.ts';
import { byMonth } from '../monthly-figures.ts';
import { UNITS } from '../units.ts';
import { formSheet } from './form.ts';
import { QUARTER_DATES, QUARTERS } from './quarters.ts';

const TOWNS = UNITS.filter(({ kind }) => kind === '乡镇');

/** Linking funds of the year in 万元: allotted and spent; the rate of help given by quarter in %. All invented. */
const FUNDS: Readonly<Record<string, readonly [number, number]>> = {
  矮寨镇: [1200, 1150],
  马颈坳镇: [1450, 1400],
  河溪镇: [980, 930],
  丹青镇: [860, 700],
  太平镇: [790, 735],
  己略乡: [910, 880],
};
const HELP: Readonly<Record<string, readonly number[]>> = {
  矮寨镇: [96, 98, 100, 100],
  马颈坳镇: [95, 98, 99, 100],
  河溪镇: [93, 95, 97, 98],
  丹青镇: [85, 88, 90, 92],
  太平镇: [90, 94, 95, 97],
  己略乡: [94, 97, 99, 100],
};
/** In the order of the columns of the yearly sheet. */
const YEARLY: Readonly<Record<string, readonly (SampleInput | undefined)[]>> = {
  矮寨镇: [0, 16_250, 14_600, 98, 14, 13, 100, 64, 98, 92, 90],
  马颈坳镇: [0, 16_900, 15_100, 101, 20, 18, 98, 62, 97, 91, 92],
  河溪镇: [0, 15_300, 13_900, 95, 13, 10, 95, 57, 94, 88, 85],
  丹青镇: [0, 13_600, 12_750, 82, 15, 8, 85, 48, 80, 79, 70],
  太平镇: [0, 14_200, 12_900, 90, 11, 9, 92, 55, 92, 85, undefined, '无信访积案'],
  己略乡: [0, 14_050, 12_680, '96%', 12, 9, 97, 61, 96, 88, 88],
};

/** 乡村振兴/2023年乡村振兴.xlsx: four quarters and the year, of the towns and townships. */
export function ruralFile(): SampleFile {
  const quarters = QUARTERS.map((name, quarter) =>
    formSheet({
      name,
      title: `2023年${name}乡村振兴工作季报表`,
      office: '市乡村振兴局',
      date: QUARTER_DATES[quarter]!,
      measure: '万元',
      columns: ['监测对象帮扶措施落实率(%)', '+衔接资金>衔接资金安排数', '+衔接资金>衔接资金支出数'],
      rows: TOWNS.map((town) => [town.name, HELP[town.name]![quarter], ...fundsOf(town.name, quarter)]),
    }),
  );
  const yearly = formSheet({
    name: '全年',
    title: '2023年度乡村振兴指标完成情况表',
    office: '市乡村振兴局',
    date: '2024年1月10日',
    columns: [
      '规模性返贫发生数(起)',
      '人均纯收入(元)>脱贫人口人均纯收入',
      '人均纯收入(元)>上年脱贫人口人均纯收入',
      '特色产业基地面积完成率(%)',
      '+行政村(个)>行政村数',
      '+行政村(个)>村集体经济收入10万元以上村数',
      '夜校和驻村培训完成率(%)',
      '移风易俗示范村和文明村占比(%)',
      '卫生厕所问题整改率(%)',
      '党建促乡村振兴得分(分)',
      '信访积案化解率(%)',
    ],
    rows: TOWNS.map(({ name }) => [name, ...YEARLY[name]!]),
  });
  const bytes = workbook('2023年乡村振兴(示例)', [...quarters, yearly]);
  return { path: '乡村振兴/2023年乡村振兴.xlsx', bytes };
}

/** What is allotted by the end of a quarter, and what was spent in it. */
function fundsOf(name: string, quarter: number): readonly number[] {
  const [allotted, spent] = FUNDS[name]!;
  const months = byMonth(`link ${name}`, spent).slice(quarter * 3, quarter * 3 + 3);
  return [allotted, months.reduce((sum, value) => sum + value, 0)];
}
