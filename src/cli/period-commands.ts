import type { Command } from 'commander';
import { encodingOption, langOption, maxInflatedOption, wholeMonth } from './command-options.ts';
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
