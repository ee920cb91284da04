import type { FaultSpec } from '../diagnostic.ts';
import * as calendar from './calendar.ts';
import * as cases from './cases.ts';
import * as closed from './closed.ts';
import * as composite from './composite.ts';
import * as corrections from './corrections.ts';
import * as engine from './engine.ts';
import * as enginePeers from './engine-peers.ts';
import * as expressions from './expressions.ts';
import * as facts from './facts.ts';
import * as folder from './folder.ts';
import * as library from './library.ts';
import * as output from './output.ts';
import * as project from './project.ts';
import * as returned from './returned.ts';
import * as run from './run.ts';
import * as scheme from './scheme.ts';
import * as schemeChecks from './scheme-checks.ts';
import * as schemeComposite from './scheme-composite.ts';
import * as schemeRules from './scheme-rules.ts';
import * as schemeWeights from './scheme-weights.ts';
import * as shape from './shape.ts';
import * as sources from './sources.ts';
import * as surveys from './surveys.ts';
import * as tables from './tables.ts';
import * as taken from './taken.ts';
import * as targets from './targets.ts';

/** Every kind of fault the toolkit knows, in the order of the pipeline; `docs/diagnostics.md` is made from it. */
export const FAULTS: readonly FaultSpec<never>[] = [
  sources,
  tables,
  expressions,
  shape,
  scheme,
  schemeWeights,
  schemeRules,
  schemeChecks,
  schemeComposite,
  library,
  project,
  calendar,
  taken,
  facts,
  corrections,
  closed,
  targets,
  surveys,
  engine,
  enginePeers,
  composite,
  run,
  output,
  folder,
  returned,
  cases,
].flatMap((layer) => Object.values(layer) as unknown as FaultSpec<never>[]);
