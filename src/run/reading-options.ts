import type { Months } from '../model/months.ts';
import type { Unit } from '../model/unit.ts';
import type { ReadingWatch } from './reading-watch.ts';
import type { SheetsSeen } from './sheets-seen.ts';

/** What reading needs to know besides the project. */
export interface ReadingOptions {
  readonly draft: boolean;
  /** The months of the year that the run looks at; all of them without it. */
  readonly months?: Months;
  /** Overrides the encoding of every CSV. */
  readonly encoding?: string;
  readonly maxInflated: number;
  /** Told of each file before it is read. */
  readonly onFile?: (file: string) => void;
  /** Called now and then while a file is read; what it throws ends the run. */
  readonly pause?: () => void;
  /** Told of the sheet files opened and of the tables found in them. */
  readonly seen?: SheetsSeen;
  readonly watch?: ReadingWatch;
  /** Told of the units and persons of the rosters, be the rest of the project sound or not. */
  readonly onRoster?: (units: readonly Unit[]) => void;
}
