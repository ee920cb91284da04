import { formatPlain, roundHalfUp, snap } from '../base/decimal.ts';
import type { Said } from '../model/said.ts';
import type { Scheme } from '../model/scheme.ts';
import { type IntegrityRule, type Tolerance, TRACK_RULE, type TrackRule } from '../model/track-rule.ts';

const RULES: Readonly<Record<TrackRule['rule'], Said>> = {
  precedence: { zh: '按先后取用', en: 'the first counts' },
  reconcile: {
    zh: '有核查的取核查数；否则在允许差内取均值，超出的取较差值（文字按先后）',
    en: 'the verified figure; else the mean of what agrees; else the worst (texts by order)',
  },
};

/** A share as percent: 0.05 → 5%. */
const percent = (share: number): string => `${formatPlain(roundHalfUp(snap(share * 100), 1))}%`;

/** How far figures may lie apart, in words. */
export function toleranceWords({ relative, absolute }: Tolerance): Said {
  const parts = [
    relative > 0 ? { zh: `相差 ${percent(relative)}`, en: `${percent(relative)} apart` } : undefined,
    absolute > 0 ? { zh: `相差 ${formatPlain(absolute)}`, en: `${formatPlain(absolute)} apart` } : undefined,
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return { zh: '一点不差', en: 'none' };
  return {
    zh: `${parts.map(({ zh }) => zh).join('或')}以内`,
    en: `at most ${parts.map(({ en }) => en).join(' or ')}`,
  };
}

/** When over-reporting is systematic, in words. */
export const systematicWords = ({ comparisons, share }: IntegrityRule): Said => ({
  zh: `比对 ${comparisons} 个数以上、其中 ${percent(share)} 以上高报的，为系统性高报`,
  en: `over-reporting is systematic from ${comparisons} figures compared with ${percent(share)} of them over-reported`,
});

/** The rule of the tracks; undefined where the scheme leaves all at its defaults. */
export function trackRuleWords({ trackRule }: Scheme): Said | undefined {
  const { rule, tolerance, integrity } = trackRule;
  if (rule === TRACK_RULE.rule && tolerance === TRACK_RULE.tolerance && integrity === TRACK_RULE.integrity)
    return undefined;
  const [allowed, systematic] = [toleranceWords(tolerance), systematicWords(integrity)];
  return {
    zh: `${RULES[rule].zh}；允许差：${allowed.zh}；${systematic.zh}`,
    en: `${RULES[rule].en}; tolerance: ${allowed.en}; ${systematic.en}`,
  };
}
