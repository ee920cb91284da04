import { by, compareNumber } from '../base/order.ts';
import type { Diagnostic, Emit } from '../model/diagnostic.ts';
import type { Located } from '../model/located.ts';
import type { Dimension, Scheme } from '../model/scheme.ts';
import { checkBalance } from './check-balance.ts';
import { checkBarred } from './check-barred.ts';
import { checkBasis } from './check-basis.ts';
import { checkBurden } from './check-burden.ts';
import { checkCodes } from './check-codes.ts';
import { checkComposite } from './check-composite.ts';
import { checkGrades } from './check-grades.ts';
import { checkTies } from './check-ties.ts';
import { checkTitles } from './check-titles.ts';
import { collectTree, type Tree } from './collect-tree.ts';
import { compileIndicators, readsOf } from './compile-indicators.ts';
import { compileRung } from './compile-ladder.ts';
import { methodOf } from './compile-method.ts';
import { compileRule, yesNoColumns } from './compile-rule.ts';
import {
  compileAdjustment,
  compileCheck,
  compileGrade,
  compileList,
  compileUngraded,
  compileUse,
  compileVeto,
  type RuleContext,
} from './compile-rules.ts';
import type { Compiling, SchemeContext } from './compiling.ts';
import { deepFreeze } from './deep-freeze.ts';
import { type EventKind, eventKindsOf, outcomeKindsOf } from './event-kinds.ts';
import { namesInReach } from './names-in-reach.ts';
import { shapeReader } from './read-shape.ts';
import { settleScheme } from './settle-scheme.ts';
import { settleWeights, sharesOf, type Weights } from './settle-weights.ts';
import { schemeShape } from './shape-scheme.ts';

/** A scheme whose head is wrong is checked on. */
const STAND_INS = { scheme: 'scheme', title: '', category: '' };

/**
 * Checks a scheme file and settles it for the year: dated values in force, expressions and methods compiled, every
 * fault emitted. The scheme is deeply frozen; undefined where a fault leaves a part of it out.
 */
export function compileScheme(root: Located, context: SchemeContext, emit: Emit): Scheme | undefined {
  const found: Diagnostic[] = [];
  const scheme = checkAll(root, context, (diagnostic) => found.push(diagnostic));
  for (const diagnostic of found.sort(by(lineOf, compareNumber))) emit(diagnostic);
  return scheme;
}

/** Faults are told from top to bottom of the file. */
const lineOf = ({ at }: Diagnostic): number => (at?.kind === 'line' ? at.line + at.column / 1e6 : 0);

function checkAll(root: Located, context: SchemeContext, emit: Emit): Scheme | undefined {
  let whole = true;
  const fatal = (diagnostic: Diagnostic): void => {
    whole &&= diagnostic.severity !== 'error';
    emit(diagnostic);
  };
  const reader = shapeReader(fatal);
  const draft = reader.read(schemeShape, root, context.file, STAND_INS);
  if (!draft) return undefined;
  const compiling: Compiling = {
    draft,
    reader,
    year: context.year,
    columns: context.columns,
    emit,
    fatal,
    notApplicable: draft.defaults?.['not-applicable'] ?? 'reweigh',
    notReported: draft.defaults?.['not-reported'] ?? 'fail',
    compared: new Map(),
  };
  const scheme = compile(compiling, context);
  return whole ? deepFreeze(scheme) : undefined;
}

function compile(compiling: Compiling, context: SchemeContext): Scheme {
  const { draft } = compiling;
  const tree = collectTree(compiling);
  const kinds = eventKindsOf(draft);
  const weights = settleWeights(compiling, tree);
  check(compiling, tree, kinds, weights);
  const methods = tree.indicators.map((entry) => methodOf(compiling, entry.draft));
  checkComposite(compiling, tree, methods);
  const names = namesInReach(compiling, tree, kinds, (index) =>
    readsOf(methods[index], tree.indicators[index]!),
  );
  const { indicators, items, computed } = compileIndicators(compiling, tree, weights, methods, names);
  const codes = [...tree.dimensions, ...tree.indicators].map((entry) => entry.draft.code);
  const rules: RuleContext = { names, computed, codes };
  const scheme: Omit<Scheme, 'yesNoColumns'> = {
    ...settleScheme(compiling, context),
    units:
      draft.units === undefined
        ? undefined
        : compileRule(compiling, draft, 'units', names.columns, 'boolean'),
    items,
    indicators,
    children: tree.children,
    dimensions: dimensionsOf(compiling, tree, weights),
    eventKinds: kinds.map(({ kind }) => kind),
    outcomeKinds: outcomeKindsOf(draft),
    adjustments: draft.adjustments.flatMap((part) => compileAdjustment(compiling, part, rules) ?? []),
    checks: draft.checks.flatMap((part) => compileCheck(compiling, part, rules) ?? []),
    vetoes: draft.vetoes.flatMap((part) => compileVeto(compiling, part, rules) ?? []),
    grades: draft.grades.flatMap((part) => compileGrade(compiling, part, rules) ?? []),
    ungraded: draft.ungraded.flatMap((part) => compileUngraded(compiling, part, rules) ?? []),
    uses: draft.uses.flatMap((part) => compileUse(compiling, part, rules) ?? []),
    monitoring: {
      lights: {
        red: draft.lights?.red ?? 60,
        yellow: draft.lights?.yellow ?? 80,
      },
      ladder: draft.ladder.flatMap((part) => compileRung(compiling, part, rules) ?? []),
    },
    lists: draft.lists.flatMap((part) => compileList(compiling, part, rules) ?? []),
  };
  return { ...scheme, yesNoColumns: yesNoColumns(compiling) }; // known when every rule is compiled
}

const dimensionsOf = ({ reader }: Compiling, { dimensions }: Tree, weights: Weights): readonly Dimension[] =>
  dimensions.map(({ draft, parent, children }, index) => ({
    code: draft.code,
    title: draft.title,
    tags: draft.tags,
    parent,
    weight: weights.dimensions[index]!,
    aggregate: draft.aggregate,
    weights: draft.weights,
    minimumShare: draft['minimum-share'],
    cap: draft.cap,
    children,
    at: reader.at(draft),
  }));

function check(compiling: Compiling, tree: Tree, kinds: readonly EventKind[], weights: Weights): void {
  checkBasis(compiling);
  checkCodes(compiling, tree);
  checkTitles(compiling, tree, kinds);
  checkBarred(compiling, tree);
  checkBurden(compiling, tree, weights);
  checkTies(compiling, tree);
  checkBalance(compiling, tree, sharesOf(compiling, tree, weights));
  checkGrades(compiling);
}
