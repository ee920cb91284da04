import type { SampleFile } from '../../sample-file.ts';
import { type SampleInput, workbook } from '../../workbook.ts';
import { bodiesOf } from './bodies.ts';
import { formSheet } from './form.ts';

type Yearly = Readonly<Record<string, readonly (SampleInput | undefined)[]>>;

/** Tasks done, reach, audit findings put right, accounts published; in %, invented. */
const SERVICES: Yearly = {
  示例图书馆: [95, 93, undefined, 100, '本年度未审计'],
  示例疾控中心: [94, 96, 90, 98.5],
  示例融媒体中心: [90, 86, 80, '96%'],
  示例公积金管理部: [96, 85, 100, 99],
  示例供水管理站: [82, 78, 62.5, 91],
  示例公交服务中心: [88, 84, undefined, 97, '1—6月'],
};

/** 公共事业/2023年公共事业单位报表.xlsx. */
export function servicesFile(): SampleFile {
  const sheet = formSheet({
    name: '全年',
    title: '2023年度公共事业单位指标完成情况表',
    office: '市委编办',
    date: '2024年1月9日',
    columns: ['公益服务任务完成率(%)', '服务覆盖率(%)', '审计问题整改率(%)', '收费和支出公开完整率(%)'],
    rows: bodiesOf('公共事业单位').map(({ name }) => [name, ...SERVICES[name]!]),
  });
  const bytes = workbook('2023年公共事业单位报表(示例)', [sheet]);
  return { path: '公共事业/2023年公共事业单位报表.xlsx', bytes };
}

/** Pupils, classes, teachers: in the order of the columns below; invented. */
const SCHOOLS: Yearly = {
  示例第一中学: [93.6, undefined, 1120, 2310, 98.6, 8.2, 0, 2, 46, 82],
  示例第二中学: [88.5, undefined, 690, 1780, 97.2, 6.1, 1, 4, 36, 71],
  示例职业学校: [undefined, 91.2, 640, 1650, 95.8, 5, 0, 0, 38, undefined],
  示例第一小学: [94.6, undefined, 860, 1620, 99, 9.1, 0, 1, 36, 86],
  示例第二小学: [91.4, undefined, 700, 1410, 98.9, 7.7, 2, 0, 32, 84],
  示例实验小学: [94.8, undefined, 590, 1050, 99.5, 9.6, 0, 0, 24, '８８'],
};

/** 学校/2023年学校办学情况.xlsx: one sheet with headers of two rows. */
export function schoolsFile(): SampleFile {
  const sheet = formSheet({
    name: '办学情况',
    title: '2023年度学校办学情况统计表',
    office: '市教育和体育局',
    date: '2024年1月8日',
    columns: [
      '学业质量合格率(%)',
      '毕业生就业率(%)',
      '+体质健康测试(人)>体质健康优良学生数',
      '+体质健康测试(人)>体质健康测试学生数',
      '巩固率(%)',
      '教师交流轮岗比例(%)',
      '师德师风扣分(分)',
      '+班级(个)>大班额班级数',
      '+班级(个)>班级总数',
      '课后服务学生参与率(%)',
    ],
    rows: bodiesOf('学校').map(({ name }) => [name, ...SCHOOLS[name]!]),
  });
  const bytes = workbook('2023年学校办学情况(示例)', [sheet]);
  return { path: '学校/2023年学校办学情况.xlsx', bytes };
}
