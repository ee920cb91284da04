import type { BuildOptions, Metafile, Plugin } from 'esbuild';

export declare const BUNDLING: BuildOptions;

export declare function bundle(
  folder: string,
  plugins?: readonly Plugin[],
): Promise<{ readonly metafile: Metafile; readonly files: readonly string[] }>;
