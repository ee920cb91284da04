/** The last day of a month of a year: 2023-05-31. */
export function lastDay(year: number, month: number): string {
  return dayText(new Date(Date.UTC(year, month, 0)));
}

/** A day so many days after another: 2023-05-31 and 5 → 2023-06-05. */
export function daysAfter(day: string, count: number): string {
  return dayText(new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY));
}

/** How many days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;

const DAY = 24 * 60 * 60 * 1000;

const dayText = (date: Date): string => date.toISOString().slice(0, 10);
