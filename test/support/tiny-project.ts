import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli/main.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { collect, type Diagnostic, type Emit } from '../../src/model/diagnostic.ts';
import type { RunOptions } from '../../src/run/read-run.ts';
import { type AnnualRun, runAnnual } from '../../src/run.ts';
import { type TestHost, type TestWorld, testHost } from './test-host.ts';

/** Files of a project by name (folders with `/`); undefined leaves one of the tiny project's own out. */
export type ProjectFiles = Readonly<Record<string, string | Uint8Array | undefined>>;

/** Two townships scored on an investment target and a satisfaction score; every test varies it by a file or two. */
export const TINY: Readonly<Record<string, string>> = {
  'score.yaml': `name: 小考核
year: 2023
schemes: [scheme.yaml]
roster: {path: roster.csv}
sheets:
  - {path: facts.csv, kind: facts}
`,
  'scheme.yaml': `scheme: small
title: 小方案
category: 乡镇
basis: {document: 考核办法, status: official}
indicators:
  - {code: invest, title: 招商引资, measure: 万元, weight: 60, method: attainment, target: 100}
  - {code: happy, title: 满意度, measure: 分, weight: 40, method: direct}
`,
  'roster.csv': '序号,单位代码,单位名称,别名,类别\n1,T01,东山镇,东山,乡镇\n2,T02,西河镇,,乡镇\n',
  'facts.csv': '单位,招商引资(万元),满意度\n东山镇,90,80\n西河镇,50,90\n',
};

/** The tiny project with another list of sheets. */
export const withSheets = (sheets: string, more = ''): string =>
  `${TINY['score.yaml']!.replace(/sheets:.*$/su, '')}sheets:\n${sheets
    .split('\n')
    .map((line) => `  - ${line}\n`)
    .join('')}${more}`;

/** The tiny scheme with its investment indicator written otherwise and lines put behind. */
export const withIndicator = (indicator: string, more = ''): string =>
  `${TINY['scheme.yaml']!.replace(/\{code: invest.*\}/u, indicator)}${more}`;

/** Runs `use` with a temporary folder that holds the files, and removes it afterwards. */
export async function withFolder<T>(files: ProjectFiles, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'score-project-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      if (content === undefined) continue;
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What came of a run in process. */
export interface TinyRun {
  readonly run: AnnualRun | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** `severity code: message` of everything but notes about the scheme's document. */
  readonly said: readonly string[];
  /** The first assessment; throws where nothing was scored. */
  readonly assessment: Assessment;
}

/** Runs the tiny project, with files put over its own, through `runAnnual`. */
export async function runTiny(
  files: ProjectFiles = {},
  options: Partial<RunOptions> = {},
  emit: Emit = () => undefined,
): Promise<TinyRun> {
  return withFolder({ ...TINY, ...files }, async (folder) => {
    const faults = collect();
    const run = await runAnnual(
      folder,
      { draft: false, maxInflated: 2 ** 29, version: '0', ...options },
      faults,
    );
    faults.diagnostics.forEach(emit);
    return {
      run,
      diagnostics: faults.diagnostics,
      said: faults.diagnostics.map(({ severity, code, message }) => `${severity} ${code}: ${message.zh}`),
      get assessment() {
        const assessment = run?.results?.assessments[0];
        if (!assessment) throw new Error(faults.diagnostics.map(({ message }) => message.zh).join('\n'));
        return assessment;
      },
    };
  });
}

/** What came of a command line. */
export interface TinyCommand {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly host: TestHost;
}

/** Runs a command line in a folder. */
export async function command(
  cwd: string,
  argv: readonly string[],
  world: TestWorld = {},
): Promise<TinyCommand> {
  const host = testHost({ cwd, ...world });
  const code = await main(argv, host);
  return { code, out: host.stdout.text, err: host.stderr.text, host };
}

/** The settled figure of an item for a unit (by roster place), as `90`, `/` or `—`. */
export function figureOf({ facts, scheme }: Assessment, code: string, unit: number): string {
  const item = facts.items[scheme.items.findIndex((one) => one.code === code)]!;
  const state = item.states[unit]!;
  if (state === 1) return '/';
  return state === 0 ? (item.texts[unit] ?? String(item.values[unit])) : '—';
}
