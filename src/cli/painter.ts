import type { ChalkInstance } from 'chalk';
import type { Ink } from '../reports/writers/terminal.ts';
import type { Host, Sink } from './host.ts';

/** Colours for the terminal; plain text where there is none. */
export interface Painter {
  error(text: string): string;
  warning(text: string): string;
  note(text: string): string;
  bold(text: string): string;
  dim(text: string): string;
  good(text: string): string;
  /** For reports, which name what a piece of text is. */
  ink(ink: Ink, text: string): string;
}

const plain = (text: string): string => text;
const PLAIN: Painter = {
  error: plain,
  warning: plain,
  note: plain,
  bold: plain,
  dim: plain,
  good: plain,
  ink: (_, text) => text,
};

const INKS: Readonly<Record<Ink, (chalk: ChalkInstance) => ChalkInstance>> = {
  title: (chalk) => chalk.bold,
  head: (chalk) => chalk.cyan,
  strong: (chalk) => chalk.bold,
  red: (chalk) => chalk.red.bold,
  black: (chalk) => chalk.inverse,
  muted: (chalk) => chalk.dim,
};

/** Colours when the sink is a terminal (or FORCE_COLOR is set) and NO_COLOR is not. */
export async function painterFor(sink: Sink, env: Host['env']): Promise<Painter> {
  const wanted = (sink.isTerminal && env['TERM'] !== 'dumb') || Boolean(env['FORCE_COLOR']);
  if (!wanted || env['NO_COLOR']) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    error: (text) => chalk.red(text),
    warning: (text) => chalk.yellow(text),
    note: (text) => chalk.cyan(text),
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    ink: (ink, text) => INKS[ink](chalk)(text),
  };
}
