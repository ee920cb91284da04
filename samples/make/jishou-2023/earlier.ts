import { Buffer } from 'node:buffer';
import { compareText } from '../../../src/base/order.ts';
import type { SampleFile } from '../sample-file.ts';
import { EARLIER_BODIES } from './city/earlier-bodies.ts';
import { merit, PERSONS } from './city/persons.ts';
import { UNITS } from './units.ts';

/**
 * Place, total, grade and points lost of 2022 in the order of `UNITS`. That ten of the eleven lost points is
 * published; which ten, how many points, and all totals, places and grades are invented.
 */
const STANDINGS: readonly (readonly [number, number, string, number])[] = [
  [2, 88.14, '二等', 0.5],
  [1, 89.06, '一等', 0.5],
  [3, 83.27, '二等', 1],
  [6, 70.85, '三等', 3.5],
  [4, 78.92, '二等', 1.5],
  [5, 74.33, '三等', 2],
  [1, 90.36, '一等', 0],
  [2, 89.47, '二等', 0.5],
  [4, 81.05, '三等', 1],
  [3, 83.92, '二等', 1],
  [5, 74.68, '三等', 2.5],
];

const townships = () => ({
  code: 'township',
  title: '乡镇(街道)绩效考核(示例)',
  category: '乡镇街道',
  period: '2022',
  provisional: false,
  basis: { document: '乡镇(街道)绩效考核示例方案', status: 'sample' },
  total: 100,
  units: UNITS.map(({ code, name, kind }, index) => {
    const [rank, total, grade, deduction] = STANDINGS[index]!;
    return { code, name, pool: kind, rank, total, grade, deduction };
  }),
});

/** Heads of townships that were in the first grade in 2022: eight, as published; which and with what totals is invented. */
const FIRST = 8;

/** The heads' standings of 2022, with the published number of them in 一等. */
const chiefs = () => ({
  code: 'chief',
  title: '正职干部考核(示例)',
  category: '正职',
  period: '2022',
  provisional: false,
  basis: { document: '正职干部考核示例方案', status: 'sample' },
  total: 100,
  units: PERSONS.filter(({ level, series }) => level === '正职' && series === '乡镇街道')
    .toSorted((a, b) => merit(b) - merit(a) || compareText(a.code, b.code))
    .map(({ code, series }, index) => ({
      code,
      name: `干部${code}`,
      pool: series,
      rank: index + 1,
      total: (9340 - index * 87) / 100,
      grade: index < FIRST ? '一等' : '二等',
    })),
});

/** 2022结果/results.json: last year's places in the shape of `results.json`, with what a change of place needs. */
export function earlierFile(): SampleFile {
  const results = {
    schema: 'score-results/1',
    note: '示例:2022年11个乡镇街道中10个有扣分、乡镇正职8人评为一等为公开数;哪些单位和人员、名次、得分、扣分均系虚构',
    project: { name: '吉首市2022年度绩效考核(示例)', year: 2022 },
    schemes: [townships(), ...EARLIER_BODIES, chiefs()],
  };
  return {
    path: '2022结果/results.json',
    bytes: Buffer.from(`${JSON.stringify(results, undefined, 2)}\n`, 'utf8'),
  };
}
