import { terminalText } from '../base/terminal-text.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { formatPlace } from '../model/place.ts';
import type { Lang } from '../model/said.ts';
import type { Painter } from './painter.ts';

const WORDS: Readonly<Record<Severity, Readonly<Record<Lang, string>>>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
};
const ORDER: readonly Severity[] = ['error', 'warning', 'note'];
/** Diagnostics of one code beyond this many are counted, not shown: a whole column gone wrong is one message. */
const MOST_OF_A_KIND = 12;

/** All diagnostics as text, errors first: place, message, quoted line, hint; notes only when asked for. */
export function showDiagnostics(
  diagnostics: readonly Diagnostic[],
  lang: Lang,
  paint: Painter,
  notes: boolean,
): string {
  const blocks: string[] = [];
  for (const severity of ORDER) {
    if (severity === 'note' && !notes) continue;
    const counts = new Map<string, number>();
    for (const diagnostic of diagnostics.filter((one) => one.severity === severity)) {
      const seen = (counts.get(diagnostic.code) ?? 0) + 1;
      counts.set(diagnostic.code, seen);
      if (seen <= MOST_OF_A_KIND) blocks.push(showOne(diagnostic, lang, paint));
    }
    for (const [code, count] of counts)
      if (count > MOST_OF_A_KIND) blocks.push(showMore(code, count - MOST_OF_A_KIND, lang, paint));
  }
  return blocks.join('');
}

/** One line that counts them: `0 个错误,3 个警告,12 条提示`. */
export function countDiagnostics(diagnostics: readonly Diagnostic[], lang: Lang): string {
  const [errors, warnings, notes] = ORDER.map(
    (severity) => diagnostics.filter((one) => one.severity === severity).length,
  );
  return lang === 'zh'
    ? `${errors} 个错误，${warnings} 个警告，${notes} 条提示`
    : `${errors} error(s), ${warnings} warning(s), ${notes} note(s)`;
}

function showOne({ code, severity, at, message, hint }: Diagnostic, lang: Lang, paint: Painter): string {
  const colour = paint[severity];
  const place = at ? `${paint.bold(oneLine(formatPlace(at)))}\n  ` : '';
  const lines = [
    `${place}${colour(WORDS[severity][lang])} ${oneLine(message[lang])} ${paint.dim(`[${code}]`)}`,
  ];
  if (at?.kind === 'line' && at.quote !== undefined && at.quote.trim() !== '')
    lines.push(`  ${paint.dim(`${at.line} │`)} ${oneLine(at.quote)}`);
  lines.push(`  ${paint.dim('→')} ${oneLine(hint[lang])}`);
  return `${lines.join('\n')}\n`;
}

/** Texts of the sheets stand in messages: nothing in them may pass for a line of ours. */
const oneLine = (text: string): string => terminalText(text).replaceAll('\n', ' ');

function showMore(code: string, count: number, lang: Lang, paint: Painter): string {
  const text =
    lang === 'zh'
      ? `另有 ${count} 处同类问题，见 --format json 或「数据质量」表`
      : `${count} more of this kind: see --format json or the data quality sheet`;
  return `${paint.dim(`… ${text} [${code}]`)}\n`;
}
