import { formatPlain } from '../base/decimal.ts';
import type { Assessment } from '../model/assessment.ts';
import { type Said, same } from '../model/said.ts';
import type { Scheme } from '../model/scheme.ts';
import { indicatorRules } from './indicator-rules.ts';
import { dimensionRule } from './part-rules.ts';
import { type RuleRow, ruleRow } from './rule-row.ts';
import { ruleWords } from './rule-words.ts';
import { rulesBeside } from './rules.ts';

/** One thing in which two schemes differ, in words. */
export interface SchemeDifference {
  readonly change: 'added' | 'removed' | 'changed';
  /** Where it stands: the path of dimensions, 等次, 一票否决 … */
  readonly group: Said;
  /** The code of an indicator; undefined for a rule, which has none. */
  readonly code: string | undefined;
  readonly title: Said;
  /** What is different of a thing that stands in both; of one that is new or gone, what it is. */
  readonly parts: readonly DifferingPart[];
}

/** One aspect: as it is in the first and in the second; undefined where it has none. */
export interface DifferingPart {
  readonly aspect: Said;
  readonly before: Said | undefined;
  readonly after: Said | undefined;
}

/** A rule in words, with the code of the indicator that it is of. */
interface Ruled {
  readonly code: string | undefined;
  readonly row: RuleRow;
}

/**
 * What changed between the schemes of two assessments, be they of no units: indicators by code, other rules by group and title, in the order of the
 * second, what is gone last.
 */
export function schemeDifferences(before: Assessment, after: Assessment): readonly SchemeDifference[] {
  const [old, now] = [keyed(before), keyed(after)];
  const differences: SchemeDifference[] = [];
  for (const [key, ruled] of now) {
    const former = old.get(key);
    const parts = former ? partsBetween(former.row, ruled.row) : partsOf(ruled.row, 'after');
    if (!former) differences.push({ change: 'added', ...headOf(ruled), parts });
    else if (parts.length > 0) differences.push({ change: 'changed', ...headOf(ruled), parts });
  }
  for (const [key, ruled] of old)
    if (!now.has(key))
      differences.push({ change: 'removed', ...headOf(ruled), parts: partsOf(ruled.row, 'before') });
  return differences;
}

const headOf = ({ code, row: { group, title } }: Ruled) => ({ group, code, title });

/** The rules by what they are known by: the code of an indicator; else group and title, and which of several. */
function keyed(assessment: Assessment): ReadonlyMap<string, Ruled> {
  const { scheme } = assessment;
  const rows = new Map<string, Ruled>();
  let index = 0;
  for (const row of indicatorRules(assessment, ruleWords(scheme))) {
    const { code } = scheme.indicators[index]!;
    rows.set(`indicator ${code}`, { code, row });
    index += 1;
  }
  for (const dimension of scheme.dimensions)
    rows.set(`dimension ${dimension.code}`, { code: dimension.code, row: dimensionRule(scheme, dimension) });
  const seen = new Map<string, number>();
  for (const row of [...headRows(scheme), ...rulesBeside(assessment)]) {
    const name = `${row.group.zh} ${row.title.zh}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    // that all rests on another document is said once, by the general rules
    const basis = row.basis.zh === scheme.basis?.document ? same('') : row.basis;
    rows.set(`rule ${name} ${times}`, { code: undefined, row: { ...row, basis } });
  }
  return rows;
}

/** Title, category and who is assessed, which no rule says. */
function headRows({ title, category, of }: Scheme): readonly RuleRow[] {
  const row = (name: Said, rule: Said): RuleRow =>
    ruleRow({ group: { zh: '总则', en: 'General' }, title: name, rule });
  const who = of === 'persons' ? { zh: `${category}（人员）`, en: `${category} (persons)` } : same(category);
  return [row({ zh: '名称', en: 'Title' }, same(title)), row({ zh: '考核对象', en: 'Who is assessed' }, who)];
}

const ASPECTS: readonly (readonly [Said, (row: RuleRow) => Said])[] = [
  [{ zh: '所在', en: 'Stands in' }, ({ group }) => group],
  [{ zh: '名称', en: 'Title' }, ({ title }) => title],
  [{ zh: '计量单位', en: 'Measure' }, ({ measure }) => same(measure)],
  [
    { zh: '分值', en: 'Points' },
    ({ points }) => (typeof points === 'number' ? same(formatPlain(points)) : points),
  ],
  [{ zh: '规则', en: 'Rule' }, ({ rule }) => rule],
  [{ zh: '缺数处理', en: 'Without a value' }, ({ missing }) => missing],
  [{ zh: '责任部门', en: 'Department' }, ({ department }) => same(department)],
  [{ zh: '依据', en: 'Basis' }, ({ basis }) => basis],
  [{ zh: '其他', en: 'Other' }, ({ more }) => more],
];

const partsBetween = (before: RuleRow, after: RuleRow): readonly DifferingPart[] =>
  ASPECTS.flatMap(([aspect, of]) => {
    const [was, is] = [of(before), of(after)];
    if (was.zh === is.zh && was.en === is.en) return [];
    const [gone, come] = [linesOnlyIn(was, is), linesOnlyIn(is, was)];
    return [{ aspect, before: filled(gone), after: filled(come) }];
  });

/** What a new or former thing was: its points and its rule. */
const partsOf = (row: RuleRow, side: 'before' | 'after'): readonly DifferingPart[] =>
  ASPECTS.slice(3, 5).flatMap(([aspect, of]) => {
    const words = filled(of(row));
    return words ? [{ aspect, before: undefined, after: undefined, [side]: words }] : [];
  });

/** The lines of a text that the other lacks; all of it where order alone differs. */
function linesOnlyIn(text: Said, other: Said): Said {
  const only = (lang: keyof Said): string => {
    const known = new Set(other[lang].split('\n'));
    return text[lang]
      .split('\n')
      .filter((line) => !known.has(line))
      .join('\n');
  };
  return { zh: only('zh'), en: only('en') };
}

const filled = (words: Said): Said | undefined => (words.zh === '' && words.en === '' ? undefined : words);
