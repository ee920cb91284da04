import { formatFixed } from '../../base/decimal.ts';
import { terminalText } from '../../base/terminal-text.ts';
import { fitWidth } from '../../base/text-width.ts';
import { completenessOfMonth, incompleteWords } from '../../results/completeness.ts';
import type { Monitored } from '../../results/monitoring.ts';
import { monthWords, percentText, schemeOf } from '../documents/monitoring-page.ts';
import { speaker } from '../documents/say.ts';
import { BORDERLESS, type TerminalOptions } from './terminal.ts';

/** The lights of every unit as a table for each scheme, and who stands on the ladder. */
export async function monitoringText(monitored: Monitored, options: TerminalOptions): Promise<string> {
  const { default: Table } = await import('cli-table3');
  const { paint } = options;
  const say = speaker(options.lang);
  const incomplete = incompleteWords(completenessOfMonth(monitored));
  const parts = incomplete
    ? [paint('strong', `${monthWords({ monitored, say })} ${say.of(incomplete)}`), '']
    : [];
  for (const [at, watched] of monitored.watched.entries()) {
    const now = watched.months.at(-1)!;
    const title = `${schemeOf(watched).title} ${monthWords({ monitored, say })}`;
    const table = new Table({
      head: [
        say('单位', 'Unit'),
        say('红', 'red'),
        say('黄', 'yellow'),
        say('绿', 'green'),
        say('最低进度', 'Worst'),
        say('滞后月', 'Behind'),
        say('未报', 'Missing'),
        say('目前', 'So far'),
        say('预计', 'Year’s end'),
        say('措施', 'Step'),
      ].map((head) => paint('head', head)),
      colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right', 'right', 'right', 'left'],
      chars: BORDERLESS,
      style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 2 },
    });
    for (const [unit, { name }] of now.facts.units.entries()) {
      const counts = monitored.counts[at]![unit]!;
      const call = monitored.calls[at]!.find(({ unitIndex }) => unitIndex === unit);
      const points = ({ unscored, totals }: typeof now): string =>
        unscored?.has(unit) ? '—' : formatFixed(totals.settled[unit]!, schemeOf(watched).rounding.decimals);
      table.push([
        fitWidth(oneLine(name), 24),
        counts.red > 0 ? paint('red', String(counts.red)) : '–',
        counts.yellow > 0 ? paint('strong', String(counts.yellow)) : '–',
        String(counts.green),
        percentText(counts.worst),
        String(counts.behind || '–'),
        String(counts.unreported || '–'),
        points(now),
        points(watched.byPace),
        call ? paint('red', oneLine(call.rung.title)) : '',
      ]);
    }
    parts.push(paint('title', oneLine(title)), trimmed(table.toString()), '');
  }
  return parts.join('\n');
}

const oneLine = (text: string): string => terminalText(text).replaceAll('\n', ' ');

const trimmed = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
