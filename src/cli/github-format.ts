import { terminalText } from '../base/terminal-text.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { formatPlace } from '../model/place.ts';
import type { Lang } from '../model/said.ts';

/** A diagnostic as a workflow command of GitHub Actions, so that it is shown on the line of a pull request. */
export function githubLine({ code, severity, at, message, hint }: Diagnostic, lang: Lang): string {
  const level = severity === 'note' ? 'notice' : severity;
  const where = at ? [`file=${property(at.file)}`] : [];
  if (at?.kind === 'line') where.push(`line=${at.line}`, `col=${at.column}`);
  const place = at?.kind === 'cell' ? `${formatPlace(at)}: ` : '';
  return `::${level} ${[...where, `title=${property(code)}`].join(',')}::${encoded(`${place}${message[lang]}\n${hint[lang]}`)}\n`;
}

const encoded = (text: string): string =>
  terminalText(text).replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A');
const property = (text: string): string => encoded(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C');
