import { nameOfOtherPeriod } from '../model/faults/facts.ts';
import { formatPeriod } from '../model/period.ts';
import type { Table } from '../model/table.ts';
import { findPeriod } from '../tables/parse-period.ts';
import type { Gathering } from './desk.ts';
import { endsYear, isDay, spanIn } from './stated-span.ts';

/** Points out a file or sheet name that says a part of the year, or an earlier year, where nobody asked the name. */
export function checkNames({ emit, year }: Gathering, table: Table): void {
  const { file, name } = table.sheet;
  const base = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/u, '');
  for (const text of [base, name]) {
    const said = isDay(text) ? undefined : (spanIn(text, year) ?? findPeriod(text, year));
    if (!said || said.year > year || (said.year === year && (said.kind === 'year' || endsYear(said))))
      continue;
    emit(
      nameOfOtherPeriod(
        { name: text, said: formatPeriod(said), period: String(year) },
        { kind: 'sheet', file, sheet: name },
      ),
    );
  }
}
