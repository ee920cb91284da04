/** Points as per cent of the full points; at weight 0 (watched, not scored) points count as per cent. */
export const percentOfWeight = (points: number, weight: number): number =>
  weight > 0 ? (points / weight) * 100 : points;
