import { formatPlain, roundHalfUp } from '../../base/decimal.ts';

/** One step of an explanation: what it is of, and what it says. */
export interface Step {
  readonly label: string;
  readonly text: string;
}

/** A figure as an explanation prints it: at most four decimals. */
export const figure = (value: number): string => formatPlain(roundHalfUp(value, 4));
