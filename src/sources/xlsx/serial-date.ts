import { snap } from '../../base/decimal.ts';

const DAY_MS = 86_400_000;
const SECONDS_A_DAY = 86_400;
const LAST_SERIAL = 2_958_465; // 9999-12-31
const FROM_1904 = 1462;

/**
 * The ISO text of a spreadsheet's day number, to the second: 45047 → `2023-05-01`, 45047.5 → `2023-05-01T12:00:00`.
 * Undefined where no such day exists: below day 1 (below day 0 in the 1904 system), Excel's 29 February 1900, and
 * after the year 9999.
 */
export function serialToIso(serial: number, is1904: boolean): string | undefined {
  if (is1904 && serial < 0) return undefined;
  if (Number.isInteger(serial) && !is1904 && serial > 60 && serial <= LAST_SERIAL) return isoDay(serial);
  const snapped = snap(is1904 ? serial + FROM_1904 : serial);
  let day = Math.floor(snapped);
  let seconds = Math.floor(snap((snapped - day) * SECONDS_A_DAY) + 0.5);
  if (seconds >= SECONDS_A_DAY) {
    day += 1;
    seconds = 0;
  }
  if (day < 1 || day > LAST_SERIAL || day === 60) return undefined;
  return seconds === 0 ? isoDay(day) : isoTime(day, seconds).slice(0, 19);
}

const isoTime = (day: number, seconds: number): string =>
  new Date((day - 25_569 + (day < 60 ? 1 : 0)) * DAY_MS + seconds * 1000).toISOString();

const MOST_KNOWN = 5_000;
const known = new Map<number, string>();

/** The ISO text of a whole day; days come again and again, so those met are kept. */
function isoDay(day: number): string {
  const before = known.get(day);
  if (before !== undefined) return before;
  const text = isoTime(day, 0).slice(0, 10);
  if (known.size < MOST_KNOWN) known.set(day, text);
  return text;
}

/** An ISO date cell's text in our form, a time of day as its part of a day; undefined for anything else. */
export function readIsoCell(text: string): string | number | undefined {
  const time = /^T?(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?$/u.exec(text);
  if (time)
    return snap((Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / SECONDS_A_DAY);
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/u.exec(text);
  if (!parts) return undefined;
  const full = `${parts[1]}T${parts[2] ?? '00:00'}:${parts[3] ?? '00'}`;
  const read = new Date(`${full}Z`);
  if (Number.isNaN(read.getTime()) || read.toISOString().slice(0, 19) !== full) return undefined;
  return full.endsWith('T00:00:00') ? full.slice(0, 10) : full;
}
