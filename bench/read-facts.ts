// Reads the sheets of a project into facts, and no further: `<folder>`. Bundled by bench/run.js; prints JSON.
import { collect } from '../src/model/diagnostic.ts';
import { compileSchemes, loadConfigs, loadProject } from '../src/run/load-project.ts';
import { readRosters } from '../src/run/read-rosters.ts';
import { readSheets } from '../src/run/read-sheets.ts';

const { emit, diagnostics } = collect();
const options = { draft: false, maxInflated: 2 ** 30 };
const loaded = await loadProject(process.argv[2] ?? '.', emit);
if (!loaded) throw new Error('no project');
const { project, folder } = loaded;
const read = await readRosters(folder, project, project.year, options, emit);
const schemes = compileSchemes(
  (await loadConfigs(loaded, emit)).schemes,
  () => project.year,
  read?.roster.headers,
  emit,
);
if (!read) throw new Error('no roster');
const sheets = await readSheets(
  folder,
  project,
  project.year,
  { asked: schemes, all: schemes },
  read,
  options,
  emit,
);
const logs = sheets.desks.map(({ facts }) => facts.finish());
const facts = logs.reduce((sum, { length }) => sum + length, 0);
const total = logs.reduce((sum, { value }) => sum + value.reduce((a, b) => a + b, 0), 0);
for (const { code, message } of diagnostics) process.stderr.write(`${code} ${message.en}\n`);
process.stdout.write(`${JSON.stringify({ facts, total })}\n`);
