import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import {
  access,
  mkdir,
  open,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';

/**
 * The calls by which results reach the disk: handed in, so that a test can count them and let each one fail. Those in
 * one stroke (`…Sync`) are for steps between which no signal of the user may come.
 */
export interface Disk {
  readonly access: typeof access;
  readonly mkdir: typeof mkdir;
  readonly open: typeof open;
  readonly readdir: typeof readdir;
  readonly readFile: typeof readFile;
  readonly readlink: typeof readlink;
  readonly realpath: typeof realpath;
  readonly rename: typeof rename;
  readonly rm: typeof rm;
  readonly stat: typeof stat;
  readonly closeSync: typeof closeSync;
  readonly openSync: typeof openSync;
  readonly readFileSync: typeof readFileSync;
  readonly renameSync: typeof renameSync;
  readonly rmSync: typeof rmSync;
  readonly writeSync: (file: number, text: string) => number;
}

/** The real disk. */
export const DISK: Disk = {
  access,
  mkdir,
  open,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
};

/** What a call gives, undefined where there is nothing at its path; any other error is thrown. */
export async function unlessAbsent<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether something stands at a path; throws where the system cannot tell. */
export const exists = async (path: string, disk: Disk): Promise<boolean> =>
  (await unlessAbsent(disk.access(path).then(() => true))) ?? false;

/** The system's code of an error (`ENOSPC`), empty where it has none. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | undefined)?.code ?? '';
