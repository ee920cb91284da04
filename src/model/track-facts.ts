/** Two facts of different tracks that do not agree: the one that is used, and another (indices into the log). */
export interface TrackDifference {
  readonly used: number;
  readonly other: number;
}
