import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleScript } from '../../scripts/bundle-script.js';
import type { Timing } from './child.ts';
import type { Outcome, ReadJob } from './outcome.ts';

/** What the reading process said of one file. */
export interface Reading {
  readonly timing: Timing;
  readonly outcome?: Outcome;
}

/** What a reading process did: a reading for each file it came to. */
export interface ChildRun {
  readonly readings: readonly Reading[];
  /** Killed for saying nothing for too long. */
  readonly hung: boolean;
  readonly stderr: string;
  readonly status: number | null;
}

/** The reader bundled for a process of its own; remove it when done. */
export class ReadingProcess {
  readonly #folder: string;
  readonly #script: string;
  #lists = 0;

  private constructor(folder: string, script: string) {
    this.#folder = folder;
    this.#script = script;
  }

  static async bundle(): Promise<ReadingProcess> {
    const folder = mkdtempSync(join(tmpdir(), 'score-corpus-reader-'));
    const script = await bundleScript('test/corpus/child.ts', folder);
    return new ReadingProcess(folder, script);
  }

  /** Reads files one by one in one process, which is killed when a file takes longer than `patience` milliseconds. */
  run(jobs: readonly ReadJob[], { timeOnly = false, patience = 30_000 } = {}): Promise<ChildRun> {
    this.#lists += 1;
    const list = join(this.#folder, `jobs-${this.#lists}.json`);
    writeFileSync(list, JSON.stringify(jobs));
    const child = spawn(process.execPath, [this.#script, list, timeOnly ? '--time' : ''], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    return new Promise((resolve) => {
      let hung = false;
      let stdout = '';
      let stderr = '';
      const giveUp = (): void => {
        hung = true;
        child.kill('SIGKILL');
      };
      let timer = setTimeout(giveUp, patience);
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
        clearTimeout(timer);
        timer = setTimeout(giveUp, patience);
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text;
      });
      child.on('close', (status) => {
        clearTimeout(timer);
        const lines = stdout.split('\n').slice(0, -1);
        resolve({ readings: lines.map((line) => JSON.parse(line) as Reading), hung, stderr, status });
      });
    });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
