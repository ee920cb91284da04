import { type Command, Option } from 'commander';
import {
  anyPeriod,
  encodingOption,
  langOption,
  maxInflatedOption,
  wholeDay,
  wholeMonth,
  wholeQuarter,
} from './command-options.ts';
import type { Host } from './host.ts';
import { languageOf } from './language.ts';

/** Adds `score monthly`. */
export function addMonthly(program: Command, host: Host, done: (code: number) => void): void {
  program
    .command('monthly')
    .description(
      '月度监测：序时进度、亮灯、落后和未报清单、约谈督办、全年预计 / watch a year by the end of a month',
    )
    .argument('[项目文件夹]', '有 score.yaml 的文件夹 / folder with score.yaml', '.')
    .requiredOption('--period <月份>', '哪个月，如 2023-05 / the month', wholeMonth)
    .option('--category <类别>', '只看这一类别 / only this category')
    .option('--out <文件夹>', '结果文件夹（默认 score.yaml 的 output 加月份）/ output folder')
    .option('--strict', '有警告也拒绝 / warnings refuse too', false)
    .addOption(encodingOption())
    .addOption(maxInflatedOption())
    .option('--json', '把 monitoring.json 写到标准输出 / monitoring.json to stdout', false)
    .option('--quiet', '只报错误 / errors only', false)
    .addOption(langOption())
    .action(async (folder: string, options) => {
      const { monthly } = await import('./monthly.ts');
      done(
        await monthly(folder, { ...options, draft: true, lang: languageOf(options.lang, host.env) }, host),
      );
    });
}

/** Adds `score quarterly`. */
export function addQuarterly(program: Command, host: Host, done: (code: number) => void): void {
  program
    .command('quarterly')
    .description(
      '季度回溯：本季得分和名次、较上季变化及贡献、连续情况、黑榜约谈回访、红黑榜 / score a quarter and look back',
    )
    .argument('[项目文件夹]', '有 score.yaml 的文件夹 / folder with score.yaml', '.')
    .requiredOption('--period <季度>', '哪个季度，如 2023-Q2 / the quarter', wholeQuarter)
    .option('--category <类别>', '只算这一类别 / only this category')
    .option('--out <文件夹>', '结果文件夹（默认 score.yaml 的 output 加季度）/ output folder')
    .option('--draft', '暂定：未填报的先不计，各页标「暂定」 / provisional: score what is there', false)
    .option('--strict', '有警告也拒绝 / warnings refuse too', false)
    .addOption(encodingOption())
    .addOption(maxInflatedOption())
    .option('--json', '把 review.json 写到标准输出 / review.json to stdout', false)
    .option('--quiet', '只报错误 / errors only', false)
    .addOption(langOption())
    .action(async (folder: string, options) => {
      const { quarterly } = await import('./quarterly.ts');
      done(await quarterly(folder, { ...options, lang: languageOf(options.lang, host.env) }, host));
    });
}

/** Adds `score run`. */
export function addRun(program: Command, host: Host, done: (code: number) => void): void {
  program
    .command('run')
    .description(
      '按日历补算：到期而没有出、或数据有变的月度监测、季度回溯、年度考核 / make what is due and missing or out of date',
    )
    .argument('[项目文件夹]', '有 score.yaml 的文件夹 / folder with score.yaml', '.')
    .addOption(
      new Option('--due', '按 score.yaml 的 calendar 补算 / what the calendar asks for').conflicts('period'),
    )
    .option('--period <期间>', '只算这一期：2023-05、2023-Q2、2023 / just this period', anyPeriod)
    .option('--today <日期>', '当作这一天（默认今天），如 2023-06-10 / take this for today', wholeDay)
    .option('--draft', '暂定：季度、年度未填报的先不计 / quarters and year provisionally', false)
    .option('--strict', '有警告也拒绝 / warnings refuse too', false)
    .addOption(encodingOption())
    .addOption(maxInflatedOption())
    .addOption(
      new Option(
        '--log <格式>',
        '标准错误只写事件，每行一个 JSON / events on stderr, a line of JSON each',
      ).choices(['json']),
    )
    .option('--quiet', '只报错误 / errors only', false)
    .addOption(langOption())
    .addHelpText('after', EXIT_CODES)
    .action(async (folder: string, options, command: Command) => {
      if (!options.due && !options.period)
        command.error('写 --due 或 --period 之一 / give either --due or --period', { exitCode: 2 });
      const { runPeriods } = await import('./run.ts');
      done(await runPeriods(folder, { ...options, lang: languageOf(options.lang, host.env) }, host));
    });
}

const EXIT_CODES = `
退出码 / exit codes:
  0        全部已出或已是最新 / all made or up to date
  1        有的期间因数据被拒绝，其余照出 / some refused for their input, the others made
  2        用法或配置有误 / usage or configuration
  74       文件读写失败 / I/O failure
  75       另一个运行正在进行，稍后再试 / another run is at work, try again later
  130 143  被中断 / interrupted
`;
