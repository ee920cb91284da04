import type { Assessment } from '../model/assessment.ts';
import type { Classification, Strategies } from '../model/classification.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { SheetKind } from '../model/project.ts';
import type { Unit } from '../model/unit.ts';
import type { ClosedDifference } from './closed-differences.ts';
import type { FundReport } from './fund-report.ts';

/** A file that a run has read: what it was read as, its SHA-256 in hexadecimal, and which of its sheets. */
export interface InputFile {
  /** As the user would type it from the project folder, with forward slashes. */
  readonly file: string;
  readonly sha256: string;
  readonly kind: SheetKind | 'project' | 'roster' | 'scheme';
  /** Names of the sheets read; empty for texts. */
  readonly sheets: readonly string[];
}

/** A figure of a closed period that was corrected after it was closed. */
export interface LateChange extends ClosedDifference {
  readonly period: string;
}

/** What one run found: the assessments of its schemes, and what it takes to repeat it. */
export interface RunResults {
  /** The project's name. */
  readonly name: string;
  readonly year: number;
  /** The version of the toolkit. */
  readonly version: string;
  readonly assessments: readonly Assessment[];
  /** The units and persons of the rosters, scored or not. */
  readonly people?: readonly Unit[];
  /** The funds with their payments and execution. */
  readonly funds?: readonly FundReport[];
  /** The kinds of bodies, and the plans that indicators serve, where the project has such files. */
  readonly classification?: Classification;
  readonly strategies?: Strategies;
  /** Every diagnostic of the run, in the order it was found. */
  readonly diagnostics: readonly Diagnostic[];
  /** What was corrected in closed periods, where any is closed. */
  readonly lateChanges?: readonly LateChange[];
  /** Sorted by file. */
  readonly inputs: readonly InputFile[];
}
