import { type Command, Option } from 'commander';
import {
  annotateOption,
  anyPeriod,
  count,
  encodingOption,
  langOption,
  maxInflatedOption,
  publishOption,
  wholeYear,
} from './command-options.ts';
import type { Host } from './host.ts';
import { languageOf } from './language.ts';

/** Adds `score annual`. */
export function addAnnual(program: Command, host: Host, done: (code: number) => void): void {
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
    .addOption(publishOption())
    .addOption(annotateOption())
    .addOption(langOption())
    .action(async (folder: string, options) => {
      const { annual } = await import('./annual.ts');
      done(await annual(folder, { ...options, lang: languageOf(options.lang, host.env) }, host));
    });
}

/** Adds `score validate`. */
export function addValidate(program: Command, host: Host, done: (code: number) => void): void {
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
    .addOption(publishOption())
    .addOption(langOption())
    .action(async (paths: readonly string[], options) => {
      const { validate } = await import('./validate.ts');
      done(await validate(paths, { ...options, lang: languageOf(options.lang, host.env) }, host));
    });
}

/** Adds `score inspect`. */
export function addInspect(program: Command, host: Host, done: (code: number) => void): void {
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

/** commander knows several values by Latin letters before the dots alone. */
function indicatorsOption(): Option {
  const option = new Option('--indicator <指标...>', '只看这些指标（名称或代码）/ only these indicators');
  option.variadic = true;
  return option.default([]);
}

/** Adds `score explain`. */
export function addExplain(program: Command, host: Host, done: (code: number) => void): void {
  program
    .command('explain')
    .description('说明一个单位的得分是怎样来的：从单元格到总分、名次、等次、上榜 / explain a unit’s result')
    .argument('[项目文件夹]', '有 score.yaml 的文件夹 / folder with score.yaml', '.')
    .requiredOption('--unit <单位>', '单位的名称或代码 / name or code of the unit')
    .addOption(indicatorsOption())
    .option('--period <期间>', '某月或某季，如 2023-05、2023-Q2（默认全年）/ a month or quarter', anyPeriod)
    .option('--scheme <方案>', '只看这个方案 / only this scheme')
    .option('--year <年度>', '另一年度（默认用 score.yaml 的 year）/ another year', wholeYear)
    .option('--draft', '暂定：未填报的先不计 / provisional: score what is there', false)
    .addOption(
      new Option('--format <格式>', '输出格式 / output format')
        .choices(['text', 'markdown', 'json'])
        .default('text'),
    )
    .addOption(publishOption())
    .addOption(langOption())
    .action(async (folder: string, options) => {
      const { explain } = await import('./explain.ts');
      done(await explain(folder, { ...options, lang: languageOf(options.lang, host.env) }, host));
    });
}
