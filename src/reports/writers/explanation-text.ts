import { terminalText } from '../../base/terminal-text.ts';
import { textWidth } from '../../base/text-width.ts';
import type { ExplanationPage } from './explanation-lines.ts';
import { markdownText } from './markdown-text.ts';
import type { TerminalOptions } from './terminal.ts';

type Paint = TerminalOptions['paint'];

/** An explanation for the terminal: headings with their result, steps indented under them. */
export function explanationText({ title, head, parts }: ExplanationPage, paint: Paint): string {
  const lines = [paint('title', terminalText(title)), ...head.map(terminalText)];
  for (const { heading, result, steps } of parts) {
    if (steps.length === 0) continue;
    lines.push('', `${paint('strong', terminalText(heading))}  ${paint('head', terminalText(result))}`);
    const width = Math.max(...steps.map(({ label }) => textWidth(label)));
    for (const { label, text } of steps)
      lines.push(
        `  ${paint('muted', `${terminalText(label)}${' '.repeat(width - textWidth(label))}`)}  ${terminalText(text)}`,
      );
  }
  return `${lines.join('\n')}\n`;
}

/** The same as Markdown, for a letter or a file. */
export function explanationMarkdown({ title, head, parts }: ExplanationPage): string {
  const lines = [`# ${markdownText(title)}`, '', ...head.map(markdownText)];
  for (const { heading, result, steps } of parts) {
    if (steps.length === 0) continue;
    lines.push('', `## ${markdownText(`${heading}${result === '' ? '' : `：${result}`}`)}`, '');
    for (const { label, text } of steps)
      lines.push(
        label === '' ? `  - ${markdownText(text)}` : `- **${markdownText(label)}** ${markdownText(text)}`,
      );
  }
  return `${lines.join('\n')}\n`;
}
