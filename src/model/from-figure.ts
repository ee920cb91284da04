import type { SchemeCode } from './codes.ts';

/** A figure of another assessment taken as a fact. */
export interface FromFigure {
  /** `any`: whichever scheme scores the unit by its category. */
  readonly scheme: SchemeCode;
  /** `same`: the unit itself; `home`: the unit of a person; else the roster column that names the other unit. */
  readonly unit: string;
  /** The other assessment's year, relative to this one: 0 the same, −1 the year before. */
  readonly years: number;
  /**
   * `total`, `percent` (of full points), `rank`, `grade`, `vetoed` or `barred` (1 or 0), `charge` (what a person answers
   * for), or the code of a dimension or indicator (its weighted score).
   */
  readonly figure: string;
  /** For `charge`: the roster column that names the indicators. */
  readonly of?: string;
}

/** A settled figure of a fund taken as a fact. */
export interface FromFund {
  readonly fund: string;
  /** A name of `FUND_FIGURES`. */
  readonly figure: string;
}
