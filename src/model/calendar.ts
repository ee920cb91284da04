import { lastDay } from './days.ts';
import { monthPeriod, type Period, quarterPeriod, yearPeriod } from './period.ts';
import type { Place } from './place.ts';

/** When the results of a period are due. A day that the month does not have is its last day. */
export interface Calendar {
  /** The monitoring of a month: on this day of the next month. */
  readonly monthly?: { readonly day: number };
  /** The review of a quarter: on this day of the month after it. */
  readonly quarterly?: { readonly day: number };
  /** The year's results: on this day of this month (1–12) of the next year. */
  readonly annual?: { readonly month: number; readonly day: number };
  readonly at: Place;
}

/** A period and the day (2023-06-10) on which its results are due. */
export interface Due {
  readonly period: Period;
  readonly day: string;
}

/** All that a calendar asks for of a year, by day; on one day months come before quarters and quarters before the year. */
export function dueIn({ monthly, quarterly, annual }: Calendar, year: number): readonly Due[] {
  const dues: Due[] = [];
  for (let month = 1; month <= 12; month += 1) {
    if (monthly) dues.push({ period: monthPeriod(year, month), day: dayAfter(year, month, monthly.day) });
    if (quarterly && month % 3 === 0)
      dues.push({ period: quarterPeriod(year, month / 3), day: dayAfter(year, month, quarterly.day) });
  }
  if (annual) dues.push({ period: yearPeriod(year), day: dayOf(year + 1, annual.month, annual.day) });
  return dues.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** A day of the month after another. */
const dayAfter = (year: number, month: number, day: number): string =>
  month === 12 ? dayOf(year + 1, 1, day) : dayOf(year, month + 1, day);

function dayOf(year: number, month: number, day: number): string {
  const last = lastDay(year, month);
  const wanted = `${last.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return wanted < last ? wanted : last;
}

/** The most days that a month (1–12) ever has. */
export const mostDays = (month: number): number => Number(lastDay(2000, month).slice(8));

/** Whether a text is a day of the calendar, written 2023-06-10. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  return isMonth && Number(day) >= 1 && text <= lastDay(Number(year), Number(month));
}
