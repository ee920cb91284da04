/** When outliers are drawn in: both limits passed; at most so many times. */
export interface Treatment {
  readonly skew: number;
  readonly kurtosis: number;
  readonly most: number;
}
