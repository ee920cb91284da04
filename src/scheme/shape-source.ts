import { z } from 'zod';
import { code, says, text } from './shape-parts.ts';

/** What a figure is taken from: another assessment, or a fund. */
export const fromShape = z.strictObject({
  scheme: code
    .optional()
    .describe(
      says(
        '取自哪一方案；any 为按类别考核该单位的方案',
        'The scheme that the figure is taken from; any: whichever scores the unit',
      ),
    ),
  fund: code
    .optional()
    .describe(
      says(
        '取自哪一笔资金(代码)，不写 scheme、unit、year、of',
        'The fund (code) that the figure is taken from, without scheme, unit, year and of',
      ),
    ),
  unit: text
    .default('same')
    .describe(
      says(
        'same 为本单位，home 为人员所在单位，否则为名册中的列名',
        'same, home (the unit of a person), or the roster column that names the other unit',
      ),
    ),
  year: z
    .number()
    .int()
    .min(-1)
    .max(0)
    .default(0)
    .describe(says('0 当年,-1 上年', '0 this year, -1 the year before')),
  figure: text
    .default('total')
    .describe(
      says(
        'total、percent、rank、grade、vetoed、barred、charge(分管领域)，或指标、类别的代码；资金：rate、executed、budget、paid、spent、due、heads、recipients',
        'total, percent, rank, grade, vetoed, barred, charge, or the code of an indicator or dimension; of a fund: rate, executed, budget, paid, spent, due, heads, recipients',
      ),
    ),
  of: text
    .optional()
    .describe(says('charge：写明分管指标的名册列', 'charge: the roster column that names the indicators')),
});
