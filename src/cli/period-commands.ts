import type { Command } from 'commander';
import {
  encodingOption,
  langOption,
  maxInflatedOption,
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
