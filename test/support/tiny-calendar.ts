import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INVEST, monthSheets } from './tiny-monthly.ts';
import { type ProjectFiles, type TinyCommand, withIndicator, withSheets } from './tiny-project.ts';

/** A calendar as most offices have it. */
export const CALENDAR = 'calendar: {monthly: {day: 10}, quarterly: {day: 15}, annual: {month: 1, day: 31}}\n';

const SHEETS = '{path: 月报/*.csv, kind: facts, period: from-name}\n{path: facts.csv, kind: facts}';

/** A project with a calendar and the sheets of so many months. */
export const calendarProject = (months: number, calendar = CALENDAR): ProjectFiles => ({
  ...monthSheets(Array<number>(months).fill(90), Array<number>(months).fill(100)),
  'scheme.yaml': withIndicator(INVEST),
  'score.yaml': withSheets(SHEETS, calendar),
});

/** An event of `--log json`. */
export interface LoggedEvent extends Readonly<Record<string, unknown>> {
  readonly event: string;
}

/** Everything on the standard error stream as events; throws where a line is none. */
export const eventsOf = ({ err }: TinyCommand): readonly LoggedEvent[] =>
  err
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as LoggedEvent);

/** The bytes of every file of the folders whose names begin with 结果, by path, in hexadecimal. */
export async function resultBytes(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const name of (await readdir(folder)).filter((one) => one.startsWith('结果')).sort())
    for (const file of (await readdir(join(folder, name))).sort())
      found.set(`${name}/${file}`, (await readFile(join(folder, name, file))).toString('hex'));
  return found;
}
