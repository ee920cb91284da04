// Measures the tool and its readers and writes bench/results.md. `npm run bench [-- --runs 5 --only sheets,csv]`
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../scripts/bundle.js';
import { bundleScript } from '../scripts/bundle-script.js';
import { makeBig } from './make-big.js';
import { makeFactsProject, makeSheets } from './make-sheets.js';
import { measure, runs } from './measure.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string', default: 'start,city,mixed,long,flat,csv,project' },
    scale: { type: 'string', default: '1' },
    out: { type: 'string', default: join(root, 'bench', 'results.md') },
  },
});
const times = Number(values.runs);
const scale = Number(values.scale);
const folder = mkdtempSync(join(tmpdir(), 'score-bench-'));
const score = join(folder, 'bin', 'score.js');
const say = (text) => process.stderr.write(`${text}\n`);
const peer = (name) => join(root, 'bench', 'peers', name);
const python = ['python3', '/usr/bin/python3'].find((one) => runs(one, ['-c', 'import openpyxl']));
const hasR = (library) => runs('Rscript', ['-e', `library(${library})`]);

const PLAIN = 'plain Node';
const OURS = '**score**, every cell';
const EXCELJS = 'exceljs `readFile`';
const READ_ALL = 'exceljs `readFile` of every input workbook, nothing scored or written';
const SHEETJS = '@e965/xlsx `read`';
const READXL = 'R `readxl::read_xlsx`';
const CSV_PARSE = 'csv-parse, records thrown away';
const UTF8 = '**score**, to facts, UTF-8';
const FREAD = 'R `data.table::fread`, one thread';

/** The parts of the page: what is measured, against which baselines. */
const PARTS = {
  start: async () => {
    const sample = join(root, 'samples', 'jishou-2023');
    const cases = [
      { name: PLAIN, argv: ['-e', '0'] },
      { name: '`score --help`', argv: [score, '--help'] },
      { name: '`score validate --no-sheets`, the sample', argv: [score, 'validate', '--no-sheets', sample] },
      { name: '`score annual`, the sample', argv: annual(sample, 'sample') },
      {
        name: '`score monthly`, the sample in December',
        argv: [score, 'monthly', sample, '--period', '2023-12', '--quiet', '--out', join(folder, 'month')],
      },
      {
        name: '`score quarterly`, its fourth quarter',
        argv: [
          score,
          'quarterly',
          sample,
          '--period',
          '2023-Q4',
          '--quiet',
          '--out',
          join(folder, 'quarter'),
        ],
      },
    ];
    return ['## Start-up and the sample', '', ...table(measure(cases, times, say), [PLAIN])];
  },
  city: async () => {
    const sample = join(root, 'samples', 'jishou-2023');
    const books = inputsOf(sample, '.xlsx');
    const cases = [
      { name: READ_ALL, argv: [peer('exceljs-all.js'), ...books] },
      { name: '`score validate` (read, bind, score)', argv: [score, 'validate', sample] },
      { name: '`score annual` with all reports', argv: annual(sample, 'city') },
    ].map((one) => ({ ...one, memory: true }));
    return [
      '## The sample of the whole city',
      '',
      `${books.length} workbooks and ${inputsOf(sample, '.csv').length} CSV files in, a workbook a scheme out.`,
      '',
      ...table(measure(cases, times, say), [READ_ALL]),
    ];
  },
  mixed: async () => {
    await makeSheets(folder, { mixed: 100_000 * scale, long: 0, csv: 0 });
    return [`## .xlsx: ${count(100_000)} rows × 12, mixed`, '', ...(await readers('mixed.xlsx'))];
  },
  long: async () => {
    await makeSheets(folder, { mixed: 0, long: 1_000_000 * scale, csv: 0 });
    return [`## .xlsx: ${count(1_000_000)} rows × 6, long`, '', ...(await readers('long.xlsx'))];
  },
  flat: async () => {
    const reader = await bundled('read-cells.ts');
    const cases = [];
    for (const rows of [100_000, 1_000_000]) {
      const own = join(folder, String(rows));
      await makeSheets(own, { mixed: 0, long: rows * scale, csv: 0 });
      cases.push({ name: `${count(rows)} × 6`, argv: [reader, join(own, 'long.xlsx')], memory: true });
    }
    return ['## .xlsx: memory as a sheet grows', '', ...table(measure(cases, times, say), [cases[0].name])];
  },
  csv: async () => {
    const rows = 5_000_000 * scale;
    await makeSheets(folder, { mixed: 0, long: 0, csv: rows });
    const reader = await bundled('read-facts.ts');
    const [utf8, gb18030] = ['utf8', 'gb18030'].map((name) => makeFactsProject(folder, name, rows));
    const file = join(folder, 'long-utf8.csv');
    const cases = [
      { name: UTF8, argv: [reader, utf8] },
      { name: '**score**, to facts, GB18030', argv: [reader, gb18030] },
      { name: CSV_PARSE, argv: [peer('csv-parse.js'), file] },
      ...(hasR('data.table') ? [{ name: FREAD, command: 'Rscript', argv: [peer('fread.R'), file] }] : []),
      { name: 'DuckDB, sums by unit, indicator and month, one thread', argv: [peer('duckdb.js'), file] },
    ].map((one) => ({ ...one, memory: true }));
    const results = measure(cases, times, say);
    const bases = [UTF8, CSV_PARSE, FREAD].filter((name) => cases.some((one) => one.name === name));
    return [
      `## CSV: ${count(5_000_000)} rows × 5, long, ${size(file)} (GB18030: ${size(join(folder, 'long-gb18030.csv'))})`,
      '',
      ...table(results, bases),
    ];
  },
  project: async () => {
    const [units, indicators] = [10_000 * scale, 60];
    await makeBig(folder, units, indicators);
    const [csv, xlsx] = [join(folder, 'csv'), join(folder, 'xlsx')];
    const cases = [
      { name: EXCELJS, argv: [peer('exceljs.js'), join(xlsx, '实绩.xlsx')] },
      { name: '`score validate` (read, bind, score), CSV', argv: [score, 'validate', csv] },
      { name: '`score validate` (read, bind, score), .xlsx', argv: [score, 'validate', xlsx] },
      { name: '`score annual` with all reports, CSV', argv: annual(csv, 'big-csv') },
      { name: '`score annual` with all reports, .xlsx', argv: annual(xlsx, 'big-xlsx') },
    ].map((one) => ({ ...one, memory: true }));
    const results = measure(cases, Math.min(times, 3), say);
    return [
      `## ${units.toLocaleString('en')} units × ${indicators} indicators: ${(units * indicators).toLocaleString('en')} figures (medians of ${Math.min(times, 3)})`,
      '',
      `The facts are a CSV of ${size(join(csv, '实绩.csv'))} or an .xlsx of ${size(join(xlsx, '实绩.xlsx'))}; the reports are a workbook with every score and every fact, lists, and results.json.`,
      '',
      ...table(results, [EXCELJS]),
    ];
  },
};

