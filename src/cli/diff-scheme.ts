import { resolve } from 'node:path';
import { terminalJson, terminalText } from '../base/terminal-text.ts';
import { collect } from '../model/diagnostic.ts';
import type { Lang, Said } from '../model/said.ts';
import type { DifferingPart, SchemeDifference } from '../results/scheme-differences.ts';
import { diffSchemes, type SchemeOfYear, type SchemesCompared } from '../run/diff-schemes.ts';
import { EXIT } from './exit-code.ts';
import type { Host } from './host.ts';
import { type Painter, painterFor } from './painter.ts';
import { showDiagnostics } from './show-diagnostics.ts';

/** The options of `score diff-scheme`. */
export interface DiffSchemeCommand {
  readonly json: boolean;
  readonly lang: Lang;
}

/** `score diff-scheme A[@year] B[@year]`: what changed from one scheme to another, in words; writes nothing. */
export async function diffScheme(
  before: string,
  after: string,
  { json, lang }: DiffSchemeCommand,
  host: Host,
): Promise<number> {
  const faults = collect();
  const compared = await diffSchemes(sideOf(before, host.cwd), sideOf(after, host.cwd), faults.emit);
  const paint = await painterFor(host.stdout, host.env);
  const errors = faults.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || !compared) {
    host.stderr.write(showDiagnostics(errors, lang, await painterFor(host.stderr, host.env), false));
    return EXIT.usage;
  }
  host.stdout.write(json ? asJson(compared, lang) : asText(compared, lang, paint));
  return EXIT.done;
}

/** `township.yaml@2024`: the file, and the year in which it is read. */
function sideOf(argument: string, cwd: string): SchemeOfYear {
  const [, shown = argument, year] = /^(.+)@(\d{4})$/u.exec(argument) ?? [];
  return { path: resolve(cwd, shown), shown, year: year === undefined ? undefined : Number(year) };
}

const CHANGES: Readonly<Record<SchemeDifference['change'], Said>> = {
  added: { zh: '新增', en: 'new' },
  removed: { zh: '取消', en: 'gone' },
  changed: { zh: '调整', en: 'changed' },
};

function asText({ sides, differences }: SchemesCompared, lang: Lang, paint: Painter): string {
  const names = sides.map(
    ({ file, title, year }) =>
      `${terminalText(title)}${year === undefined ? '' : ` ${year}`}（${terminalText(file)}）`,
  );
  const lines = [paint.bold(names.join(' → '))];
  for (const difference of differences) lines.push(...linesOf(difference, lang, paint));
  const of = (change: SchemeDifference['change']): number =>
    differences.filter((difference) => difference.change === change).length;
  const [added, removed, changed] = [of('added'), of('removed'), of('changed')];
  lines.push(
    differences.length === 0
      ? { zh: '没有不同', en: 'No differences' }[lang]
      : {
          zh: `新增 ${added} 项，取消 ${removed} 项，调整 ${changed} 项`,
          en: `${added} new, ${removed} gone, ${changed} changed`,
        }[lang],
  );
  return `${lines.join('\n')}\n`;
}

function linesOf(
  { change, group, code, title, parts }: SchemeDifference,
  lang: Lang,
  paint: Painter,
): readonly string[] {
  const colour = { added: paint.good, removed: paint.error, changed: paint.warning }[change];
  const name = code === undefined ? `${group[lang]}「${title[lang]}」` : `${title[lang]}（${code}）`;
  const of = ({ aspect, before, after }: DifferingPart): string => {
    const [was, is] = [before, after].map((words) =>
      terminalText(
        words?.[lang].replaceAll('。\n', '。').replaceAll('\n', lang === 'zh' ? '；' : '; ') ?? '',
      ),
    );
    const said = change === 'changed' ? `${was || '—'} → ${is || '—'}` : `${was}${is}`;
    return `    ${aspect[lang]}${lang === 'zh' ? '：' : ': '}${said}`;
  };
  return [`${colour(CHANGES[change][lang])} ${terminalText(name)}`, ...parts.map(of)];
}

const asJson = ({ sides, differences }: SchemesCompared, lang: Lang): string =>
  `${terminalJson(
    JSON.stringify(
      {
        schema: 'score-diff/1',
        sides,
        differences: differences.map(({ change, group, code, title, parts }) => ({
          change,
          group: group[lang],
          code: code ?? null,
          title: title[lang],
          parts: parts.map(({ aspect, before, after }) => ({
            aspect: aspect[lang],
            before: before?.[lang] ?? null,
            after: after?.[lang] ?? null,
          })),
        })),
      },
      undefined,
      2,
    ),
  )}\n`;
