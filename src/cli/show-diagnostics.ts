import { terminalText } from '../base/terminal-text.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { formatPlace } from '../model/place.ts';
import type { Lang } from '../model/said.ts';
import { SEVERITY_WORDS } from '../results/words.ts';
import type { Painter } from './painter.ts';
import { showByFile } from './show-by-file.ts';
import { showSummary } from './show-summary.ts';

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];
/** With more diagnostics than this nobody reads them one after the other: a summary comes first. */
const FEW = 10;

/**
 * All diagnostics as text; notes only when asked for. A few stand one after the other, errors first: place, message,
 * quoted line, hint. Of many there is a summary by file and by kind first, then every one of them, file by file.
 */
export function showDiagnostics(
  diagnostics: readonly Diagnostic[],
  lang: Lang,
  paint: Painter,
  notes: boolean,
): string {
  const told = diagnostics.filter(({ severity }) => notes || severity !== 'note');
  if (told.length > FEW) return `${showSummary(told, lang, paint)}\n${showByFile(told, lang, paint)}\n`;
  return ORDER.flatMap((severity) =>
    told.filter((one) => one.severity === severity).map((one) => showOne(one, lang, paint)),
  ).join('');
}

function showOne({ code, severity, at, message, hint }: Diagnostic, lang: Lang, paint: Painter): string {
  const colour = paint[severity];
  const place = at ? `${paint.bold(oneLine(formatPlace(at)))}\n  ` : '';
  const lines = [
    `${place}${colour(SEVERITY_WORDS[severity][lang])} ${oneLine(message[lang])} ${paint.dim(`[${code}]`)}`,
  ];
  if (at?.kind === 'line' && at.quote !== undefined && at.quote.trim() !== '')
    lines.push(`  ${paint.dim(`${at.line} │`)} ${oneLine(at.quote)}`);
  lines.push(`  ${paint.dim('→')} ${oneLine(hint[lang])}`);
  return `${lines.join('\n')}\n`;
}

/** Texts of the sheets stand in messages: nothing in them may pass for a line of ours. */
const oneLine = (text: string): string => terminalText(text).replaceAll('\n', ' ');
