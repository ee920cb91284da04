import { Buffer } from 'node:buffer';
import type { SampleFile } from '../sample-file.ts';
import { UNITS } from './units.ts';

/** Place, total and grade of 2022 in the order of `UNITS`; invented. */
const STANDINGS: readonly (readonly [number, number, string])[] = [
  [2, 88.14, '二等'],
  [1, 89.06, '一等'],
  [3, 83.27, '二等'],
  [6, 70.85, '三等'],
  [4, 78.92, '二等'],
  [5, 74.33, '三等'],
  [1, 90.36, '一等'],
  [2, 89.47, '二等'],
  [4, 81.05, '三等'],
  [3, 83.92, '二等'],
  [5, 74.68, '三等'],
];

/** 2022结果/results.json: last year's places in the shape of `results.json`, with what a change of place needs. */
export function earlierFile(): SampleFile {
  const units = UNITS.map(({ code, name, kind }, index) => {
    const [rank, total, grade] = STANDINGS[index]!;
    return { code, name, pool: kind, rank, total, grade };
  });
  const results = {
    schema: 'score-results/1',
    note: '示例:2022年名次、得分、等次均系虚构',
    project: { name: '吉首市2022年度乡镇(街道)绩效考核(示例)', year: 2022 },
    schemes: [
      {
        code: 'township',
        title: '乡镇(街道)绩效考核(示例)',
        category: '乡镇街道',
        period: '2022',
        provisional: false,
        basis: { document: '乡镇(街道)绩效考核示例方案', status: 'sample' },
        total: 100,
        units,
      },
    ],
  };
  return {
    path: '2022结果/results.json',
    bytes: Buffer.from(`${JSON.stringify(results, undefined, 2)}\n`, 'utf8'),
  };
}
