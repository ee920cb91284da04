import { snap } from '../base/decimal.ts';

/** How far two figures may lie apart and still agree: within either bound. */
export interface Tolerance {
  /** A share of the larger of the two, without sign: 0.05. */
  readonly relative: number;
  /** In the measure of the figure. */
  readonly absolute: number;
}

/** How the figures of an item are compared between tracks. */
export interface Compared {
  /** How far they may lie apart, where the scheme's tolerance does not hold. */
  readonly tolerance?: Tolerance;
  /** Which of two figures speaks less well of the unit. */
  readonly worse: 'lower' | 'higher';
}

/** When a unit's manual figures are called systematically over-reported. */
export interface IntegrityRule {
  /** At least so many of its figures were held against another track. */
  readonly comparisons: number;
  /** At least this share of them flatters beyond the tolerance. */
  readonly share: number;
}

/** What a scheme does with the figures of several tracks. */
export interface TrackRule {
  /**
   * `precedence`: the track that comes first counts. `reconcile`: the verified figure, else the mean of figures that
   * agree, else the worst of them.
   */
  readonly rule: 'precedence' | 'reconcile';
  readonly tolerance: Tolerance;
  readonly integrity: IntegrityRule;
}

/** Without a word in the scheme every difference is told, and two of three figures make a habit. */
export const TRACK_RULE: TrackRule = {
  rule: 'precedence',
  tolerance: { relative: 0, absolute: 0 },
  integrity: { comparisons: 3, share: 2 / 3 },
};

/** Whether two figures agree. */
export function isWithin({ relative, absolute }: Tolerance, a: number, b: number): boolean {
  const gap = snap(Math.abs(a - b));
  return gap <= absolute || gap <= snap(relative * Math.max(Math.abs(a), Math.abs(b)));
}
