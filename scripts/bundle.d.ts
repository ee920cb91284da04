import type { BuildOptions, Metafile } from 'esbuild';

export declare const BUNDLING: BuildOptions;

export declare function bundle(
  folder: string,
): Promise<{ readonly metafile: Metafile; readonly files: readonly string[] }>;
