import { monthPeriod, type Period } from '../model/period.ts';
import { foldPeriodText } from './period-text.ts';

const SPAN = /(?:((?:19|20)\d\d)[年./-]?)?(?<!\d)0?1月?-(1[0-2]|0?[1-9])月/u;
const UNTIL = /(?:截至|截止)(?:((?:19|20)\d\d)年)?(1[0-2]|0?[1-9])月/u;

/**
 * The last month of a span from January that a label or name says (`1-5月累计`, `截至5月底` → May): the period of a
 * year-to-date figure. Undefined for anything else.
 */
export function parseYearToDate(text: string, year: number): Period | undefined {
  const folded = foldPeriodText(text).replace(/截-/gu, '截至');
  const match = SPAN.exec(folded) ?? UNTIL.exec(folded);
  return match ? monthPeriod(Number(match[1] ?? year), Number(match[2])) : undefined;
}
