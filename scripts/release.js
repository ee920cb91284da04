// Makes release/score-<version>.tar.gz, which runs offline with Node alone. `node scripts/release.js [folder]`
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create } from 'tar';
import { bundle } from './bundle.js';
import { SHELL_LAUNCHER, WINDOWS_LAUNCHER } from './launchers.js';
import { bundledPackages, thirdPartyText } from './third-party.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = resolve(process.argv[2] ?? join(root, 'release'));
const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const name = `score-${about.version}`;
/** Equal sources give equal bytes: the time of every file is this one. */
const TIME = new Date(Date.UTC(2000, 0, 1));

const COPIED = ['bin', 'docs', 'indicator-configs', 'samples'];
const PAGES = /^(README|CHANGELOG|LICEN[CS]E).*$/u;
const EXECUTABLE = new Set(['bin/score.js', 'score']);

/** Hidden files, lock files of spreadsheet programs, what makes the samples, and results of earlier runs. */
function isShipped(path) {
  const last = basename(path);
  if (/^(\.|~\$)/u.test(last) || last.endsWith('.ts')) return false;
  if (path === join(root, 'samples', 'make')) return false;
  return !isOutput(path);
}

function isOutput(path) {
  try {
    return JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')).tool === 'score';
  } catch {
    return false;
  }
}

/** Fills a folder with everything that the archive holds. */
async function stage(into) {
  for (const part of [...COPIED, ...readdirSync(root).filter((file) => PAGES.test(file))])
    cpSync(join(root, part), join(into, part), { recursive: true, filter: isShipped });
  const { metafile } = await bundle(join(into, 'dist'));
  const { version, description, type, engines, bin, license } = about;
  const trimmed = { name: about.name, version, description, license, type, private: true, engines, bin };
  const texts = {
    'package.json': `${JSON.stringify(trimmed, undefined, 2)}\n`,
    'THIRD-PARTY.md': thirdPartyText(bundledPackages(root, metafile)),
    score: SHELL_LAUNCHER,
    'score.cmd': WINDOWS_LAUNCHER,
  };
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(into, file), text);
}

const filesBelow = (path) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(path.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

const staging = mkdtempSync(join(tmpdir(), 'score-release-'));
try {
  const inside = join(staging, name);
  mkdirSync(inside);
  await stage(inside);
  const archive = join(folder, `${name}.tar.gz`);
  mkdirSync(dirname(archive), { recursive: true });
  const options = {
    cwd: staging,
    file: archive,
    gzip: { level: 9 },
    portable: true,
    mtime: TIME,
    onWriteEntry: (entry) => {
      entry.stat.mode = EXECUTABLE.has(entry.path.slice(name.length + 1)) ? 0o100755 : 0o100644;
    },
  };
  await create(
    options,
    filesBelow(inside).map((file) => `${name}/${file}`),
  );
  const bytes = readFileSync(archive);
  process.stdout.write(
    `${archive}\n${bytes.length} bytes, sha256 ${createHash('sha256').update(bytes).digest('hex')}\n`,
  );
} finally {
  rmSync(staging, { recursive: true, force: true });
}
