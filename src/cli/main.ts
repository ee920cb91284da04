import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { terminalText } from '../base/terminal-text.ts';
import { textWidth } from '../base/text-width.ts';
import { EXIT, Interrupted } from './exit-code.ts';
import type { Host } from './host.ts';
import { languageOf } from './language.ts';
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
  addValidate(program, host, done);
  addInspect(program, host, done);
  addSchema(program, host, done);
  addMethods(program, host, done);
  addTest(program, host, done);
  return program;
}

const langOption = (): Option =>
  new Option('--lang <语言>', '信息和报告的语言 / language of messages and reports').choices(['zh', 'en']);

function wholeYear(text: string): number {
  if (!/^\d{4}$/u.test(text)) throw new InvalidArgumentError('年度写成四位数字 / a year has four digits');
  return Number(text);
}

function count(text: string): number {
  if (!/^\d{1,6}$/u.test(text)) throw new InvalidArgumentError('写成整数 / a whole number');
  return Number(text);
}

function megabytes(text: string): number {
  if (!/^\d{1,5}$/u.test(text) || Number(text) < 1)
    throw new InvalidArgumentError('以 MB 为单位的正整数 / a whole number of MB');
  return Number(text);
}

const annotateOption = (): Option =>
  new Option(
    '--annotate [文件夹]',
    '为每个有问题的表写一份退回修改表（默认写到项目文件夹里的「退回修改」）/ write a marked copy of each faulty sheet',
  );

const encodingOption = (): Option =>
  new Option('--encoding <编码>', 'CSV 的编码，如 gb18030、utf-8（默认自动）/ encoding of CSV files');

const maxInflatedOption = (): Option =>
  new Option('--max-inflated <MB>', '一个工作簿解压后最多多少 MB / most a workbook may inflate to')
    .argParser(megabytes)
    .default(512);

function addAnnual(program: Command, host: Host, done: (code: number) => void): void {
  program
    .command('annual')
    .description('年度考核：计分、排名、定等次、出红黑榜 / score a year')
    .argument('[项目文件夹]', '有 score.yaml 的文件夹 / folder with score.yaml', '.')
    .option('--year <年度>', '另一年度（默认用 score.yaml 的 year）/ another year', wholeYear)
    .option('--category <类别>', '只算这一类别 / only this category')
    .option('--out <文件夹>', '结果文件夹（默认用 score.yaml 的 output）/ output folder')
    .option('--draft', '暂定：未填报的先不计，各页标「暂定」 / provisional: score what is there', false)
    .option('--strict', '有警告也拒绝 / warnings refuse too', false)
    .addOption(encodingOption())
    .addOption(maxInflatedOption())
    .option('--json', '把 results.json 写到标准输出 / results.json to stdout', false)
    .option('--quiet', '只报错误 / errors only', false)
    .addOption(annotateOption())
    .addOption(langOption())
    .action(async (folder: string, options) => {
      const { annual } = await import('./annual.ts');
      done(await annual(folder, { ...options, lang: languageOf(options.lang, host.env) }, host));
    });
}

function addValidate(program: Command, host: Host, done: (code: number) => void): void {
  program
    .command('validate')
    .description('检查项目和方案，一次列出全部问题 / check projects and schemes')
    .argument('[路径...]', '项目文件夹、score.yaml 或方案文件 / project folders, score.yaml or scheme files')
    .option('--year <年度>', '按这一年度检查 / check for this year', wholeYear)
    .option('--no-sheets', '不读数据表 / leave the sheets unread')
    .option('--strict', '有警告也算不通过 / warnings fail too', false)
    .addOption(annotateOption())
    .addOption(
      new Option('--format <格式>', '输出格式 / output format')
        .choices(['text', 'json', 'github'])
        .default('text'),
    )
    .addOption(langOption())
    .action(async (paths: readonly string[], options) => {
      const { validate } = await import('./validate.ts');
      done(await validate(paths, { ...options, lang: languageOf(options.lang, host.env) }, host));
    });
}

function addInspect(program: Command, host: Host, done: (code: number) => void): void {
  program
    .command('inspect')
    .description('看工具怎样读一个文件：格式、表头、各列对应什么、略去哪些行 / show how a file is read')
    .argument('<文件...>', '.xlsx、CSV 等表格文件 / spreadsheet files')
    .option(
      '--project <文件夹>',
      '按这个项目看（默认从文件所在处往上找 score.yaml）/ the project to see it by',
    )
    .option('--sheet <名称>', '只看这张工作表 / only this sheet')
    .option(
      '--rows <行数>',
      '合计、略去的行、不能用的单元格各列多少 / how many rows of a kind are listed',
      count,
      10,
    )
    .addOption(encodingOption())
    .addOption(maxInflatedOption())
    .option('--json', '以 JSON 输出 / as JSON', false)
    .option('--cells', '逐格输出，每格一行 JSON / every cell as read, a line of JSON each', false)
    .addOption(langOption())
    .action(async (files: readonly string[], options) => {
      const { inspect } = await import('./inspect.ts');
      done(await inspect(files, { ...options, lang: languageOf(options.lang, host.env) }, host));
    });
}

function addSchema(program: Command, host: Host, done: (code: number) => void): void {
  program
    .command('schema')
    .description('输出方案(或 score.yaml、案例)的 JSON Schema，供编辑器补全 / print the JSON Schema')
    .argument('[哪个]', 'scheme、project 或 cases / scheme, project or cases', 'scheme')
    .action(async (which: string) => {
      const { schema } = await import('./schema.ts');
      done(await schema(which, host));
    });
}

function addMethods(program: Command, host: Host, done: (code: number) => void): void {
  program
    .command('methods')
    .description('列出计分方法和例子 / list the scoring methods with examples')
    .argument('[方法]', '只看这一种 / only this one')
    .option('--json', '以 JSON 输出 / as JSON', false)
    .addOption(langOption())
    .action(async (name: string | undefined, options) => {
      const { methods } = await import('./methods.ts');
      done(await methods(name, { ...options, lang: languageOf(options.lang, host.env) }, host));
    });
}

function addTest(program: Command, host: Host, done: (code: number) => void): void {
  program
    .command('test')
    .description('按方案旁的案例(cases/*.yaml)核对方案算得对不对 / run the cases beside the schemes')
    .argument('[路径...]', '案例文件，或含 cases 的文件夹 / case files, or folders with cases')
    .option('--json', '以 JSON 输出 / as JSON', false)
    .addOption(langOption())
    .action(async (paths: readonly string[], options) => {
      const { test } = await import('./test.ts');
      done(await test(paths, { ...options, lang: languageOf(options.lang, host.env) }, host));
    });
}

function reportBug(error: unknown, host: Host): number {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  const message = terminalText(error instanceof Error ? error.message : String(error));
  if (typeof code === 'string' && /^E[A-Z]+$/u.test(code)) {
    host.stderr.write(`文件读写失败 / I/O failure: ${message}\n`);
    return EXIT.io;
  }
  host.stderr.write(
    `程序内部错误，不是您的数据有问题 / a bug of ours, not a fault of your data: ${message}\n`,
  );
  if (host.env['SCORE_DEBUG'] && error instanceof Error) host.stderr.write(`${error.stack}\n`);
  return EXIT.bug;
}
