import { join, resolve } from 'node:path';
import { BLANK_SHEETS } from '../model/blank-sheets.ts';
import { collect } from '../model/diagnostic.ts';
import type { Lang } from '../model/said.ts';
import { unitsByScheme } from '../run/units-by-scheme.ts';
import { EXIT, exitCodeOf } from './exit-code.ts';
import type { Host } from './host.ts';
import { painterFor } from './painter.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { VERSION } from './version.ts';
import { writeNew } from './write-new.ts';

/** The options of `score sheets`. */
export interface SheetsCommand {
  readonly year?: number;
  readonly out?: string;
  readonly lang: Lang;
}

/** `score sheets [project]`: blank collection sheets for every department that the schemes take figures from. */
export async function sheets(path: string, { year, out, lang }: SheetsCommand, host: Host): Promise<number> {
  const faults = collect();
  const options = { year, draft: false, maxInflated: 512 * 1024 * 1024 };
  const asked = await unitsByScheme(resolve(host.cwd, path), options, faults);
  const paint = await painterFor(host.stderr, host.env);
  if (!asked || faults.hasErrors()) {
    host.stderr.write(showDiagnostics(faults.diagnostics, lang, paint, false));
    return exitCodeOf(faults.diagnostics, false);
  }
  const { collectionFiles } = await import('../reports/collection-files.ts');
  const { project, schemes } = asked;
  const request = { project: project.name, year: asked.year, version: VERSION, lang, schemes };
  const files = await collectionFiles(request, faults.emit);
  const folder = out === undefined ? join(asked.folder, BLANK_SHEETS[lang]) : resolve(host.cwd, out);
  const fault = await writeNew(folder, files);
  if (fault) {
    host.stderr.write(showDiagnostics([fault], lang, paint, false));
    return fault.code === 'file-taken' ? EXIT.usage : EXIT.io;
  }
  const heading = lang === 'zh' ? `已写入 ${folder}` : `Written to ${folder}`;
  host.stdout.write(`${heading}\n${files.map(({ name }) => `  ${name}\n`).join('')}`);
  return EXIT.done;
}
