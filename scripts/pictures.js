// Takes the pictures of the README from a real run of the sample: the terminal, and the first page of the workbook.
// Needs LibreOffice, pdftoppm, rsvg-convert and the font Noto Sans Mono CJK SC.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(root, 'docs', 'pictures');
const folder = mkdtempSync(join(tmpdir(), 'score-pictures-'));
// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for escape sequences
const COLOUR = /\u001b\[\d+m/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for escape sequences
const PIECE = /\u001b\[(\d+)m|([^\u001b]+)/gu;
const COLUMN = 7;
const LINE = 20;
const MARGIN = 18;
const INK = { 31: '#d14b4b', 33: '#b8860b', 36: '#2a7f9e', 2: '#8a8f98', 1: '#1f2328' };

try {
  mkdirSync(pictures, { recursive: true });
  const out = join(folder, 'out');
  const argv = ['bin/score.js', 'annual', 'samples/jishou-2023', '--lang', 'zh', '--out', out];
  const env = { ...process.env, FORCE_COLOR: '1', NO_COLOR: '' };
  const run = spawnSync(process.execPath, argv, { cwd: root, env, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  const report = run.stdout.slice(0, run.stdout.indexOf('已写入')).trimEnd();
  const shown = `\u001b[1m$ score annual samples/jishou-2023\u001b[22m\n${run.stderr}${report}`;
  const lines = shown.replaceAll('\u001b[39m', '\u001b[0m').split('\n');
  writeFileSync(join(folder, 'terminal.svg'), terminal(lines));
  execFileSync('rsvg-convert', [
    '--zoom',
    '2',
    join(folder, 'terminal.svg'),
    '--output',
    join(pictures, 'terminal.png'),
  ]);
  workbook(out);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function workbook(out) {
  const name = readdirSync(out).find((file) => file.endsWith('.xlsx'));
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(out, name)], {
    stdio: 'ignore',
  });
  execFileSync('pdftoppm', [
    '-r',
    '110',
    '-f',
    '1',
    '-l',
    '1',
    '-png',
    '-singlefile',
    join(folder, name.replace(/xlsx$/u, 'pdf')),
    join(folder, 'page'),
  ]);
  renameSync(join(folder, 'page.png'), join(pictures, 'workbook.png'));
}

function terminal(lines) {
  const width = Math.max(...lines.map((line) => columns(line.replace(COLOUR, '')))) * COLUMN + 2 * MARGIN;
  const height = lines.length * LINE + 2 * MARGIN;
  const body = lines.map((line, index) => textLine(line, MARGIN + (index + 0.75) * LINE)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(width)} ${height}" font-family="'Noto Sans Mono CJK SC'" font-size="14">
<rect width="100%" height="100%" rx="8" fill="#f6f8fa"/>
${body}
</svg>
`;
}

/** One line: every character stands at its column, so that Chinese stays aligned. */
function textLine(line, y) {
  let x = 0;
  let style = {};
  const runs = [];
  for (const [, code, text] of line.matchAll(PIECE)) {
    if (code !== undefined)
      style = ['0', '22'].includes(code)
        ? {}
        : { ...style, ...(code === '1' ? { bold: true } : { ink: INK[code] }) };
    for (const [piece] of (text ?? '').matchAll(/\s+|[^\s]+/gu)) {
      if (piece.trim() !== '') runs.push(runText(piece, MARGIN + x * COLUMN, y, style));
      x += columns(piece);
    }
  }
  return runs.join('');
}

function runText(text, x, y, { ink, bold }) {
  let column = 0;
  const xs = Array.from(text, (character) => {
    const at = x + column * COLUMN;
    column += columns(character);
    return at.toFixed(1);
  });
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const weight = bold ? ' font-weight="bold"' : '';
  return `<text x="${xs.join(' ')}" y="${y.toFixed(1)}" fill="${ink ?? INK[1]}"${weight}>${escaped}</text>`;
}

function columns(text) {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/u.test(
        character,
      )
        ? 2
        : 1;
  return width;
}
