import type { State } from './fact.ts';
import type { Place } from './place.ts';
import type { Said } from './said.ts';
import type { Track } from './scheme.ts';

/** How answers of a respondent-level survey become a value: Σ option score ÷ valid answers. */
export interface SurveyRule {
  /** Option text (folded) → score, as written in the scheme. */
  readonly options: ReadonlyMap<string, number>;
  /** Option texts (folded) that count as no answer: 不了解, 弃权. */
  readonly invalid: ReadonlySet<string>;
  /** Fewest valid answers for a value; below it the value counts as not reported. */
  readonly minimum: number;
  /** Groups of respondents with weights of their own. */
  readonly strata?: SurveyStrata;
  /** Surveys of several tracks put together with these weights. */
  readonly combine?: SurveyCombination;
}

/** Strata of a survey: the mean of the strata's means by their weights, which add up to 1. */
export interface SurveyStrata {
  /** The column that says a respondent's stratum. */
  readonly column: string;
  /** Stratum (folded) → its name and weight. */
  readonly weights: ReadonlyMap<string, { readonly name: string; readonly weight: number }>;
  /** Fewest valid answers of a stratum. */
  readonly minimum: number;
}

/** How the surveys of several tracks become one figure. */
export interface SurveyCombination {
  /** Weights that add up to 1. */
  readonly weights: ReadonlyMap<Track, number>;
  /** Whether the weights of those there are made 1 where one is missing; else there is no figure. */
  readonly renormalise: boolean;
}

/** What a survey gave for one unit; scores in the points of the options. */
export interface SurveyFigure {
  readonly value: number;
  readonly valid: number;
  readonly all: number;
  /** Half the width of the 95 % confidence interval; undefined with fewer than two answers in a part. */
  readonly margin: number | undefined;
  readonly strata: readonly SurveyPart[];
  /** The tracks put together. */
  readonly parts: readonly SurveyTrackPart[];
}

/** What a survey gave for a unit on one track, and whether it is the figure that was scored. */
export interface SurveyOutcome extends SurveyFigure {
  /** The track on which it stands: of several put together, the one that the scheme trusts most. */
  readonly track: Track;
  readonly scored: boolean;
  /** The figure that was scored instead. */
  readonly instead?: ScoredInstead;
}

/** A figure that was scored and not the survey's: its track, state, value (NaN without one) and cell. */
export interface ScoredInstead {
  readonly track: Track;
  readonly state: State;
  readonly value: number;
  readonly at: Place;
}

/** What the survey of one track gave towards a figure of several. */
export interface SurveyTrackPart extends SurveyPart {
  readonly name: Track;
  readonly all: number;
  readonly margin: number | undefined;
  readonly strata: readonly SurveyPart[];
  /** The first answer. */
  readonly at: Place;
}

/** Whose survey it is, by its track. */
export const SURVEY_TRACKS: Readonly<Record<Track, Said>> = {
  verification: { zh: '核查', en: 'verification' },
  'third-party': { zh: '第三方', en: 'third party' },
  system: { zh: '系统', en: 'system' },
  manual: { zh: '自办', en: 'own survey' },
};

/** A stratum or track of a survey's figure. */
export interface SurveyPart {
  readonly name: string;
  readonly weight: number;
  readonly value: number;
  readonly valid: number;
}
