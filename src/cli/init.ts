import { join, resolve } from 'node:path';
import { unitCode } from '../model/codes.ts';
import { collect } from '../model/diagnostic.ts';
import type { Lang } from '../model/said.ts';
import type { Unit } from '../model/unit.ts';
import type { OutputFile } from '../reports/report-files.ts';
import { compileText } from '../run/compile-text.ts';
import { EXAMPLE_UNITS, examplePrefill, exampleTexts } from './example-project.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';
import { painterFor } from './painter.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { VERSION } from './version.ts';
import { writeNew } from './write-new.ts';

/** The options of `score init`. */
export interface InitCommand {
  readonly year: number;
  readonly lang: Lang;
}

/** `score init [folder]`: makes a project that can be scored at once, to be changed into one's own. */
export async function init(folder: string, { year, lang }: InitCommand, host: Host): Promise<number> {
  const target = resolve(host.cwd, folder);
  const files = await exampleFiles(year, lang);
  const fault = await writeNew(target, files);
  const paint = await painterFor(fault ? host.stderr : host.stdout, host.env);
  if (fault) {
    host.stderr.write(showDiagnostics([fault], lang, paint, false));
    return fault.code === 'file-taken' ? EXIT.usage : EXIT.io;
  }
  const shown = folder === '.' ? '' : ` ${folder}`;
  const next = [`score annual${shown}`, `score test${shown}`, `score sheets${shown}`];
  const zh = ['计分、排名', '按案例核对方案', '方案改好后，重新做空白收数表'];
  const en = [
    'scores and ranks',
    'checks the scheme by its cases',
    'makes blank sheets once the scheme is yours',
  ];
  host.stdout.write(
    `${paint.bold(lang === 'zh' ? `已在 ${join(target)} 新建：` : `Made in ${target}:`)}\n${files.map(({ name }) => `  ${name}\n`).join('')}${next
      .map((command, at) => `  ${command}  ${paint.dim((lang === 'zh' ? zh : en)[at]!)}\n`)
      .join('')}`,
  );
  return EXIT.done;
}

async function exampleFiles(year: number, lang: Lang): Promise<readonly OutputFile[]> {
  const encoder = new TextEncoder();
  const texts = exampleTexts(year, lang);
  const faults = collect();
  const scheme = await compileText(
    texts.find(({ name }) => name === '方案.yaml')!.text,
    '方案.yaml',
    year,
    faults.emit,
  );
  if (!scheme) throw new Error(`the example scheme is refused: ${faults.diagnostics[0]?.message.en}`);
  const units = EXAMPLE_UNITS.map(
    (name, order): Unit => ({
      code: unitCode(`00${order + 1}`),
      name,
      aliases: [],
      category: scheme.category,
      order,
      columns: new Map(),
      at: { kind: 'file', file: '名册.xlsx' },
    }),
  );
  const { collectionFiles, rosterFile } = await import('../reports/collection-files.ts');
  const request = { project: '我的考核', year, version: VERSION, lang, schemes: [{ scheme, units }] };
  const sheets = await collectionFiles({ ...request, prefill: examplePrefill(year) }, faults.emit);
  return [
    ...texts.map(({ name, text }) => ({ name, bytes: encoder.encode(text) })),
    await rosterFile(units, request, faults.emit),
    ...sheets.map(({ name, bytes }) => ({ name: `收数表/${name}`, bytes })),
  ];
}
