import type { Said } from '../model/said.ts';
import type { ResultsPart, ResultsScheme } from './results-scheme.ts';
import type { Sides } from './unit-change.ts';

/** One thing in which the schemes of two runs differ, as far as the results say it. */
export interface RuleChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** The indicator or dimension; undefined for a rule of the whole scheme. */
  readonly code: string | undefined;
  readonly title: Said;
  readonly aspect: Said;
  readonly from: string;
  readonly to: string;
}

/** What changed of the rules, and whether the schemes differ at all (also where the results do not say in what). */
export interface RuleChanges {
  readonly hashes: readonly [before: string, after: string];
  readonly changes: readonly RuleChange[];
}

const SCHEME: Said = { zh: '方案', en: 'scheme' };
const HEAD_WORDS: ReadonlyMap<string, Said> = new Map([
  ['category', { zh: '考核对象', en: 'category' }],
  ['total', { zh: '总分', en: 'full points' }],
  ['aggregate', { zh: '合成方式', en: 'aggregation' }],
  ['rounding', { zh: '取整', en: 'rounding' }],
  ['ties', { zh: '并列', en: 'ties' }],
  ['pool', { zh: '分组', en: 'pool' }],
  ['grades', { zh: '等次', en: 'grades' }],
  ['basis', { zh: '依据', en: 'basis' }],
]);

/** What the heads, dimensions and indicators of two results say about their schemes. */
export function ruleChanges({ before, after, indicators }: Sides): RuleChanges {
  return {
    hashes: [before.sha256, after.sha256],
    changes: [
      ...headChanges(before, after),
      ...partChanges(dimensionSides(before, after), [WEIGHT, AGGREGATE, TITLE]),
      ...partChanges(indicators, [WEIGHT, METHOD, DIRECTION, MEASURE, DIMENSION, TITLE]),
    ],
  };
}

const headChanges = (before: ResultsScheme, after: ResultsScheme): readonly RuleChange[] =>
  [...HEAD_WORDS].flatMap(([key, aspect]) => {
    const [from, to] = [before.head.get(key) ?? 'null', after.head.get(key) ?? 'null'];
    if (from === to) return [];
    return [{ kind: 'changed', code: undefined, title: SCHEME, aspect, from: bare(from), to: bare(to) }];
  });

/** A JSON text without its quotation marks, as words for a terminal. */
const bare = (json: string): string => (json === 'null' ? '—' : json.replaceAll('"', ''));

interface PartSides<P extends ResultsPart> {
  readonly code: string;
  readonly title: string;
  readonly before: P | undefined;
  readonly after: P | undefined;
}

function dimensionSides(before: ResultsScheme, after: ResultsScheme): readonly PartSides<ResultsPart>[] {
  const find = ({ dimensions }: ResultsScheme, code: string) => dimensions.find((one) => one.code === code);
  const codes = [...new Set([...after.dimensions, ...before.dimensions].map(({ code }) => code))];
  return codes.map((code) => {
    const [old, now] = [find(before, code), find(after, code)];
    return { code, title: (now ?? old)!.title, before: old, after: now };
  });
}

/** One aspect of a part, in words. */
interface Aspect<P> {
  readonly said: Said;
  readonly of: (part: P) => string;
}

type Indicator = Sides['indicators'][number]['before'] & object;
const WEIGHT: Aspect<ResultsPart> = {
  said: { zh: '分值', en: 'points' },
  of: ({ weight }) => String(weight),
};
const TITLE: Aspect<ResultsPart> = { said: { zh: '名称', en: 'title' }, of: ({ title }) => title };
const AGGREGATE: Aspect<ResultsPart> = {
  said: { zh: '合成方式', en: 'aggregation' },
  of: ({ aggregate }) => aggregate ?? '',
};
const METHOD: Aspect<Indicator> = { said: { zh: '计分方法', en: 'method' }, of: ({ method }) => method };
const DIRECTION: Aspect<Indicator> = {
  said: { zh: '方向', en: 'direction' },
  of: ({ direction }) => direction,
};
const MEASURE: Aspect<Indicator> = { said: { zh: '计量单位', en: 'measure' }, of: ({ measure }) => measure };
const DIMENSION: Aspect<Indicator> = {
  said: { zh: '所在', en: 'stands in' },
  of: ({ dimension }) => dimension,
};

const partChanges = <P extends ResultsPart>(
  parts: readonly PartSides<P>[],
  aspects: readonly Aspect<P>[],
): readonly RuleChange[] =>
  parts.flatMap(({ code, title, before, after }): readonly RuleChange[] => {
    const head = { code, title: { zh: title, en: title } };
    const { said, of } = aspects[0]!;
    if (!before) return [{ kind: 'added', ...head, aspect: said, from: '', to: of(after!) }];
    if (!after) return [{ kind: 'removed', ...head, aspect: said, from: of(before), to: '' }];
    return aspects.flatMap((aspect) => {
      const [from, to] = [aspect.of(before), aspect.of(after)];
      return from === to ? [] : [{ kind: 'changed', ...head, aspect: aspect.said, from, to }];
    });
  });
