import type { Assessment } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';

/** One step of the regulation: takes the assessment so far and gives it on, never editing it. */
export type Stage = (soFar: Assessment, emit: Emit) => Assessment;
