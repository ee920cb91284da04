import { by, compareNumber, inTurn } from '../base/order.ts';
import type { Monitored } from './monitoring.ts';
import { type ProgressRow, progressRows, type Watched } from './progress.ts';

/** A line that is behind, and the scheme it is of. */
export interface LagRow {
  readonly watched: Watched;
  readonly row: ProgressRow;
}

/** Every red and yellow line: by scheme, red before yellow, the longest behind first, then the worst. */
export function lagRows({ watched }: Monitored): readonly LagRow[] {
  return watched.flatMap((one) =>
    [...progressRows(one)]
      .filter(({ light }) => light === 'red' || light === 'yellow')
      .toSorted(
        inTurn<ProgressRow>(
          by(({ light }) => (light === 'red' ? 0 : 1), compareNumber),
          by(({ behind }) => -behind, compareNumber),
          by(({ ratio }) => ratio, compareNumber),
          by(({ unitIndex }) => unitIndex, compareNumber),
          by(({ indicatorIndex }) => indicatorIndex, compareNumber),
        ),
      )
      .map((row) => ({ watched: one, row })),
  );
}
