import { basename, join, relative, resolve, sep } from 'node:path';
import { terminalJson, terminalText } from '../base/terminal-text.ts';
import { type Collector, collect, type Diagnostic } from '../model/diagnostic.ts';
import type { Lang } from '../model/said.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Unit } from '../model/unit.ts';
import { diagnosticJson } from '../results/diagnostic-json.ts';
import { faultsByFile, faultsByKind } from '../results/faults-by-file.ts';
import { type Mask, maskOf, type Publish } from '../results/person-mask.ts';
import { checkSchemeFiles, pathsToCheck } from '../run/check-files.ts';
import { SheetsSeen } from '../run/sheets-seen.ts';
import { checkProjectPath } from '../run.ts';
import { annotate } from './annotate.ts';
import { projectFolder } from './annotate-place.ts';
import { countDiagnostics } from './count-diagnostics.ts';
import { EXIT, exitCodeOf, Interrupted } from './exit-code.ts';
import { githubLine } from './github-format.ts';
import type { Host } from './host.ts';
import { painterFor } from './painter.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { VERSION } from './version.ts';

/** The options of `score validate`. */
export interface ValidateCommand {
  readonly year?: number;
  readonly sheets: boolean;
  readonly strict: boolean;
  readonly format: 'text' | 'json' | 'github';
  readonly publish: Publish;
  readonly annotate?: string | true;
  readonly lang: Lang;
}

/** `score validate`: checks projects and schemes, shows all faults at once and gives the exit code. */
export async function validate(
  paths: readonly string[],
  command: ValidateCommand,
  host: Host,
): Promise<number> {
  const pause = () => {
    if (host.interrupted()) throw new Interrupted();
  };
  const people: Unit[] = [];
  const onRoster = (units: readonly Unit[]) => {
    people.push(...units);
  };
  const diagnostics: Diagnostic[] = [];
  const schemes: Scheme[] = [];
  const checked: { readonly folder: string; readonly seen: SheetsSeen; readonly faults: Collector }[] = [];
  const loose: { readonly path: string; readonly shown: string }[] = [];
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const found = await pathsToCheck(resolve(host.cwd, path));
    if ('project' in found) {
      const faults = collect();
      const seen = new SheetsSeen();
      schemes.push(
        ...(await checkProjectPath(
          found.project,
          { ...command, version: VERSION, pause, seen, onRoster },
          faults,
        )),
      );
      const folder = projectFolder(found.project);
      checked.push({ folder, seen, faults });
      diagnostics.push(...faults.diagnostics.map((one) => seenFrom(host.cwd, folder, one)));
    } else
      for (const file of found.schemes)
        if (!loose.some((known) => known.path === file))
          loose.push({ path: file, shown: forward(relative(host.cwd, file)) });
  }
  const faults = collect();
  if (loose.length > 0) schemes.push(...(await checkSchemeFiles(loose, command.year, faults.emit)));
  diagnostics.push(...faults.diagnostics);
  const mask = maskOf(people, command.publish);
  await tell(diagnostics.map(mask.coded), schemes, command, mask, host);
  const code = exitCodeOf(diagnostics, command.strict);
  const annotated = await annotateAll(checked, command, mask, host);
  return code === EXIT.done ? annotated : code;
}

/** Writes the copies to be corrected of every project; of several into folders of their own within the one given. */
async function annotateAll(
  checked: readonly { readonly folder: string; readonly seen: SheetsSeen; readonly faults: Collector }[],
  { annotate: asked, lang }: ValidateCommand,
  mask: Mask,
  host: Host,
): Promise<number> {
  let code: number = EXIT.done;
  if (asked === undefined) return code;
  const taken = new Set<string>();
  for (const { folder, seen, faults } of checked) {
    const diagnostics = faults.diagnostics.map(mask.coded);
    const own =
      asked === true || checked.length === 1 ? asked : join(asked, nameOnce(basename(folder), taken));
    const request = { folder, annotate: own, diagnostics, seen, maxInflated: MAX_INFLATED, lang };
    const done = await annotate(request, host);
    if (done !== EXIT.done) code = done;
  }
  return code;
}

function nameOnce(name: string, taken: Set<string>): string {
  for (let copy = 1; ; copy += 1) {
    const unique = copy === 1 ? name : `${name} (${copy})`;
    if (taken.has(unique)) continue;
    taken.add(unique);
    return unique;
  }
}

const MAX_INFLATED = 512 * 1024 * 1024;

const forward = (path: string): string => path.split(sep).join('/');

/** A project's diagnostic with its file as seen from the working directory, so that several projects are told apart. */
function seenFrom(cwd: string, folder: string, diagnostic: Diagnostic): Diagnostic {
  if (!diagnostic.at) return diagnostic;
  const file = forward(relative(cwd, resolve(folder, diagnostic.at.file)));
  return { ...diagnostic, at: { ...diagnostic.at, file } };
}

async function tell(
  diagnostics: readonly Diagnostic[],
  schemes: readonly Scheme[],
  { format, lang, strict }: ValidateCommand,
  mask: Mask,
  host: Host,
): Promise<void> {
  if (format === 'json') {
    const rows = diagnostics.map((one) => diagnosticJson(one, lang));
    const json = { schema: 'score-diagnostics/1', summary: summaryOf(diagnostics), diagnostics: rows };
    host.stdout.write(mask(`${terminalJson(JSON.stringify(json, undefined, 2))}\n`));
    return;
  }
  if (format === 'github') {
    host.stdout.write(mask(diagnostics.map((diagnostic) => githubLine(diagnostic, lang)).join('')));
    return;
  }
  const paint = await painterFor(host.stdout, host.env);
  host.stdout.write(mask(showDiagnostics(diagnostics, lang, paint, true)));
  for (const scheme of schemes) host.stdout.write(`${terminalText(describe(scheme, lang))}\n`);
  const passed = exitCodeOf(diagnostics, strict) === EXIT.done;
  const verdict = lang === 'zh' ? (passed ? '检查通过' : '检查未通过') : passed ? 'passed' : 'failed';
  host.stdout.write(
    `${passed ? paint.good(verdict) : paint.error(verdict)}: ${countDiagnostics(diagnostics, lang)}\n`,
  );
}

/** Diagnostics counted by file (null: in no file) and by kind, in the order they are shown. */
const summaryOf = (diagnostics: readonly Diagnostic[]) => ({
  files: faultsByFile(diagnostics).map(({ file, counts }) => ({ file: file ?? null, ...counts })),
  kinds: faultsByKind(diagnostics),
});

function describe({ title, file, indicators, dimensions, total, vetoes }: Scheme, lang: Lang): string {
  return lang === 'zh'
    ? `${title}（${file}）：${dimensions.length} 个维度、${indicators.length} 个指标，满分 ${total}，否决 ${vetoes.length} 条`
    : `${title} (${file}): ${dimensions.length} dimensions, ${indicators.length} indicators, full points ${total}, ${vetoes.length} vetoes`;
}
