import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Lang } from '../model/said.ts';
import type { OutputFile } from '../reports/report-files.ts';
import { openFaulty } from '../run/open-faulty.ts';
import type { SheetsSeen } from '../run/sheets-seen.ts';
import { annotateFault, DEFAULT_FOLDER, exists } from './annotate-place.ts';
import { EXIT, Interrupted } from './exit-code.ts';
import type { Host } from './host.ts';
import { painterFor } from './painter.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { VERSION } from './version.ts';
import { writeFolder } from './write-folder.ts';

/** What is to be sent back: the faults of a project's run and where its sheets are. */
export interface AnnotateRequest {
  /** The project folder, absolute. */
  readonly folder: string;
  /** Where to write: as given after --annotate; true: 退回修改 in the project folder. */
  readonly annotate: string | true;
  readonly diagnostics: readonly Diagnostic[];
  readonly seen: SheetsSeen;
  readonly maxInflated: number;
  readonly lang: Lang;
}

/**
 * Writes the copies to be corrected (退回修改表) into a folder of their own, whole or not at all, and says so on
 * stderr; gives the exit code of that.
 */
export async function annotate(request: AnnotateRequest, host: Host): Promise<number> {
  const { folder, diagnostics, seen, lang, maxInflated } = request;
  const target =
    request.annotate === true ? join(folder, DEFAULT_FOLDER[lang]) : resolve(host.cwd, request.annotate);
  const { faultyFiles, returnedFiles } = await import('../reports/returned-files.ts');
  const faulty = faultyFiles(diagnostics, (file) => seen.encodingOf(file) !== undefined).map((part) => ({
    ...part,
    office: seen.officeOf(part.file),
  }));
  const isMended = !diagnostics.some(({ severity }) => severity === 'error'); // else the sheets may not have been read
  if (faulty.length === 0 && !(isMended && (await exists(target)))) {
    host.stderr.write(lang === 'zh' ? '没有需要退回的表。\n' : 'No sheet is to be sent back.\n');
    return EXIT.done;
  }
  const misplaced = await annotateFault(target);
  if (misplaced) return await fail(misplaced, lang, host);
  const hashes = new Map<string, string>();
  const files = await returnedFiles(faulty, lang, async (file) => {
    if (host.interrupted()) throw new Interrupted();
    const opened = await openFaulty(folder, file, seen, maxInflated);
    if (opened) hashes.set(file, opened.hash);
    return opened;
  });
  if (host.interrupted()) throw new Interrupted();
  const written = await writeFolder(target, [...files, manifestOf(files, hashes, lang)]);
  if ('fault' in written) return await fail(written.fault, lang, host);
  const copies = files.length - 1;
  const zh = `退回修改表 ${copies} 个、退回说明 1 份，已写入 ${written.folder}`;
  const en = `${copies} copies to be corrected and a list of all faults written to ${written.folder}`;
  const paint = await painterFor(host.stderr, host.env);
  host.stderr.write(`${paint.bold(lang === 'zh' ? zh : en)}\n`);
  return EXIT.done;
}

async function fail(fault: Diagnostic, lang: Lang, host: Host): Promise<number> {
  const paint = await painterFor(host.stderr, host.env);
  host.stderr.write(showDiagnostics([fault], lang, paint, true));
  return fault.about === 'configuration' ? EXIT.usage : EXIT.io;
}

/** `manifest.json`, by which the folder is known as ours: hashes of what was copied and of the copies. */
function manifestOf(
  files: readonly OutputFile[],
  hashes: ReadonlyMap<string, string>,
  lang: Lang,
): OutputFile {
  const manifest = {
    tool: 'score',
    schema: 'score-returned/1',
    version: VERSION,
    node: process.version,
    lang,
    inputs: [...hashes].map(([file, sha256]) => ({ file, sha256 })),
    outputs: files.map(({ name, bytes }) => ({
      name,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  };
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  return { name: 'manifest.json', bytes: new TextEncoder().encode(text) };
}
