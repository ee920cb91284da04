import { InvalidArgumentError, Option } from 'commander';
import { isDay } from '../model/calendar.ts';
import type { Period } from '../model/period.ts';

/** The language of messages and reports. */
export const langOption = (): Option =>
  new Option('--lang <语言>', '信息和报告的语言 / language of messages and reports').choices(['zh', 'en']);

/** Whether persons are shown by code or by name. */
export const publishOption = (): Option =>
  new Option('--publish <方式>', '输出里人员写编号还是姓名 / persons by code or by name in what is shown')
    .choices(['codes', 'names'])
    .default('codes');

/** A year of four digits. */
export function wholeYear(text: string): number {
  if (!/^\d{4}$/u.test(text)) throw new InvalidArgumentError('年度写成四位数字 / a year has four digits');
  return Number(text);
}

/** A whole number. */
export function count(text: string): number {
  if (!/^\d{1,6}$/u.test(text)) throw new InvalidArgumentError('写成整数 / a whole number');
  return Number(text);
}

/** A whole number of MB. */
export function megabytes(text: string): number {
  if (!/^\d{1,5}$/u.test(text) || Number(text) < 1)
    throw new InvalidArgumentError('以 MB 为单位的正整数 / a whole number of MB');
  return Number(text);
}

/** Copies to be corrected. */
export const annotateOption = (): Option =>
  new Option(
    '--annotate [文件夹]',
    '为每个有问题的表写一份退回修改表（默认写到项目文件夹里的「退回修改」）/ write a marked copy of each faulty sheet',
  );

/** The encoding of CSV files. */
export const encodingOption = (): Option =>
  new Option('--encoding <编码>', 'CSV 的编码，如 gb18030、utf-8（默认自动）/ encoding of CSV files');

/** Most a workbook may inflate to. */
export const maxInflatedOption = (): Option =>
  new Option('--max-inflated <MB>', '一个工作簿解压后最多多少 MB / most a workbook may inflate to')
    .argParser(megabytes)
    .default(512);

/** A month written 2023-05. */
export function wholeMonth(text: string): Extract<Period, { kind: 'month' }> {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/u.exec(text) ?? [];
  if (year === undefined) throw new InvalidArgumentError('月份写成 2023-05 / a month is written 2023-05');
  return { kind: 'month', year: Number(year), month: Number(month) };
}

/** A quarter written 2023-Q2. */
export function wholeQuarter(text: string): Extract<Period, { kind: 'quarter' }> {
  const [, year, quarter] = /^(\d{4})-[Qq]([1-4])$/u.exec(text) ?? [];
  if (year === undefined) throw new InvalidArgumentError('季度写成 2023-Q2 / a quarter is written 2023-Q2');
  return { kind: 'quarter', year: Number(year), quarter: Number(quarter) };
}

/** A year, quarter or month. */
export function anyPeriod(text: string): Period {
  if (/^\d{4}$/u.test(text)) return { kind: 'year', year: Number(text) };
  try {
    return /q/iu.test(text) ? wholeQuarter(text) : wholeMonth(text);
  } catch {
    throw new InvalidArgumentError(
      '期间写成 2023-05、2023-Q2 或 2023 / a period is written 2023-05, 2023-Q2 or 2023',
    );
  }
}

/** A day written 2023-06-10. */
export function wholeDay(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('日期写成 2023-06-10 / a day is written 2023-06-10');
  return text;
}
