import type { Said } from '../model/said.ts';

/** The text as messages quote it: at most 24 characters. */
const quoted = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text);

const saying =
  (zh: (text: string) => string, en: (text: string) => string) =>
  (text: string): Said => ({ zh: zh(quoted(text)), en: en(quoted(text)) });

/** Why a cell cannot be used, in words that say what to write instead; each takes the text of the cell. */
export const WHY = {
  error: saying(
    (text) => `单元格是错误值 ${text}，请先改正公式`,
    (text) => `the cell holds the error ${text}: repair the formula first`,
  ),
  uncalculated: saying(
    () => '公式还没有计算结果，请在表格软件中打开、重算并保存',
    () => 'the formula was never calculated: open the file, recalculate and save it',
  ),
  boolean: saying(
    (text) => `单元格是逻辑值 ${text}，这里要填数字`,
    (text) => `the cell is the truth value ${text} where a number belongs`,
  ),
  date: saying(
    (text) => `单元格是日期 ${text}，这里要填数字，请检查单元格格式`,
    (text) => `the cell is the date ${text} where a number belongs: check its format`,
  ),
  hashes: saying(
    (text) => `单元格只有「${text}」：列太窄，原来的数字没有存下来，请重新填写`,
    (text) =>
      `the cell holds only "${text}": the column was too narrow and the number is lost; enter it again`,
  ),
  approximate: saying(
    (text) => `「${text}」是约数，不是确切的数字，请填实际数`,
    (text) => `"${text}" is approximate: enter the actual number`,
  ),
  operator: saying(
    (text) => `「${text}」带有比较符号，是目标而不是完成值，请填实际数`,
    (text) => `"${text}" has a comparison, so it is a target and not a value: enter the actual number`,
  ),
  range: saying(
    (text) => `「${text}」是一个区间，请填一个数字`,
    (text) => `"${text}" is a range: enter one number`,
  ),
  fraction: saying(
    (text) => `「${text}」是分数，请填计算后的数字`,
    (text) => `"${text}" is a fraction: enter the result`,
  ),
  parentheses: saying(
    (text) => `「${text}」带括号，看不出是不是负数，负数请写成 -123`,
    (text) => `"${text}" is in brackets: write a negative number as -123`,
  ),
  grouping: saying(
    (text) => `「${text}」的分隔符不符合千分位写法，请写成 1234 或 1,234`,
    (text) => `"${text}" is not grouped by thousands: write 1234 or 1,234`,
  ),
  scaled: saying(
    (text) => `单元格格式「${text}」把数字缩小显示，看到的数不是存下来的数，请设为「常规」格式核对后重新填写`,
    (text) =>
      `the number format "${text}" shows another number than the cell holds: set it to General, check the number and enter it again`,
  ),
  shownOther: saying(
    (text) => `单元格格式「${text}」自带数字或负号，看到的数不是存下来的数，请设为「常规」格式核对后重新填写`,
    (text) =>
      `the number format "${text}" adds digits or a sign to what the cell holds: set it to General, check the number and enter it again`,
  ),
  shownNot: saying(
    (text) => `单元格格式「${text}」不显示数字，看不到存下来的数，请设为「常规」格式核对后重新填写`,
    (text) =>
      `the number format "${text}" does not show the number that the cell holds: set it to General, check the number and enter it again`,
  ),
  twoNumbers: saying(
    (text) => `「${text}」是一格两个数，请只填一个`,
    (text) => `"${text}" is two numbers in one cell: enter one`,
  ),
  point: saying(
    (text) => `「${text}」的小数点不是「.」，请写成 98.6`,
    (text) => `"${text}" has something else than "." as decimal point: write 98.6`,
  ),
  tooLong: saying(
    (text) => `「${text}」超过 15 位，像是代码而不是数字`,
    (text) => `"${text}" has more than 15 digits and looks like a code`,
  ),
  digitsLost: saying(
    (text) => `代码 ${text} 超过 15 位，表格软件已丢失末尾数字，请将该列设为文本后重新填写`,
    (text) =>
      `the code ${text} has more than 15 digits, some of them lost: format the column as text and enter it again`,
  ),
  text: saying(
    (text) => `「${text}」不是数字`,
    (text) => `"${text}" is not a number`,
  ),
  measure: saying(
    (text) => `「${text}」中数字后面的文字不是已知的计量单位`,
    (text) => `what follows the number in "${text}" is no known measure`,
  ),
  currency: saying(
    (text) => `「${text}」只有货币符号，分不清是元还是万元，请写明单位，如 90元`,
    (text) => `"${text}" has a currency sign only, which may mean 元 or 万元: write the measure, as in 90元`,
  ),
  period: saying(
    (text) => `「${text}」不是年、季、月，请写成 2023、2023年第二季度 或 2023年5月`,
    (text) => `"${text}" is no year, quarter or month: write 2023, 2023-Q2 or 2023-05`,
  ),
  ambiguousMonth: saying(
    (text) => `数值 ${text} 分不清是 1 月还是 10 月，请将该列设为文本，写成 2023-01 或 2023-10`,
    (text) =>
      `the number ${text} may be January or October: format the column as text and write 2023-01 or 2023-10`,
  ),
} as const;

/** Why a value in one measure cannot stand where another is asked for. */
export function whyMeasure(found: string, wanted: string): Said {
  if (wanted === '')
    return {
      zh: `数值的单位是「${found}」，而指标没有写明计量单位，请在方案中写上 measure`,
      en: `the value is in ${found}, but the indicator states no measure: add "measure" to the scheme`,
    };
  return {
    zh: `数值的单位是「${found}」，不能换算成「${wanted}」`,
    en: `the value is in ${found}, which cannot be converted to ${wanted}`,
  };
}
