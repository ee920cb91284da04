import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The packages whose code is in a bundle, by esbuild's metafile: name, version, licence, home and texts, each once, in
 * order. Throws when one names no licence: such code must not be shipped.
 */
export function bundledPackages(root, metafile) {
  const packages = new Map();
  for (const { inputs } of Object.values(metafile.outputs))
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const inside = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(path);
      if (!inside || bytesInOutput === 0) continue;
      const found = packageIn(join(root, inside[1]));
      packages.set(`${found.name} ${found.version}`, found);
    }
  return [...packages].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
}

/** THIRD-PARTY.md: a table of the packages, then the licences in full. */
export function thirdPartyText(packages) {
  const lines = [
    '# 第三方软件 / Third-party software',
    '',
    '`dist/` 含下列软件包的代码，许可证全文附后。/ `dist/` holds code of these packages; their licences follow in full.',
    '',
    '| package | version | licence | home |',
    '|---|---|---|---|',
    ...packages.map(({ name, version, licence, home }) => `| ${name} | ${version} | ${licence} | ${home} |`),
  ];
  for (const { name, version, texts } of packages)
    lines.push('', `## ${name} ${version}`, '', ...(texts.length > 0 ? texts.map(quoted) : [NO_TEXT]));
  return `${lines.join('\n')}\n`;
}

const quoted = (text) => `\`\`\`\`text\n${text}\n\`\`\`\``;
const NO_TEXT = 'The package names its licence (see the table) and carries no text of it.';

function packageIn(folder) {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!about.license) throw new Error(`${folder} comes without a licence and must not be shipped`);
  const { name, version, license } = about;
  return { name, version, licence: license, home: homeOf(about), texts: licenceTexts(folder) };
}

/** The licence files of a package; where there are none, what its README says under "License". */
function licenceTexts(folder) {
  const names = readdirSync(folder).sort();
  const read = (name) => readFileSync(join(folder, name), 'utf8').replace(/\r\n?/gu, '\n').trim();
  const files = names.filter((name) => /^(licen[cs]e|copying|notice)/iu.test(name));
  if (files.length > 0) return files.map(read);
  return names
    .filter((name) => /^readme/iu.test(name))
    .flatMap((name) => /^#+ *licen[cs]e\b.*$([\s\S]*)/imu.exec(read(name))?.[1]?.trim() || []);
}

function homeOf({ homepage, repository }) {
  const url = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? '';
  const plain = url
    .replace(/^git\+/u, '')
    .replace(/^git:/u, 'https:')
    .replace(/\.git$/u, '');
  return /^[\w.-]+\/[\w.-]+$/u.test(plain) ? `https://github.com/${plain}` : plain;
}
