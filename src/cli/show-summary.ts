import { textWidth } from '../base/text-width.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { FAULTS } from '../model/faults/catalogue.ts';
import type { Lang } from '../model/said.ts';
import { faultsByFile, faultsByKind } from '../results/faults-by-file.ts';
import { SEVERITY_WORDS } from '../results/words.ts';
import type { Painter } from './painter.ts';

/** Faults by file (those with the most to mend first; not where there is but one) and by kind, in tables with headings. */
export function showSummary(diagnostics: readonly Diagnostic[], lang: Lang, paint: Painter): string {
  const files = new Set(diagnostics.map(({ at }) => at?.file));
  const first = files.size === 1 ? '' : `${byFile(diagnostics, lang, paint)}\n`;
  return `${first}${byKind(diagnostics, lang, paint)}`;
}

function byFile(diagnostics: readonly Diagnostic[], lang: Lang, paint: Painter): string {
  const files = faultsByFile(diagnostics);
  const zh = lang === 'zh';
  const severities = (['error', 'warning', 'note'] as const).filter((severity) =>
    diagnostics.some((one) => one.severity === severity),
  );
  const head = severities.map((severity) => SEVERITY_WORDS[severity][lang]);
  const rows = files
    .toSorted((a, b) => b.counts.error - a.counts.error || b.counts.warning - a.counts.warning)
    .map(({ file, counts }) => [
      ...severities.map((severity) => (counts[severity] === 0 ? '·' : String(counts[severity]))),
      file ?? (zh ? '（不在某个文件）' : '(in no file)'),
    ]);
  const title = zh ? `按文件：${files.length} 个` : `By file: ${files.length}`;
  return `${paint.bold(title)}\n${aligned([[...head, zh ? '文件' : 'file'], ...rows], paint)}`;
}

function byKind(diagnostics: readonly Diagnostic[], lang: Lang, paint: Painter): string {
  const kinds = faultsByKind(diagnostics);
  const zh = lang === 'zh';
  const when = new Map(FAULTS.map((fault) => [fault.code, fault.when[lang].replace(/[。.]$/u, '')]));
  const rows = kinds.map(({ code, severity, count, files }) => [
    String(count),
    String(files),
    paint[severity](SEVERITY_WORDS[severity][lang]),
    `${when.get(code) ?? ''} ${paint.dim(`[${code}]`)}`,
  ]);
  const title = zh ? `按问题：${kinds.length} 种` : `By kind: ${kinds.length}`;
  const head = zh ? ['处数', '文件', '程度', '问题'] : ['count', 'files', 'severity', 'kind'];
  return `${paint.bold(title)}\n${aligned([head, ...rows], paint)}`;
}

/** Lines of a table: all columns but the last two words-columns to the right; the first row is its head. */
function aligned(rows: readonly (readonly string[])[], paint: Painter): string {
  const widths = rows[0]!.map((_, column) =>
    rows.reduce((most, row) => Math.max(most, shownWidth(row[column]!)), 0),
  );
  return rows
    .map((row, index) => {
      const cells = row.map((cell, column) => {
        if (column === row.length - 1) return cell;
        const gap = ' '.repeat(widths[column]! - shownWidth(cell));
        return /^[\d·]/u.test(rows.at(-1)![column]!) ? gap + cell : cell + gap;
      });
      const line = `  ${cells.join('  ')}`;
      return `${index === 0 ? paint.dim(line) : line}\n`;
    })
    .join('');
}

/** The width of a text without its colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with an escape character
const shownWidth = (text: string): number => textWidth(text.replace(/\u001b\[[\d;]*m/gu, ''));
