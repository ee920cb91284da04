import type { Metafile } from 'esbuild';

export declare function bundle(
  folder: string,
): Promise<{ readonly metafile: Metafile; readonly files: readonly string[] }>;
