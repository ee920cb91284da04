import { defineFault } from '../diagnostic.ts';

export const shareBeyond = defineFault<{ title: string; unit: string; value: string; count: number }>({
  code: 'share-beyond-whole',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '覆盖率、合格率、占比一类以 % 计的比重超过 100 或小于 0。',
    en: 'A share of a whole in per cent (coverage, pass rate …) is above 100 or below 0.',
  },
  message: ({ title, unit, value, count }) => ({
    zh: `「${title}」是占整体的比重，却有 ${count} 个数不在 0 到 100 之间（如${unit}的 ${value}%）`,
    en: `"${title}" is a share of a whole, and ${count} figure(s) lie outside 0 to 100 (${value}% of ${unit})`,
  }),
  hint: () => ({ zh: '请核实是否填错或多乘了 100', en: 'See whether it was mistyped or multiplied twice' }),
});

export const countNotWhole = defineFault<{
  title: string;
  unit: string;
  value: string;
  measure: string;
  count: number;
}>({
  code: 'count-not-whole',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '以起、件、人、户等计数的数不是整数，或是负数。',
    en: 'A count of cases, people or households is no whole number, or negative.',
  },
  message: ({ title, unit, value, measure, count }) => ({
    zh: `「${title}」按${measure}计数，却有 ${count} 个数不是整数或小于 0（如${unit}的 ${value}）`,
    en: `"${title}" counts ${measure}, and ${count} figure(s) are not whole or below 0 (${value} of ${unit})`,
  }),
  hint: () => ({
    zh: '请核实数字和计量单位；若是平均数或折算数，请在方案中改写 measure',
    en: 'Check figure and measure; if it is a mean, give it another measure in the scheme',
  }),
});

export const pointsBeyond = defineFault<{ title: string; unit: string; value: string; count: number }>({
  code: 'points-beyond',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '以分计的指标，有的数小于 0，或大多在 0 到 100 之间而个别超过 100。',
    en: 'Points are below 0, or above 100 where most of the indicator’s lie within 0 to 100.',
  },
  message: ({ title, unit, value, count }) => ({
    zh: `「${title}」以分计，却有 ${count} 个数不在 0 到 100 之间（如${unit}的 ${value} 分）`,
    en: `"${title}" is in points, and ${count} figure(s) lie outside 0 to 100 (${value} of ${unit})`,
  }),
  hint: () => ({
    zh: '请核实是否填错或漏了小数点',
    en: 'See whether it was mistyped or lost its decimal point',
  }),
});

export const areaNegative = defineFault<{
  title: string;
  unit: string;
  value: string;
  measure: string;
  count: number;
}>({
  code: 'area-negative',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '以亩、公顷、平方米等计的面积小于 0（增减、净增一类除外）。',
    en: 'An area (亩, 公顷, 平方米 …) is below 0, and its title speaks of no increase or decrease.',
  },
  message: ({ title, unit, value, measure, count }) => ({
    zh: `「${title}」是面积，却有 ${count} 个数小于 0（如${unit}的 ${value}${measure}）`,
    en: `"${title}" is an area, and ${count} figure(s) are below 0 (${value}${measure} of ${unit})`,
  }),
  hint: () => ({ zh: '请核实是否填错', en: 'See whether it was mistyped' }),
});

export const sameScoreForAll = defineFault<{ title: string; value: string; units: number }>({
  code: 'same-score-for-all',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '以分计的指标，各单位得分全部相同（如自评都是满分）：分不出高下。',
    en: 'All units have one and the same score for an indicator in points, as self-scores all full do: it tells nobody apart.',
  },
  message: ({ title, value, units }) => ({
    zh: `全部 ${units} 个单位的「${title}」都是 ${value} 分`,
    en: `All ${units} units have ${value} points for "${title}"`,
  }),
  hint: () => ({
    zh: '若是自评，请核实完成情况和佐证材料',
    en: 'If they scored themselves, check the work and its evidence',
  }),
});

export const magnitudeOdd = defineFault<{ title: string; unit: string; value: string; usual: string }>({
  code: 'magnitude-odd',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '一个单位的金额与同期其他单位相差千倍以上，可能把元填成了万元。',
    en: 'An amount of money is a thousand times those of the other units of its period, or as much below: perhaps it is in another measure.',
  },
  message: ({ title, unit, value, usual }) => ({
    zh: `${unit}的「${title}」是 ${value}，而各单位的中位数是 ${usual}`,
    en: `"${title}" of ${unit} is ${value}; the median of all units is ${usual}`,
  }),
  hint: () => ({
    zh: '请核实计量单位（元、万元、亿元）是否填错',
    en: 'See whether it was filled in in another measure (元, 万元, 亿元)',
  }),
});

export const periodMagnitudeOdd = defineFault<{
  title: string;
  period: string;
  value: string;
  usual: string;
}>({
  code: 'period-magnitude-odd',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '一期各单位的金额与其他各期相差千倍以上，可能整张表把元填成了万元。',
    en: 'The amounts of money of a whole period are a thousand times those of the other periods, or as much below: perhaps the sheet is in another measure.',
  },
  message: ({ title, period, value, usual }) => ({
    zh: `${period} 各单位「${title}」的中位数是 ${value}，而各期的中位数是 ${usual}`,
    en: `The median of "${title}" is ${value} in ${period}; the median of all periods is ${usual}`,
  }),
  hint: () => ({
    zh: '请核实该期的表计量单位（元、万元、亿元）是否填错',
    en: 'See whether the period’s sheet was filled in in another measure (元, 万元, 亿元)',
  }),
});

export const rowMeasureDiffers = defineFault<{ title: string; unit: string; row: string; column: string }>({
  code: 'row-measure-differs',
  severity: 'error',
  about: 'input',
  when: {
    zh: '一行一单位的表里，「计量单位」列与指标列表头的计量单位不同。',
    en: 'In a table with a unit in each row, the column 计量单位 says another measure than the header of an indicator.',
  },
  message: ({ title, unit, row, column }) => ({
    zh: `${unit}的「${title}」：「计量单位」列写的是${row}，表头写的是${column}`,
    en: `"${title}" of ${unit}: the row says it is in ${row}, the header in ${column}`,
  }),
  hint: () => ({
    zh: '请统一计量单位，或删去「计量单位」列',
    en: 'Use one measure, or delete the column 计量单位',
  }),
});

export const valueIsScore = defineFault<{ title: string; measure: string }>({
  code: 'value-is-score',
  severity: 'error',
  about: 'input',
  when: {
    zh: '长表的数值列是「得分」，而指标计的是万元、件等，不是分。',
    en: 'The value column of a long table is headed 得分 (points), while the indicator counts something else.',
  },
  message: ({ title, measure }) => ({
    zh: `这一列是得分，而「${title}」要的是以「${measure}」计的完成值`,
    en: `This column holds points, but “${title}” wants the value in ${measure}`,
  }),
  hint: () => ({
    zh: '请补上「完成值」列；这一列确是完成值时，把表头改为「完成值」',
    en: 'Add a column 完成值; where these are the values, head the column 完成值',
  }),
});
