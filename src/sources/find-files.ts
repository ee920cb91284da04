import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { compareText } from '../base/order.ts';

/**
 * The files below `folder` that a pattern names, as relative paths with forward slashes, in code-unit order. `*`
 * stands for part of a name, `**` for any folders, `?` for one character, `{a,b}` for either; brackets and
 * parentheses are themselves, and case does not count. Never among them: `~$` lock files, dot files, and what lies
 * in an output of ours. A folder that cannot be read counts as empty.
 */
export async function findFiles(folder: string, pattern: string): Promise<readonly string[]> {
  const wanted = fold(pattern.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, ''));
  const { base, rest } = splitUpward(wanted);
  if (rest === '') return [];
  const isWanted = matcher(rest);
  const mayHold = folderMatcher(rest);
  const found: string[] = [];
  const seen = new Set<string>();
  const steps = rest.includes('**') ? Number.POSITIVE_INFINITY : rest.split('/').length;

  const walk = async (path: string, relative: string, depth: number): Promise<void> => {
    const real = await realpath(path).catch(() => undefined);
    if (real === undefined || seen.has(real) || (await isOutput(path))) return;
    seen.add(real);
    for (const entry of await list(path)) {
      if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
      const name = relative === '' ? entry.name : `${relative}/${entry.name}`;
      const kind = await kindOf(entry, join(path, entry.name));
      if (kind === 'folder' && depth < steps && mayHold(fold(entry.name), depth))
        await walk(join(path, entry.name), name, depth + 1);
      else if (kind === 'file' && isWanted(fold(name))) found.push(base + name);
    }
  };
  await walk(isAbsolute(base) ? base : join(folder, base), '', 1);
  return found.sort(compareText);
}

/** The form under which names are compared: macOS takes characters apart (NFD) that others keep whole (NFC). */
const fold = (name: string): string => name.normalize('NFC');

const isAbsolute = (base: string): boolean => /^(?:\/|[a-z]:\/)/iu.test(base);

/** Cuts off what leads out of the folder: `../`s, or an absolute beginning as far as it is plain. */
function splitUpward(pattern: string): { readonly base: string; readonly rest: string } {
  const upward = isAbsolute(pattern)
    ? (/^(?:[^*?{}/]*\/)*/u.exec(pattern)?.[0] ?? '')
    : (/^(?:\.\.\/)*/u.exec(pattern)?.[0] ?? '');
  return { base: upward, rest: pattern.slice(upward.length) };
}

function matcher(pattern: string): (name: string) => boolean {
  const escaped = pattern.replace(/[()[\]!+@$^|]/gu, '\\$&');
  const matches = picomatch(escaped, { nonegate: true, noextglob: true, nobracket: true, nocase: true });
  return (name) => name === pattern || matches(name);
}

/**
 * Tells of a folder `depth` levels down whether the pattern can name anything in it, so that the others are never
 * opened; of any, where the pattern's folders cannot be told apart (`**`, braces over several levels).
 */
function folderMatcher(pattern: string): (name: string, depth: number) => boolean {
  const isPlain = !pattern.includes('**') && !/\{[^}]*\//u.test(pattern);
  if (!isPlain) return () => true;
  const levels = pattern.split('/').map(matcher);
  return (name, depth) => levels[depth - 1]?.(name) ?? false;
}

async function list(path: string): Promise<readonly Dirent[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  return entries.sort((a, b) => compareText(a.name, b.name));
}

/** What an entry is; a symbolic link counts as what it leads to. */
async function kindOf(entry: Dirent, path: string): Promise<'file' | 'folder' | 'other'> {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return 'other';
  const led = await stat(path).catch(() => undefined);
  return led?.isFile() ? 'file' : led?.isDirectory() ? 'folder' : 'other';
}

/** Whether a folder was written by this tool, as its manifest says: results are never taken for inputs. */
async function isOutput(path: string): Promise<boolean> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(path, 'manifest.json'), 'utf8'));
    return (
      typeof manifest === 'object' && manifest !== null && 'tool' in manifest && manifest.tool === 'score'
    );
  } catch {
    return false;
  }
}
