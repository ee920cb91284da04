import type { Correction } from '../model/correction.ts';
import type { Emit } from '../model/diagnostic.ts';
import { type Event, STATE } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { Months } from '../model/months.ts';
import type { Place } from '../model/place.ts';
import type { Rectification } from '../model/rectification.ts';
import type { Scheme, Track } from '../model/scheme.ts';
import type { SurveyFigure } from '../model/survey.ts';
import type { Unit } from '../model/unit.ts';
import { FactColumns } from './fact-columns.ts';
import type { FundDesk } from './fund-desk.ts';
import type { ItemDirectory } from './item-directory.ts';
import type { PersonDirectory } from './person-directory.ts';
import type { UnitDirectory } from './unit-directory.ts';
import { rowsByUnit } from './unit-span.ts';

/** The units' targets for one indicator while the sheets are read. */
export interface GrowingTargets {
  readonly states: Uint8Array;
  readonly values: Float64Array;
  readonly places: (Place | undefined)[];
}

/** The answers to one question about one unit. */
export interface Tally {
  /** By stratum (folded; empty without strata): how often each score was given. */
  readonly scores: Map<string, Map<number, number>>;
  valid: number;
  all: number;
  /** The first answer; of several sheets, that of the first by name, in whatever order they were read. */
  at: Extract<Place, { kind: 'cell' }>;
}

/** What the surveys of one track gave for a unit. */
export interface TrackFigure {
  readonly track: Track;
  readonly figure: SurveyFigure;
}

/** The answers to one surveyed item on one track, by unit, over all sheets. */
export interface SurveyTallies {
  readonly item: number;
  readonly track: Track;
  readonly byUnit: Map<number, Tally>;
}

/** Where one scheme's facts are gathered while the sheets are read, one after the other. */
export interface Desk {
  readonly scheme: Scheme;
  readonly units: readonly Unit[];
  readonly items: ItemDirectory;
  readonly facts: FactColumns;
  /** By indicator. */
  readonly targets: ReadonlyMap<number, GrowingTargets>;
  readonly events: Event[];
  /** Events that are outcomes of the use of the year's results. */
  readonly outcomes: Event[];
  readonly corrections: Correction[];
  /** The first event of each kind, unit, points, matter, day and document. */
  readonly eventKeys: Map<string, Event>;
  /** What field verifications found, in the order of the sheets. */
  readonly findings: Finding[];
  /** The findings about each figure. */
  readonly findingKeys: Map<string, Finding[]>;
  /** By item and track. */
  readonly surveys: Map<string, SurveyTallies>;
  /** What the surveys gave, once they are settled: by item and unit. */
  readonly surveyFigures: Map<number, Map<number, readonly TrackFigure[]>>;
  /** Codes of the items that some sheet has a column or row for. */
  readonly delivered: Set<string>;
  /**
   * The desk's index of a unit of the whole roster, by any of its rows, or −1 when only other schemes score it. Whether
   * a figure falls into the months of the desk's own row is asked of `placeInYear`.
   */
  localUnit(rosterIndex: number): number;
}

/** Everything the readers of sheets share. */
export interface Gathering {
  readonly year: number;
  /** The months of the year that the run looks at; what comes after them is passed over. */
  readonly months: Months;
  readonly draft: boolean;
  /** Of units; persons are found by `persons`. Both give indices into all that the rosters name. */
  readonly directory: UnitDirectory;
  readonly persons: PersonDirectory;
  /** All that the rosters name, units first. */
  readonly roster: readonly Unit[];
  readonly desks: readonly Desk[];
  /** Of the project's schemes that this run leaves out: what is theirs is known, and keeps no figures. */
  readonly others: readonly Desk[];
  /** Of the funds, by code. */
  readonly funds: ReadonlyMap<string, FundDesk>;
  /** Whether a label by itself names something of any desk. */
  readonly knowsLabel: (label: string) => boolean;
  /** Rows of the rectification sheets. */
  readonly rectifications: Rectification[];
  readonly emit: Emit;
}

/** Opens the desk of a scheme for those units of the roster (by index) that it scores. */
export function openDesk(
  scheme: Scheme,
  roster: readonly Unit[],
  own: readonly number[],
  items: ItemDirectory,
  facts: FactColumns = new FactColumns(),
): Desk {
  const local = new Int32Array(roster.length).fill(-1);
  const rowsOf = rowsByUnit(roster);
  own.forEach((rosterIndex, index) => {
    for (const row of rowsOf(roster[rosterIndex]!)) local[row] = index;
  });
  const targets = new Map(
    scheme.indicators.flatMap((indicator, index) =>
      indicator.target?.kind === 'by-unit' ? [[index, noTargets(own.length)] as const] : [],
    ),
  );
  return {
    scheme,
    units: own.map((index) => roster[index]!),
    items,
    facts,
    targets,
    events: [],
    outcomes: [],
    corrections: [],
    eventKeys: new Map(),
    findings: [],
    findingKeys: new Map(),
    surveys: new Map(),
    surveyFigures: new Map(),
    delivered: new Set(),
    localUnit: (rosterIndex) => local[rosterIndex] ?? -1,
  };
}

const noTargets = (size: number): GrowingTargets => ({
  states: new Uint8Array(size).fill(STATE.notReported),
  values: new Float64Array(size).fill(Number.NaN),
  places: Array.from({ length: size }, () => undefined),
});
