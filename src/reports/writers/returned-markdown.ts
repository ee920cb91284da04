import type { Diagnostic } from '../../model/diagnostic.ts';
import { formatPlace } from '../../model/place.ts';
import type { Lang } from '../../model/said.ts';
import { countFaults } from '../../results/faults-by-file.ts';
import { SEVERITY_WORDS } from '../../results/words.ts';
import { type Say, speaker } from '../documents/say.ts';
import { markdownText } from './markdown-text.ts';

/** A file that goes back, the name of its copy, and its faults from the top down. */
export interface ReturnedFile {
  readonly file: string;
  readonly office: string | undefined;
  /** Undefined where the file could not be copied. */
  readonly copy: string | undefined;
  readonly faults: readonly Diagnostic[];
}

/** 退回说明.md: for each file what is wrong and what to do, ready to be passed on to its office. */
export function returnedMarkdown(files: readonly ReturnedFile[], lang: Lang): string {
  const say = speaker(lang);
  const count = files.reduce((sum, { faults }) => sum + faults.length, 0);
  const head = [
    `# ${say('退回说明', 'To be corrected')}`,
    files.length === 0
      ? say('没有需要退回的表。', 'No sheet is to be sent back.')
      : say(
          `${files.length} 个文件，${count} 处问题。有副本的，请改副本中标红、标黄的单元格后交回。`,
          `${files.length} file(s), ${count} fault(s). Where there is a copy, correct its red and yellow cells and send it back.`,
        ),
  ];
  return `${[...head, ...files.map((one) => section(one, say))].join('\n\n')}\n`;
}

function section({ file, office, copy, faults }: ReturnedFile, say: Say): string {
  const { error, warning } = countFaults(faults);
  const counts = say(`错误 ${error}，警告 ${warning}`, `${error} error(s), ${warning} warning(s)`);
  const from = office === undefined ? '' : `${say('填报单位：', 'From: ')}${plain(office)}${say('；', '; ')}`;
  const copied =
    copy === undefined
      ? say(
          '这个文件没有副本，请按下面的说明修改原文件',
          'There is no copy of this file: correct the original',
        )
      : say(`副本：${plain(copy)}`, `Copy: ${plain(copy)}`);
  const lines = faults.map(
    (fault) => `- ${place(fault)}${severity(fault, say)}${plain(say.of(fault.message))}`,
  );
  const hints = [...new Set(faults.map(({ hint }) => say.of(hint)))];
  return [
    `## ${plain(file)}`,
    `${from}${counts}${say('；', '; ')}${copied}${say('。', '.')}`,
    lines.join('\n'),
    `${say('怎么改：', 'What to do:')}\n\n${hints.map((hint) => `- ${plain(hint)}`).join('\n')}`,
  ].join('\n\n');
}

/** As Markdown, with the exclamation mark of `表!C12` left as it is: many will read the text as it stands. */
const plain = (text: string): string => markdownText(text).replace(/\\!(?!\\\[)/gu, '!');

const severity = (fault: Diagnostic, say: Say): string =>
  `${say.of(SEVERITY_WORDS[fault.severity])}${say('：', ': ')}`;

function place({ at }: Diagnostic): string {
  if (!at || at.kind === 'file') return '';
  const shown = formatPlace(at)
    .slice(at.file.length)
    .replace(/^(?: › |!|:)/u, '');
  return `**${plain(shown)}** `;
}
