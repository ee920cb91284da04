import type { Assessment, LeftOff, ListEntry } from '../model/assessment.ts';
import type { Emit } from '../model/diagnostic.ts';
import { onBothLists, ruleUndecided } from '../model/faults/engine.ts';
import type { ListRule } from '../model/rules.ts';
import type { Said } from '../model/said.ts';
import { awaits } from './not-due.ts';
import { eventsByUnit, type ScopeOf, standingScopes } from './scope.ts';
import type { Stage } from './stage.ts';

/** Draws up the red and black lists with a reason for every entry; nobody stands on both, the black list goes first. */
export const list: Stage = (soFar, emit) => {
  const scopes = standingScopes(soFar);
  const exempted: LeftOff[] = [];
  const black = unitEntries(soFar, 'black', scopes, exempted, emit);
  const onBlack = new Set(black.map(({ unit }) => unit));
  const red: ListEntry[] = [];
  const leftOff: LeftOff[] = [];
  for (const entry of [...unitEntries(soFar, 'red', scopes, exempted, emit), ...cases(soFar, 'red')]) {
    const why = whyNotRed(soFar, entry.unit, onBlack);
    if (!why) red.push(entry);
    else leftOff.push({ list: 'red', unit: entry.unit, reason: both(why, entry.reason) });
    if (why && onBlack.has(entry.unit) && !entry.event)
      emit(onBothLists({ unit: nameOf(soFar, entry.unit) }, entry.rule.at));
  }
  return {
    ...soFar,
    lists: [...red, ...black, ...cases(soFar, 'black')],
    leftOff: [...leftOff, ...exempted],
  };
};

/** One entry for each unit that meets a rule of the list, in the order of print, all its reasons together. */
function unitEntries(
  soFar: Assessment,
  list: ListRule['list'],
  scopes: ScopeOf,
  exempted: LeftOff[],
  emit: Emit,
): readonly ListEntry[] {
  const rules = rulesOf(soFar, list).filter((rule) => rule.when);
  const reasons = rules.map((rule) => reasonsOf(soFar, rule, scopes, emit));
  return soFar.order.flatMap((unit) => {
    const met = rules.flatMap((rule, index) => {
      const reason = reasons[index]!.get(unit);
      if (!reason) return [];
      if (rule.exempt?.evaluate(scopes(unit)) !== true) return [{ list, rule, unit, reason }];
      exempted.push({ list, unit, reason: both(exemptWords(rule.exempt.explain(scopes(unit))), reason) });
      return [];
    });
    const [first] = met;
    return first ? [{ ...first, reason: joined(met.map(({ reason }) => reason)) }] : [];
  });
}

/** The rules of a list that are drawn up in this kind of period. */
const rulesOf = ({ scheme, period }: Assessment, list: ListRule['list']): readonly ListRule[] =>
  scheme.lists.filter((rule) => rule.list === list && rule.periods.includes(period.kind));

const exemptWords = (trace: Said): Said => ({ zh: `豁免：${trace.zh}`, en: `exempt: ${trace.en}` });

/** The units that meet a rule, with the reason; units for which it cannot be decided are reported together. */
function reasonsOf(
  soFar: Assessment,
  rule: ListRule,
  scopes: ScopeOf,
  emit: Emit,
): ReadonlyMap<number, Said> {
  const met = new Map<number, Said>();
  const undecided: number[] = [];
  for (const unit of soFar.order) {
    const verdict = rule.when!.evaluate(scopes(unit));
    if (verdict === true) met.set(unit, withTrace(rule, rule.when!.explain(scopes(unit))));
    else if (verdict !== false && !awaits(soFar, rule.when!, unit) && !soFar.unscored?.has(unit))
      undecided.push(unit);
  }
  const [first] = undecided;
  if (first !== undefined) {
    const title = rule.title ?? rule.reason ?? rule.when!.text;
    const trace = rule.when!.explain(scopes(first));
    emit(ruleUndecided({ unit: nameOf(soFar, first), others: undecided.length - 1, title, trace }, rule.at));
  }
  return met;
}

const withTrace = ({ reason }: ListRule, trace: Said): Said =>
  reason === undefined ? trace : { zh: `${reason}（${trace.zh}）`, en: `${reason} (${trace.en})` };

/** Nominated cases: each event of the rule's kind is an entry beside the units. */
function cases(soFar: Assessment, list: ListRule['list']): readonly ListEntry[] {
  const { facts, order } = soFar;
  const happened = eventsByUnit(facts);
  return rulesOf(soFar, list)
    .filter((rule) => rule.events !== undefined)
    .flatMap((rule) =>
      order.flatMap((unit) =>
        (happened.get(facts.units[unit]!.code) ?? [])
          .filter(({ kind }) => kind === rule.events)
          .map((event): ListEntry => {
            const what = event.matter === '' ? event.kind : event.matter;
            const reason = rule.reason
              ? { zh: `${rule.reason}：${what}`, en: `${rule.reason}: ${what}` }
              : { zh: what, en: what };
            return { list, rule, unit, event, reason };
          }),
      ),
    );
}

function whyNotRed(
  { barred, vetoed }: Assessment,
  unit: number,
  onBlack: ReadonlySet<number>,
): Said | undefined {
  if (vetoed[unit]) return { zh: '因一票否决不列入', en: 'left off: vetoed' };
  if (barred[unit]) return { zh: '因取消评优不列入', en: 'left off: barred from awards' };
  if (onBlack.has(unit)) return { zh: '已列入黑榜', en: 'left off: on the black list' };
  return undefined;
}

const nameOf = ({ facts }: Assessment, unit: number): string => facts.units[unit]!.name;
const both = (a: Said, b: Said): Said => ({ zh: `${a.zh}（原由：${b.zh}）`, en: `${a.en} (${b.en})` });
const joined = (reasons: readonly Said[]): Said => ({
  zh: reasons.map(({ zh }) => zh).join(';'),
  en: reasons.map(({ en }) => en).join('; '),
});
