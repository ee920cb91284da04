// Measures the shipped tool and writes bench/results.md. `npm run bench [-- --runs 5 --units 10000 --indicators 60]`
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../scripts/bundle.js';
import { makeBig } from './make-big.js';
import { measure } from './measure.js';

const PLAIN = 'plain Node';
const EXCELJS = 'exceljs `readFile`';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    units: { type: 'string', default: '10000' },
    indicators: { type: 'string', default: '60' },
    out: { type: 'string', default: join(root, 'bench', 'results.md') },
  },
});
const [runs, units, indicators] = [values.runs, values.units, values.indicators].map(Number);
const folder = mkdtempSync(join(tmpdir(), 'score-bench-'));
const say = (text) => process.stderr.write(`${text}\n`);

function smallCases() {
  const sample = join(root, 'samples', 'jishou-2023');
  return [
    { name: PLAIN, argv: ['-e', '0'] },
    { name: '`score --help`', argv: [join(folder, 'bin', 'score.js'), '--help'] },
    {
      name: '`score validate --no-sheets`, the sample',
      argv: [join(folder, 'bin', 'score.js'), 'validate', '--no-sheets', sample],
    },
    { name: '`score annual`, the sample', argv: annual(sample, 'sample') },
  ];
}

function bigCases() {
  const score = join(folder, 'bin', 'score.js');
  const [csv, xlsx] = [join(folder, 'csv'), join(folder, 'xlsx')];
  const cases = [
    { name: PLAIN, argv: ['-e', '0'] },
    { name: EXCELJS, argv: [join(root, 'bench', 'exceljs-read.js'), join(xlsx, '实绩.xlsx')] },
    { name: '`score validate` (read, bind, score), CSV', argv: [score, 'validate', csv] },
    { name: '`score validate` (read, bind, score), .xlsx', argv: [score, 'validate', xlsx] },
    { name: '`score annual` with all reports, CSV', argv: annual(csv, 'big-csv') },
    { name: '`score annual` with all reports, .xlsx', argv: annual(xlsx, 'big-xlsx') },
  ];
  return cases.map((one) => ({ ...one, memory: true }));
}

function annual(project, out) {
  mkdirSync(join(folder, 'out'), { recursive: true });
  return [join(folder, 'bin', 'score.js'), 'annual', project, '--out', join(folder, 'out', out)];
}

function report(small, big) {
  const rows = (units * indicators).toLocaleString('en');
  const size = (...path) => `${(statSync(join(folder, ...path)).size / 1e6).toFixed(0)} MB`;
  return [
    '# Measured',
    '',
    `Written by \`npm run bench\`; what is measured and how: [README.md](README.md). Node ${process.version} on ${process.platform} ${process.arch}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB. Medians of ${runs} whole processes (least–most), the cases in turn.`,
    '',
    '## Start-up and the sample',
    '',
    ...table(small, [PLAIN]),
    '',
    `## ${units.toLocaleString('en')} units × ${indicators} indicators: ${rows} rows`,
    '',
    `The facts are a CSV of ${size('csv', '实绩.csv')} or an .xlsx of ${size('xlsx', '实绩.xlsx')}; the reports are a workbook with every score and every fact, lists, and results.json of ${size('out', 'big-csv', 'results.json')}.`,
    '',
    ...table(big, [PLAIN, EXCELJS]),
    '',
  ].join('\n');
}

function table(results, baselines) {
  const bases = baselines.map((name) => results.find((one) => one.name === name));
  const memory = results.some(({ megabytes }) => megabytes);
  const heads = ['', 'time, s', ...(memory ? ['peak memory, MB'] : [])];
  const titles = bases.flatMap(({ name }) => [`time ÷ ${name}`, ...(memory ? [`memory ÷ ${name}`] : [])]);
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

const shown = ({ median, least, most }, decimals) =>
  `${median.toFixed(decimals)} (${least.toFixed(decimals)}–${most.toFixed(decimals)})`;
const ratio = (one, base) => (one.median / base.median).toFixed(2);

try {
  say('bundling the tool, making the big project …');
  await bundle(join(folder, 'dist'));
  for (const name of ['bin', 'package.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  await makeBig(folder, units, indicators);
  const small = measure(smallCases(), runs, say);
  const big = measure(bigCases(), runs, say);
  writeFileSync(values.out, report(small, big));
  say(values.out);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
