import { schemeCode } from '../model/codes.ts';
import { type Scheme, TRACKS } from '../model/scheme.ts';
import { TRACK_RULE } from '../model/track-rule.ts';
import { type Compiling, isWritten, placeOf, type SchemeContext } from './compiling.ts';
import type { SchemeDraft } from './shape-scheme.ts';

/** Normalised scores below this lag where the scheme does not say. */
const LAGGING_BELOW = 60;

type Parts =
  | 'items'
  | 'units'
  | 'indicators'
  | 'children'
  | 'dimensions'
  | 'eventKinds'
  | 'outcomeKinds'
  | 'yesNoColumns'
  | 'adjustments'
  | 'checks'
  | 'vetoes'
  | 'uses'
  | 'grades'
  | 'ungraded'
  | 'monitoring'
  | 'lists';

/** The scheme's own settings with their defaults. */
export function settleScheme(compiling: Compiling, { file, hash }: SchemeContext): Omit<Scheme, Parts> {
  const { draft } = compiling;
  const { ties, rounding } = draft;
  return {
    code: schemeCode(draft.scheme),
    title: draft.title,
    category: draft.category,
    of: draft.of,
    basis: draft.basis && { document: draft.basis.document, status: draft.basis.status },
    total: draft.total,
    aggregate: draft.aggregate,
    weights: draft.weights,
    minimumShare: draft['minimum-share'],
    group: draft.defaults?.group,
    rounding: {
      decimals: rounding?.decimals ?? 2,
      at: rounding?.at ?? 'indicator',
      rank: rounding?.rank ?? 'rounded',
    },
    ties: typeof ties === 'string' ? { kind: ties } : { kind: 'break-by', keys: ties['break-by'] },
    pool: draft.pool,
    vetoed: draft.vetoed,
    history: draft.history,
    laggingBelow: draft.lagging?.below ?? LAGGING_BELOW,
    cap: draft.cap,
    floor: draft.floor,
    hasDefaultFloor: !isWritten(compiling, draft, 'floor'),
    bonusCap: draft['adjustments-cap']?.bonus,
    deductionCap: draft['adjustments-cap']?.deduction,
    ...tracksOf(draft.tracks),
    ofRounds: draft.process && { ...draft.process, at: placeOf(compiling, draft.process) },
    crammingAbove: draft.cramming?.share,
    balance: draft.balance.map((rule) => ({ ...rule, at: placeOf(compiling, rule) })),
    file,
    hash,
    at: placeOf(compiling, draft),
  };
}

/** A list is an order of precedence; a mapping says the rule, the tolerance and what over-reporting is as well. */
function tracksOf(draft: SchemeDraft['tracks']): Pick<Scheme, 'tracks' | 'trackRule'> {
  const stated = draft === undefined || Array.isArray(draft) ? { order: draft } : draft;
  return {
    tracks: [...new Set([...(stated.order ?? []), ...TRACKS])],
    trackRule: { ...TRACK_RULE, ...statedOf(stated) },
  };
}

type TracksDraft = Exclude<NonNullable<SchemeDraft['tracks']>, readonly unknown[]>;

function statedOf({ rule, tolerance, integrity }: Partial<TracksDraft>): Partial<Scheme['trackRule']> {
  return {
    ...(rule && { rule }),
    ...(tolerance && { tolerance }),
    ...(integrity && { integrity }),
  };
}
