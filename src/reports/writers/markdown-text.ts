import { terminalText } from '../../base/terminal-text.ts';

/** A text that Markdown shows as it is: one line, nothing in it is mark-up, a link or HTML. */
export function markdownText(text: string): string {
  return terminalText(text)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!@]/gu, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/^([-+=])/u, '\\$1')
    .replace(/:(?=\/\/)/gu, '\\:')
    .replace(/\b(www)\./giu, '$1\\.');
}
