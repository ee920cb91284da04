/** What a thread that reads a workbook may take. */
export interface ApartLimits {
  readonly milliseconds: number;
  /** Of objects and texts; numbers and bytes are bounded by counts. */
  readonly megabytes: number;
}

/** A net under the counted limits, which decide everywhere alike: wide enough to catch nothing on a busy machine. */
export const APART_LIMITS: ApartLimits = { milliseconds: 60_000, megabytes: 1024 };
