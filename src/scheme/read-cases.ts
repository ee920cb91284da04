import type { CaseFile, CaseUnit, Expected, SchemeCase, StatedFact, StatedFacts } from '../model/case.ts';
import { unitCode } from '../model/codes.ts';
import type { Emit } from '../model/diagnostic.ts';
import { STATE } from '../model/fact.ts';
import { expectNothing, expectUnknownUnit } from '../model/faults/cases.ts';
import type { Located } from '../model/located.ts';
import { deepFreeze } from './deep-freeze.ts';
import { type ShapeReader, shapeReader } from './read-shape.ts';
import {
  type CaseDraft,
  type CaseFileDraft,
  type CaseUnitDraft,
  caseFileShape,
  type Known,
} from './shape-cases.ts';

/** Checks a file of cases; undefined where a fault leaves a part of it out. */
export function readCases(root: Located, file: string, emit: Emit): CaseFile | undefined {
  let whole = true;
  const fatal: Emit = (diagnostic) => {
    whole &&= diagnostic.severity !== 'error';
    emit(diagnostic);
  };
  const reader = shapeReader(fatal);
  const draft = reader.read(caseFileShape, root, file);
  if (!draft) return undefined;
  const cases = draft.cases.map((one) => caseOf(one, draft, reader, fatal));
  const scheme = draft.scheme.replaceAll('\\', '/');
  return whole ? deepFreeze({ scheme, year: draft.year, cases, file, at: reader.at(draft) }) : undefined;
}

function caseOf(draft: CaseDraft, { common }: CaseFileDraft, reader: ShapeReader, emit: Emit): SchemeCase {
  const shared = [common, draft];
  const units = draft.units.map((unit, index) => unitOf(unit, index, shared, reader));
  const expected = Object.entries(draft.expect ?? {}).flatMap(([name, wanted]) => {
    const at = reader.at(draft.expect!, name);
    if (!draft.units.some(({ unit, code }) => unit === name || code === name))
      emit(expectUnknownUnit({ unit: name, known: draft.units.map(({ unit }) => unit) }, at));
    return expectedOf(name, wanted, reader);
  });
  if (expected.length === 0 && draft.faults.length === 0)
    emit(expectNothing({ title: draft.title }, reader.at(draft)));
  return {
    title: draft.title,
    draft: draft.draft,
    units,
    lifts: draft.lifts.map(({ unit, veto, reason }, index) => ({
      unit: unitCode(draft.units.find((one) => one.unit === unit)?.code ?? unit),
      veto,
      reason,
      approver: '',
      document: '',
      at: reader.at(draft.lifts[index]!),
    })),
    expected,
    faults: draft.faults,
    at: reader.at(draft),
  };
}

function unitOf(
  draft: CaseUnitDraft,
  order: number,
  shared: readonly (Known | undefined)[],
  reader: ShapeReader,
): CaseUnit {
  const layers = [...shared, draft];
  const code = unitCode(draft.code ?? draft.unit);
  const columns = new Map(layers.flatMap((layer) => Object.entries(layer?.columns ?? {})));
  const at = reader.at(draft);
  return {
    unit: { code, name: draft.unit, aliases: [], category: '', order, columns, at },
    facts: together(layers, 'facts', reader),
    targets: together(layers, 'targets', reader),
    events: draft.events.map((event) => ({
      ...event,
      points: event.points,
      unit: code,
      at: reader.at(event),
    })),
  };
}

/** What the file, the case and the unit say, the nearest winning. */
function together(
  layers: readonly (Known | undefined)[],
  key: 'facts' | 'targets',
  reader: ShapeReader,
): StatedFacts {
  const facts = new Map<string, StatedFact>();
  for (const layer of layers) {
    const stated = layer?.[key];
    for (const [name, value] of Object.entries(stated ?? {}))
      facts.set(name, stateOf(value, reader, stated!, name));
  }
  return facts;
}

const NOT_APPLICABLE = new Set(['/', '—', '不适用']);
const NOT_REPORTED = new Set(['未报', '未填报', 'not-reported']);

function stateOf(value: number | string, reader: ShapeReader, within: object, name: string): StatedFact {
  const at = reader.at(within, name);
  if (typeof value === 'string' && NOT_APPLICABLE.has(value))
    return { state: STATE.notApplicable, value: undefined, at };
  if (typeof value === 'string' && NOT_REPORTED.has(value))
    return { state: STATE.notReported, value: undefined, at };
  return { state: STATE.value, value, at };
}

function expectedOf(
  unit: string,
  wanted: NonNullable<CaseDraft['expect']>[string],
  reader: ShapeReader,
): readonly Expected[] {
  const { dimensions, indicators, ...plain } = wanted;
  const expected: Expected[] = [];
  const expect = (
    figure: string,
    value: Expected['value'] | undefined,
    within: object,
    key: string,
  ): void => {
    if (value !== undefined) expected.push({ unit, figure, value, at: reader.at(within, key) });
  };
  for (const [key, value] of Object.entries(plain)) expect(key, value, wanted, key);
  for (const [code, points] of Object.entries(dimensions ?? {}))
    expect(`dimensions.${code}`, points, dimensions!, code);
  for (const [code, line] of Object.entries(indicators ?? {})) {
    const figures = typeof line === 'number' ? { points: line } : line;
    for (const [key, value] of Object.entries(figures))
      expect(`indicators.${code}.${key}`, value, indicators!, code);
  }
  return expected;
}
