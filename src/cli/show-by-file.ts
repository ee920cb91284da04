import { fitWidth, textWidth } from '../base/text-width.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { formatPlace } from '../model/place.ts';
import type { Lang } from '../model/said.ts';
import { type Counts, type FileFaults, faultsByFile } from '../results/faults-by-file.ts';
import { SEVERITY_WORDS } from '../results/words.ts';
import type { Painter } from './painter.ts';

/** Faults of one kind in one file beyond this many are counted: they are one column or one sheet gone wrong. */
const MOST_OF_A_KIND = 1000;
/** Places of a widely indented column do not push all messages to the right. */
const WIDEST_PLACE = 24;
/** A quoted line is cut here: the whole of it stands in the file. */
const QUOTE_WIDTH = 90;

/** Every diagnostic in a line of its own, file by file from the top down; after each file what to do, once a kind. */
export function showByFile(diagnostics: readonly Diagnostic[], lang: Lang, paint: Painter): string {
  return faultsByFile(diagnostics)
    .map((file) => showFile(file, lang, paint))
    .join('\n');
}

function showFile({ file, counts, faults }: FileFaults, lang: Lang, paint: Painter): string {
  const name = file ?? (lang === 'zh' ? '（不在某个文件）' : '(in no file)');
  const shown = new Map<string, Diagnostic[]>();
  const more = new Map<string, number>();
  const lines: string[] = [];
  const widest = faults.reduce((most, fault) => Math.max(most, textWidth(placeIn(fault))), 0);
  const width = Math.min(WIDEST_PLACE, widest);
  let quoted: number | undefined;
  for (const fault of faults) {
    const known = shown.get(fault.code) ?? [];
    shown.set(fault.code, known);
    if (known.length < MOST_OF_A_KIND) {
      known.push(fault);
      lines.push(showLine(fault, width, lang, paint));
      const { at } = fault;
      if (at?.kind === 'line' && at.line !== quoted && at.quote !== undefined && at.quote.trim() !== '')
        lines.push(`    ${paint.dim('│')} ${fitWidth(at.quote.trim(), QUOTE_WIDTH)}\n`);
      quoted = at?.kind === 'line' ? at.line : undefined;
    } else more.set(fault.code, (more.get(fault.code) ?? 0) + 1);
  }
  for (const [code, count] of more) lines.push(`  ${paint.dim(moreOf(code, count, lang))}\n`);
  for (const [code, known] of shown) lines.push(...showHints(code, known, lang, paint));
  return `${paint.bold(name)} ${paint.dim(countsIn(counts, lang))}\n${lines.join('')}`;
}

function showLine(fault: Diagnostic, width: number, lang: Lang, paint: Painter): string {
  const { code, severity, message } = fault;
  const place = placeIn(fault);
  const gap = ' '.repeat(Math.max(0, width - textWidth(place)));
  const word = paint[severity](SEVERITY_WORDS[severity][lang]);
  return `  ${place}${gap}${width > 0 ? '  ' : ''}${word} ${message[lang]} ${paint.dim(`[${code}]`)}\n`;
}

/** What to do about a kind: once where it is the same for all, else with the places it is for. */
function showHints(
  code: string,
  faults: readonly Diagnostic[],
  lang: Lang,
  paint: Painter,
): readonly string[] {
  const hints = new Map<string, string[]>();
  for (const fault of faults) {
    const places = hints.get(fault.hint[lang]) ?? [];
    places.push(placeIn(fault));
    hints.set(fault.hint[lang], places);
  }
  return [...hints].map(([hint, places]) => {
    const whose = hints.size === 1 ? '' : `${places.join('、')} `;
    return `  ${paint.dim('→')} ${whose}${hint} ${paint.dim(`[${code}]`)}\n`;
  });
}

/** `错误 5，警告 1`: only the severities that are there. */
const countsIn = (counts: Counts, lang: Lang): string =>
  (['error', 'warning', 'note'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${SEVERITY_WORDS[severity][lang]} ${counts[severity]}`)
    .join(lang === 'zh' ? '，' : ', ');

/** A place without its file: `1月!C12`, `C12`, `14:5`; empty for the whole file. */
function placeIn({ at }: Diagnostic): string {
  if (!at || at.kind === 'file') return '';
  return formatPlace(at)
    .slice(at.file.length)
    .replace(/^(?: › |!|:)/u, '');
}

const moreOf = (code: string, count: number, lang: Lang): string =>
  lang === 'zh'
    ? `… 另有 ${count} 处同类问题，见 --format json 或 --annotate 写出的表 [${code}]`
    : `… ${count} more of this kind: see --format json or what --annotate writes [${code}]`;
