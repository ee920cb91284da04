/** How answers of a respondent-level survey become a value: Σ option score ÷ valid answers. */
export interface SurveyRule {
  /** Option text (folded) → score, as written in the scheme. */
  readonly options: ReadonlyMap<string, number>;
  /** Option texts (folded) that count as no answer: 不了解, 弃权. */
  readonly invalid: ReadonlySet<string>;
  /** Fewest valid answers for a value; below it the value counts as not reported. */
  readonly minimum: number;
}