function annual(project, out) {
  mkdirSync(join(folder, 'out'), { recursive: true });
  return [score, 'annual', project, '--out', join(folder, 'out', out)];
}

/** The input files of a project with this ending; results lie elsewhere or in 结果. */
const inputsOf = (project, ending) =>
  readdirSync(project, { recursive: true })
    .filter((path) => path.endsWith(ending) && !path.startsWith('结果'))
    .sort()
    .map((path) => join(project, path));

/** The readers of one workbook, ours first, and the ratios of all to ours. */
async function readers(name) {
  const reader = await bundled('read-cells.ts');
  const file = join(folder, name);
  const cases = [
    { name: OURS, argv: [reader, file] },
    { name: SHEETJS, argv: [peer('sheetjs.js'), file] },
    { name: EXCELJS, argv: [peer('exceljs.js'), file] },
    { name: 'hucre `streamXlsxRows`', argv: [peer('hucre.js'), file] },
    ...(hasR('readxl') ? [{ name: READXL, command: 'Rscript', argv: [peer('readxl.R'), file] }] : []),
    ...(python ? [{ name: 'openpyxl, read-only', command: python, argv: [peer('openpyxl.py'), file] }] : []),
  ].map((one) => ({ ...one, memory: true }));
  return [`The file has ${size(file)}.`, '', ...table(measure(cases, times, say), [OURS])];
}

/** Bundles one of the scripts beside this one that run the tool's own sources. */
const bundled = (name) => bundleScript(`bench/${name}`, join(folder, name));

function table(results, baselines) {
  const bases = baselines.map((name) => results.find((one) => one.name === name));
  const memory = results.some(({ megabytes }) => megabytes);
  const plain = (name) => name.replaceAll('**', '');
  const heads = ['', 'time, s', ...(memory ? ['peak memory, MB'] : [])];
  const titles = bases.flatMap(({ name }) => [
    `time ÷ ${plain(name)}`,
    ...(memory ? [`memory ÷ ${plain(name)}`] : []),
  ]);
  const lines = results.map(({ name, seconds, megabytes }) => [
    name,
    shown(seconds, 2),
    ...(memory ? [shown(megabytes, 0)] : []),
    ...bases.flatMap((base) => [
      ratio(seconds, base.seconds),
      ...(memory ? [ratio(megabytes, base.megabytes)] : []),
    ]),
  ]);
  const all = [[...heads, ...titles], ['---', ...[...heads.slice(1), ...titles].map(() => '---:')], ...lines];
  return all.map((cells) => `| ${cells.join(' | ')} |`);
}

const count = (rows) => (rows * scale).toLocaleString('en');
const size = (path) => `${(statSync(path).size / 1e6).toFixed(0)} MB`;
const shown = (spread, decimals) =>
  spread
    ? `${spread.median.toFixed(decimals)} (${spread.least.toFixed(decimals)}–${spread.most.toFixed(decimals)})`
    : '–';
const ratio = (one, base) => (one && base ? (one.median / base.median).toFixed(2) : '–');

try {
  say('bundling the tool, installing the readers it is measured against …');
  await bundle(join(folder, 'dist'));
  for (const name of ['bin', 'package.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  if (!existsSync(join(root, 'bench', 'node_modules')))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: join(root, 'bench'), stdio: 'ignore' });
  const lines = [
    '# Measured',
    '',
    `Written by \`npm run bench\`; what is measured and how: [README.md](README.md). Node ${process.version} on ${process.platform} ${process.arch}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB. Medians of ${times} whole processes (least–most), the cases in turn.`,
    '',
  ];
  for (const part of values.only.split(',')) lines.push(...(await PARTS[part]()), '');
  writeFileSync(values.out, lines.join('\n'));
  say(values.out);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
