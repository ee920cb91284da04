import type { Command } from 'commander';
import { langOption, wholeYear } from './command-options.ts';
import type { Host } from './host.ts';
import { languageOf } from './language.ts';

/** Adds `score schema`. */
export function addSchema(program: Command, host: Host, done: (code: number) => void): void {
  program
    .command('schema')
    .description('输出方案(或 score.yaml、案例)的 JSON Schema，供编辑器补全 / print the JSON Schema')
    .argument(
      '[哪个]',
      'scheme、project、cases、library、categories、strategies 或 fund / which of them',
      'scheme',
    )
    .action(async (which: string) => {
      const { schema } = await import('./schema.ts');
      done(await schema(which, host));
    });
}

/** Adds `score methods`. */
export function addMethods(program: Command, host: Host, done: (code: number) => void): void {
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

/** Adds `score test`. */
export function addTest(program: Command, host: Host, done: (code: number) => void): void {
  program
    .command('test')
    .description('按方案旁的案例(cases/*.yaml)核对方案算得对不对 / run the cases beside the schemes')
    .argument(
      '[路径...]',
      '案例文件、方案文件，或含 cases 的文件夹 / case files, schemes, or folders with cases',
    )
    .option('--json', '以 JSON 输出 / as JSON', false)
    .addOption(langOption())
    .action(async (paths: readonly string[], options) => {
      const { test } = await import('./test.ts');
      done(await test(paths, { ...options, lang: languageOf(options.lang, host.env) }, host));
    });
}

/** Adds `score init`. */
export function addInit(program: Command, host: Host, done: (code: number) => void): void {
  program
    .command('init')
    .description('在空文件夹里新建一个能直接计分的项目，再改成自己的 / make a project to start from')
    .argument('[文件夹]', '放在哪里 / where', '.')
    .requiredOption('--year <年度>', '考核年度 / the year assessed', wholeYear)
    .addOption(langOption())
    .action(async (folder: string, options) => {
      const { init } = await import('./init.ts');
      done(await init(folder, { ...options, lang: languageOf(options.lang, host.env) }, host));
    });
}

/** Adds `score sheets`. */
export function addSheets(program: Command, host: Host, done: (code: number) => void): void {
  program
    .command('sheets')
    .description(
      '按方案和名册做空白收数表，每个部门一本 / make blank collection sheets, a workbook a department',
    )
    .argument('[项目文件夹]', '有 score.yaml 的文件夹 / folder with score.yaml', '.')
    .option('--year <年度>', '另一年度（默认用 score.yaml 的 year）/ another year', wholeYear)
    .option('--out <文件夹>', '写到哪里（默认项目文件夹里的「空白收数表」）/ output folder')
    .addOption(langOption())
    .action(async (folder: string, options) => {
      const { sheets } = await import('./sheets.ts');
      done(await sheets(folder, { ...options, lang: languageOf(options.lang, host.env) }, host));
    });
}

/** Adds `score diff-scheme`. */
export function addDiffScheme(program: Command, host: Host, done: (code: number) => void): void {
  program
    .command('diff-scheme')
    .description(
      '用文字说明两个方案(两个年度、两个县)有什么不同 / say in words what changed between two schemes',
    )
    .argument('<方案甲>', '方案文件，可写 @年度，如 township.yaml@2023 / a scheme file, with @year')
    .argument('<方案乙>', '另一个方案文件，或同一个的另一年度 / another, or the same in another year')
    .option('--json', '以 JSON 输出 / as JSON', false)
    .addOption(langOption())
    .action(async (before: string, after: string, options) => {
      const { diffScheme } = await import('./diff-scheme.ts');
      done(await diffScheme(before, after, { ...options, lang: languageOf(options.lang, host.env) }, host));
    });
}

/** Adds `score diff`. */
export function addDiff(program: Command, host: Host, done: (code: number) => void): void {
  program
    .command('diff')
    .description(
      '用文字说明两次运行的结果有什么不同：数据、目标、规则、权重，各使得分和名次变了多少 / say in words what moved between two runs',
    )
    .argument('<结果甲>', '结果文件夹或其中的 results.json / a results folder or its results.json')
    .argument('<结果乙>', '后一次的结果 / that of the later run')
    .option('--full', '长的清单全部列出 / list everything', false)
    .option('--json', '以 JSON 输出 / as JSON', false)
    .addOption(langOption())
    .action(async (before: string, after: string, options) => {
      const { diff } = await import('./diff.ts');
      done(await diff(before, after, { ...options, lang: languageOf(options.lang, host.env) }, host));
    });
}
