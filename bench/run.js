// Measures the tool as whole processes against baselines of the same run and writes bench/results.md.
// `node bench/run.js [runs of the small] [runs of the big]`; 5 and 5 unless said otherwise. Medians are shown.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [small = 5, big = 5] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'score-bench-'));
const watch = join(folder, 'watch.mjs');
const score = join(root, 'bin', 'score.js');
const sample = join(root, 'samples', 'jishou-2023');

// Each process tells its own peak memory as it ends.
writeFileSync(
  watch,
  `import { writeFileSync } from 'node:fs';\nprocess.on('exit', () => writeFileSync(process.env.SCORE_BENCH_PEAK, String(process.resourceUsage().maxRSS)));\n`,
);

function measure(runs, argv) {
  const times = [];
  const peaks = [];
  for (let run = 0; run < runs; run += 1) {
    const peak = join(folder, 'peak');
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, ['--import', watch, ...argv], {
      cwd: root,
      env: { ...process.env, SCORE_BENCH_PEAK: peak },
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`);
    times.push(Number(process.hrtime.bigint() - start) / 1e9);
    peaks.push(Number(readFileSync(peak, 'utf8')) / 1024);
  }
  return { seconds: median(times), megabytes: median(peaks) };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

try {
  execFileSync(process.execPath, [join(root, 'bench', 'make-big.js'), join(folder, 'big')], {
    stdio: 'inherit',
  });
  const workbook = join(folder, 'big', 'xlsx', '实绩.xlsx');
  const rows = [
    ['plain Node start', 'node', measure(small, ['--input-type=module', '-e', '0'])],
    ['`score --help`', 'node', measure(small, [score, '--help'])],
    [
      '`score validate --no-sheets`, the sample',
      'node',
      measure(small, [score, 'validate', sample, '--no-sheets']),
    ],
    [
      '`score annual`, the sample',
      'node',
      measure(small, [score, 'annual', sample, '--out', join(folder, 'o1')]),
    ],
    [
      'exceljs `readFile` of the big workbook',
      'exceljs',
      measure(big, ['--input-type=module', '-e', exceljsRead(workbook)]),
    ],
    [
      '`score validate`, 10,000 × 60 from .xlsx',
      'exceljs',
      measure(big, [score, 'validate', join(folder, 'big', 'xlsx')]),
    ],
    [
      '`score annual`, 10,000 × 60 from .xlsx',
      'exceljs',
      measure(big, [score, 'annual', join(folder, 'big', 'xlsx'), '--out', join(folder, 'o2')]),
    ],
    [
      '`score validate`, 10,000 × 60 from CSV',
      'exceljs',
      measure(big, [score, 'validate', join(folder, 'big', 'csv')]),
    ],
    [
      '`score annual`, 10,000 × 60 from CSV',
      'exceljs',
      measure(big, [score, 'annual', join(folder, 'big', 'csv'), '--out', join(folder, 'o3')]),
    ],
  ];
  writeFileSync(join(root, 'bench', 'results.md'), report(rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function exceljsRead(workbook) {
  return `const { default: ExcelJS } = await import(${JSON.stringify(join(root, 'node_modules', 'exceljs', 'lib', 'exceljs.nodejs.js'))}); await new ExcelJS.Workbook().xlsx.readFile(${JSON.stringify(workbook)});`;
}

function report(rows) {
  const baseline = new Map([
    ['node', rows[0][2]],
    ['exceljs', rows[4][2]],
  ]);
  const lines = rows.map(([what, against, { seconds, megabytes }]) => {
    const { seconds: base, megabytes: room } = baseline.get(against);
    return `| ${what} | ${seconds.toFixed(2)} s | ${megabytes.toFixed(0)} MB | ${against} | ${(seconds / base).toFixed(2)} | ${(megabytes / room).toFixed(2)} |`;
  });
  return [
    '# Results',
    '',
    `<!-- made by bench/run.js: medians of ${small} (small) and ${big} (big) whole processes -->`,
    '',
    `Node ${process.version}, ${cpus().length} cores. The big project has 10,000 units × 60 indicators, 600,000 rows; \`validate\` reads and scores it, \`annual\` also writes the workbook of 1.2 million rows and results.json. Ratios are to the baseline of the same run: a plain Node start, or exceljs reading the same workbook.`,
    '',
    '| what | time | peak memory | against | time ratio | memory ratio |',
    '|---|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}
