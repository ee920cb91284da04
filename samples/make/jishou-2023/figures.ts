import type { PerUnit } from './units.ts';

/**
 * The year's figures behind the sample, in the order of `UNITS`; undefined is written as `/` (no such task).
 * All are invented, and chosen so that the result shows every rule at work. Two sums are anchored: the messages
 * (438 assigned, 432 done on time: the published 98.63 %) and the visitors (1,728.6 万人次: the 2024 figure of
 * 2,000 divided by its growth of 15.7 %).
 */
export const FIGURES = {
  /** % of the year's task. */
  fixedInvestment: [90.6, 86.4, 84.2, 66, 76.3, 76.8, 89.2, 92.5, 86.3, 80.4, 78.4],
  projectsPlanned: [12, 10, 11, 9, 8, 7, 21, 16, 15, 14, 13],
  projectsDone: [11, 8, 9, 7, 6, 6, 18, 14, 12, 11, 10],
  /** 万元; the targets add up to the city's 60,000. */
  attractedTarget: [6500, 6000, 5500, 3500, 3000, 3000, 9500, 7000, 6000, 5500, 4500],
  attracted: [5980, 5100, 4510, 2275, 2190, 2190, 9880, 6440, 5100, 4420, 3355],
  projectsSigned: [3, 2, 2, 1, 1, 1, 3, 3, 2, 2, 2],
  /** 万元. */
  taxTarget: [1850, 1620, 1480, 960, 820, 760, 18600, 9800, 8900, 7600, 5200],
  tax: [1702, 1442, 1258, 681, 640, 608, 16926, 9016, 7832, 6244, 4316],
  enterprises: [3, 2, 2, 0, 1, 1, 5, 4, 4, 2, 3],
  /** %; streets have no rural households. */
  ruralIncome: [7.6, 7.1, 6.7, 5.9, 6.2, 6.6, undefined, undefined, undefined, undefined, undefined],
  /** 亩; the targets add up to the city's 6,000. */
  specialtyTarget: [1000, 1500, 1000, 900, 700, 900, undefined, undefined, undefined, undefined, undefined],
  specialty: [880, 1320, 800, 621, 525, 720, undefined, undefined, undefined, undefined, undefined],
  /** 万人次. */
  visitors: [420, 60, 55, 28, 22, 38.6, 610, 95, 160, 150, 90],
  visitorsBefore: [379, 54.1, 50.5, 26.4, 20.4, 35.5, 553.5, 85.6, 144.8, 139, 83],
  /** %. */
  livelihood: [96, 94.5, 92.5, 84, 88.5, 91, 95, 98.6, 92, 89, 89.5],
  petitions: [88.5, 88, 86, 84, 85, 87, 87, 90.5, 87.5, 84, 85],
  /** 件. */
  messagesReceived: [22, 31, 26, 19, 15, 14, 112, 64, 58, 47, 30],
  messagesDone: [22, 30, 25, 18, 15, 14, 112, 64, 57, 46, 29],
  /** 起, 次. */
  forestFires: [1, 0, 1, 0, 1, 0, 1, 0, undefined, 1, 0],
  riverSections: [0, 0, 0, 1, 1, undefined, 0, 1, 0, 0, 1],
  accidents: [0, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0],
  /** Mean of the twelve monthly checks, in tenths of a point times twelve: 93.0 → 11160. */
  habitat: [91, 89.5, 86, 77.5, 82, 84.5, 88, 91, 84, 84, 85],
  emergency: [
    '达成预期 88',
    '达成预期 86',
    '达成预期 82',
    '部分达成 62',
    '部分达成 73',
    '部分达成 77',
    '达成预期 87',
    '达成预期 87',
    '达成预期 80',
    '部分达成 77',
    '部分达成 76',
  ],
  party: [92, 90, 88, 80, 84, 86, 90, 91, 89, 86, 85.5],
} as const satisfies Record<string, PerUnit<number | string | undefined>>;

/** Answers per unit: 满意, 比较满意, 一般, 不满意, 不了解, blank. */
export const ANSWERS: Record<'peace' | 'thirdParty', PerUnit<readonly number[]>> = {
  peace: [
    [46, 16, 4, 1, 2, 0],
    [42, 17, 5, 2, 1, 1],
    [38, 18, 7, 2, 0, 0],
    [26, 18, 11, 8, 3, 0],
    [33, 18, 9, 4, 1, 0],
    [36, 17, 7, 2, 0, 1],
    [50, 15, 3, 1, 2, 0],
    [44, 17, 4, 1, 1, 0],
    [40, 16, 6, 2, 0, 1],
    [35, 17, 8, 4, 2, 0],
    [36, 17, 7, 3, 1, 0],
  ],
  thirdParty: [
    [68, 28, 8, 2, 3, 0],
    [60, 29, 9, 4, 2, 1],
    [54, 28, 12, 5, 2, 0],
    [34, 30, 19, 15, 4, 1],
    [46, 29, 15, 8, 1, 0],
    [49, 28, 13, 6, 2, 0],
    [74, 28, 9, 4, 4, 1],
    [66, 28, 9, 4, 2, 0],
    [58, 29, 12, 5, 1, 0],
    [50, 28, 15, 9, 3, 1],
    [52, 28, 14, 8, 2, 0],
  ],
};
