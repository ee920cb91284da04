import { hostname } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { codeOf, type Disk } from './disk.ts';

/** A run that writes a folder, as its lock says; `pid` is undefined where the lock cannot be read. */
export interface Holder {
  readonly pid: number | undefined;
  readonly host: string;
}

/** Unless told otherwise, a lock older than this is left over, whoever made it: writing what is ready takes seconds. */
const LONGEST = 10 * 60_000;
/** How often, and how long each time, a lock is looked at again that is only half written. */
const LOOKS = 10;
const LOOK_AGAIN = 50;

/** Another process of the same number has another start. */
const start = Math.round(performance.timeOrigin);
let taken = 0;

/**
 * Runs `use` while this run alone holds the lock file; where another run holds it, gives `busy` of that run instead.
 * The lock of a process that has died is taken over, and so is one older than `longest` milliseconds. `use` is handed a
 * look at whether the lock is still ours.
 */
export async function holdFolder<T>(
  lock: string,
  disk: Disk,
  use: (isOurs: () => boolean) => Promise<T>,
  busy: (holder: Holder) => T,
  longest = LONGEST,
): Promise<T> {
  taken += 1;
  const own = JSON.stringify({ tool: 'score', host: hostname(), pid: process.pid, start, number: taken });
  const holder = await takeLock(lock, own, disk, longest);
  if (holder) return busy(holder);
  const isOurs = (): boolean => contentOf(lock, disk) === own;
  try {
    return await use(isOurs);
  } finally {
    release(lock, isOurs, disk);
  }
}

/** A lock that cannot be removed is taken over by the next run. */
function release(lock: string, isOurs: () => boolean, disk: Disk): void {
  try {
    if (isOurs()) disk.rmSync(lock, { force: true });
  } catch {
    // what was done stays done
  }
}

/** Makes the lock; gives who holds it where that cannot be. */
async function takeLock(lock: string, own: string, disk: Disk, longest: number): Promise<Holder | undefined> {
  for (let look = 0; ; look += 1) {
    if (made(lock, own, disk)) return undefined;
    const seen = contentOf(lock, disk);
    if (seen === undefined) continue; // released meanwhile
    const holder = holderOf(seen);
    if (holder.pid === undefined && look < LOOKS) await wait(LOOK_AGAIN);
    else if (!(await isLeftOver(lock, holder, disk, longest))) return holder;
    // in one stroke, so that the fresh lock of a run that was quicker is not taken for the old one
    else if (contentOf(lock, disk) === seen) disk.rmSync(lock, { force: true });
  }
}

/** Makes the lock, whole or not at all; false where there is one. */
function made(lock: string, own: string, disk: Disk): boolean {
  let file: number;
  try {
    file = disk.openSync(lock, 'wx');
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    disk.writeSync(file, own);
  } catch (error) {
    disk.closeSync(file);
    disk.rmSync(lock, { force: true });
    throw error;
  }
  disk.closeSync(file);
  return true;
}

function contentOf(lock: string, disk: Disk): string | undefined {
  try {
    return disk.readFileSync(lock, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

interface Claim extends Holder {
  readonly start: number | undefined;
}

function holderOf(content: string): Claim {
  try {
    const { host, pid, start: began } = JSON.parse(content) as Record<string, unknown>;
    if (typeof host === 'string' && typeof pid === 'number')
      return { host, pid, start: typeof began === 'number' ? began : undefined };
  } catch {
    // cut off while it was written
  }
  return { host: '', pid: undefined, start: undefined };
}

async function isLeftOver(
  lock: string,
  { pid, host, start: began }: Claim,
  disk: Disk,
  longest: number,
): Promise<boolean> {
  if (pid === undefined) return true;
  if (host === hostname() && (pid === process.pid ? began !== start : !isAlive(pid))) return true;
  const made = await disk.stat(lock).then(
    ({ mtimeMs }) => mtimeMs,
    () => Date.now(),
  );
  return Date.now() - made > longest;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
