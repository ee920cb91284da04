import { formatPlain, snap } from '../base/decimal.ts';
import { foldName } from '../base/fold.ts';
import { sum } from '../base/sum.ts';
import { indicatorCode } from '../model/codes.ts';
import { rollUpMissing, sourcesConflict, textRollUp } from '../model/faults/scheme.ts';
import { surveyWeights } from '../model/faults/targets.ts';
import { type Item, TRACKS } from '../model/scheme.ts';
import type { SurveyRule } from '../model/survey.ts';
import { checkWords } from './check-words.ts';
import { sourceOf } from './compile-source.ts';
import { type Compiling, placeOf } from './compiling.ts';
import type { CollectedDraft } from './shape-indicator.ts';

/** What an input or a collected indicator says about its collection, and which of two figures is the worse one. */
export function compileItem(
  compiling: Compiling,
  draft: CollectedDraft,
  reads: 'number' | 'text',
  worse: Item['worse'],
): Item {
  checkSources(compiling, draft, reads);
  checkWords(compiling, draft);
  return {
    code: indicatorCode(draft.code),
    title: draft.title,
    aliases: draft.aliases,
    measure: draft.measure,
    ...collectionOf(compiling, draft, reads),
    known: draft.known ?? 'end',
    reads,
    scale:
      draft.scale && new Map(Object.entries(draft.scale).map(([word, value]) => [foldName(word), value])),
    department: draft.department,
    survey: surveyOf(compiling, draft),
    ...sourceOf(compiling, draft, reads),
    tolerance: draft.tolerance,
    worse,
    notApplicable: draft['not-applicable'] ?? compiling.notApplicable,
    notReported: draft['not-reported'] ?? compiling.notReported,
    at: placeOf(compiling, draft),
  };
}

/** How often it is collected and how months make a year: a month's figures need a stated roll-up. */
function collectionOf(compiling: Compiling, draft: CollectedDraft, reads: 'number' | 'text') {
  const { defaults } = compiling.draft;
  const collect = draft.collect ?? defaults?.collect ?? 'annual';
  const stated = draft['roll-up'] ?? defaults?.['roll-up'];
  if (stated === undefined && collect !== 'annual' && !draft.from)
    compiling.emit(rollUpMissing({ title: draft.title, collect }, placeOf(compiling, draft, 'collect')));
  if (reads === 'text' && draft['roll-up'] !== undefined && draft['roll-up'] !== 'last')
    compiling.emit(textRollUp({ title: draft.title }, placeOf(compiling, draft, 'roll-up')));
  return { collect, rollUp: reads === 'text' ? ('last' as const) : (stated ?? ('last' as const)) };
}

function checkSources(compiling: Compiling, draft: CollectedDraft, reads: 'number' | 'text'): void {
  if (draft.survey && draft.from)
    compiling.emit(
      sourcesConflict(
        { title: draft.title, first: 'survey', second: 'from' },
        placeOf(compiling, draft, 'from'),
      ),
    );
  if (draft.scale && (reads === 'text' || draft.survey || draft.from))
    compiling.emit(
      sourcesConflict(
        {
          title: draft.title,
          first: 'scale',
          second: reads === 'text' ? 'method' : draft.survey ? 'survey' : 'from',
        },
        placeOf(compiling, draft, 'scale'),
      ),
    );
  if (draft.survey && reads === 'text')
    compiling.emit(
      sourcesConflict(
        { title: draft.title, first: 'method', second: 'survey' },
        placeOf(compiling, draft, 'survey'),
      ),
    );
}

function surveyOf(compiling: Compiling, { survey, title }: CollectedDraft): SurveyRule | undefined {
  if (!survey) return undefined;
  const { strata, combine } = survey;
  const tracks = TRACKS.flatMap((track) => {
    const weight = combine?.[track];
    return weight === undefined ? [] : [[track, weight] as const];
  });
  for (const [key, weights] of [
    ['strata', Object.values(strata?.weights ?? {})],
    ['combine', tracks.map(([, weight]) => weight)],
  ] as const)
    if (survey[key] && snap(sum(weights)) !== 1)
      compiling.emit(
        surveyWeights({ title, key, sum: formatPlain(snap(sum(weights))) }, compiling.reader.at(survey, key)),
      );
  return {
    options: new Map(Object.entries(survey.options).map(([option, score]) => [foldName(option), score])),
    invalid: new Set(survey.invalid.map(foldName)),
    minimum: survey.minimum,
    strata: strata && {
      column: strata.column,
      weights: new Map(
        Object.entries(strata.weights).map(([name, weight]) => [foldName(name), { name, weight }]),
      ),
      minimum: strata.minimum,
    },
    combine: combine && { weights: new Map(tracks), renormalise: combine.missing === 'renormalise' },
  };
}
