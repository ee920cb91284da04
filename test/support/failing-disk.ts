import type { FileHandle } from 'node:fs/promises';
import { DISK, type Disk } from '../../src/cli/disk.ts';

/** What a call meets: an error instead of what it does, or undefined to let it be done. `bytes` is what it would write. */
export type Obstacle = (call: number, name: string, bytes: number) => Error | undefined;

/** A disk that counts its calls, those of open files too, and meets each with an obstacle first. */
export function failingDisk(obstacle: Obstacle): { readonly disk: Disk; readonly calls: readonly string[] } {
  const calls: string[] = [];
  const meet = (name: string, bytes = 0): void => {
    calls.push(name);
    const error = obstacle(calls.length, name, bytes);
    if (error) throw error;
  };
  const disk = Object.fromEntries(
    Object.entries(DISK).map(([name, call]) => [
      name,
      name.endsWith('Sync') ? now(name, call) : later(name, call),
    ]),
  );
  function now(name: string, call: (...given: never[]) => unknown) {
    return (...given: never[]): unknown => {
      meet(name);
      return call(...given);
    };
  }
  function later(name: string, call: (...given: never[]) => Promise<unknown>) {
    return async (...given: never[]): Promise<unknown> => {
      meet(name);
      const result = await call(...given);
      return name === 'open' ? watched(result as FileHandle) : result;
    };
  }
  function watched(file: FileHandle) {
    return {
      writeFile: async (bytes: Uint8Array): Promise<void> => {
        try {
          meet('write', bytes.length);
        } catch (error) {
          await file.writeFile(bytes.subarray(0, bytes.length / 2)); // a part of it gets through
          throw error;
        }
        await file.writeFile(bytes);
      },
      sync: async (): Promise<void> => {
        meet('sync');
        await file.sync();
      },
      close: async (): Promise<void> => {
        await file.close(); // a process that dies closes its files
        meet('close');
      },
    };
  }
  return { disk: disk as unknown as Disk, calls };
}

/** An error as the system gives it. */
export const systemError = (code: string): Error =>
  Object.assign(new Error(`${code}: failed by the test`), { code });
