import { Command, CommanderError } from 'commander';
import { terminalText } from '../base/terminal-text.ts';
import { textWidth } from '../base/text-width.ts';
import { EXIT, exitCodeOfError, Interrupted } from './exit-code.ts';
import type { Host } from './host.ts';
import { addMonthly, addQuarterly, addRun } from './period-commands.ts';
import {
  addDiff,
  addDiffScheme,
  addInit,
  addMethods,
  addSchema,
  addSheets,
  addTest,
} from './scheme-commands.ts';
import { addAnnual, addExplain, addInspect, addValidate } from './sheet-commands.ts';
import { VERSION } from './version.ts';

/** Runs the command line and gives the exit code; never throws. */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  let code: number = EXIT.done;
  const program = buildProgram(host, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof Interrupted) {
      host.stderr.write('已中断，没有写任何文件 / interrupted, nothing was written\n');
      return EXIT.interrupted;
    }
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    return reportBug(error, host);
  }
}

/** The titles of the help, in both languages. */
const TITLES: ReadonlyMap<string, string> = new Map([
  ['Usage:', '用法 / Usage:'],
  ['Arguments:', '参数 / Arguments:'],
  ['Options:', '选项 / Options:'],
  ['Commands:', '命令 / Commands:'],
]);

function buildProgram(host: Host, done: (code: number) => void): Command {
  const program = new Command('score')
    .description(
      '绩效考核：从收上来的表格到排名工作簿和红黑榜\nPerformance assessment: from collected sheets to ranked workbooks and red and black lists',
    )
    .version(VERSION, '-V, --version', '显示版本 / show the version')
    .helpOption('-h, --help', '显示帮助 / show help')
    .helpCommand('help [command]', '显示某个命令的帮助 / help on a command')
    .exitOverride()
    .configureHelp({
      displayWidth: textWidth,
      styleTitle: (title) => TITLES.get(title) ?? title,
      styleOptionDescription: (text) => text.replace(/ \(default: false\)$/u, ''),
    })
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      getOutHelpWidth: () => host.stdout.columns ?? 100,
      getErrHelpWidth: () => host.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: (text, write) => write(`命令行有误，用法见 score --help / ${text}`),
    });
  addAnnual(program, host, done);
  addMonthly(program, host, done);
  addQuarterly(program, host, done);
  addRun(program, host, done);
  addValidate(program, host, done);
  addInspect(program, host, done);
  addExplain(program, host, done);
  addSchema(program, host, done);
  addMethods(program, host, done);
  addTest(program, host, done);
  addDiffScheme(program, host, done);
  addDiff(program, host, done);
  addInit(program, host, done);
  addSheets(program, host, done);
  return program;
}

function reportBug(error: unknown, host: Host): number {
  const message = terminalText(error instanceof Error ? error.message : String(error));
  if (exitCodeOfError(error) === EXIT.io) {
    host.stderr.write(`文件读写失败 / I/O failure: ${message}\n`);
    return EXIT.io;
  }
  host.stderr.write(
    `程序内部错误，不是您的数据有问题 / a bug of ours, not a fault of your data: ${message}\n`,
  );
  if (host.env['SCORE_DEBUG'] && error instanceof Error) host.stderr.write(`${error.stack}\n`);
  return EXIT.bug;
}
