import { defineFault } from '../diagnostic.ts';
import { nearestHint } from '../nearest-hint.ts';

export const fromNothing = defineFault<{ title: string }>({
  code: 'from-nothing',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'from 既没有写方案，也没有写资金。',
    en: '`from` names neither a scheme nor a fund.',
  },
  message: ({ title }) => ({
    zh: `「${title}」的 from 没有写取自哪里`,
    en: `\`from\` of "${title}" does not say what to take it from`,
  }),
  hint: () => ({
    zh: '在 from 下写 scheme（方案代码）或 fund（资金代码），再写 figure',
    en: 'Write from: {scheme: code, figure: …} or from: {fund: code, figure: …}',
  }),
});

export const fundFigureUnknown = defineFault<{
  title: string;
  fund: string;
  figure: string;
  nearest: string | undefined;
  known: readonly string[];
}>({
  code: 'fund-figure-unknown',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'from 所取的数，资金没有。',
    en: '`from` names a figure that a fund does not have.',
  },
  message: ({ title, fund, figure }) => ({
    zh: `「${title}」取自资金 ${fund}，资金没有「${figure}」这个数`,
    en: `"${title}" is taken from the fund ${fund}; a fund has no figure "${figure}"`,
  }),
  hint: ({ nearest, known }) => nearestHint(nearest, known),
});

export const fundTakenUnknown = defineFault<{
  title: string;
  fund: string;
  nearest: string | undefined;
  known: readonly string[];
}>({
  code: 'fund-taken-unknown',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: 'from 所取的资金，没有那个代码的资金文件。',
    en: '`from` names a fund of which there is no file.',
  },
  message: ({ title, fund }) => ({
    zh: `「${title}」取自资金「${fund}」，没有那个代码的资金文件`,
    en: `"${title}" is taken from the fund "${fund}", of which there is no file`,
  }),
  hint: ({ nearest, known }) =>
    known.length === 0
      ? { zh: '请把资金文件列入 schemes', en: 'List the fund file under `schemes`' }
      : nearestHint(nearest, known),
});

export const fromReported = defineFault<{ unit: string; title: string }>({
  code: 'from-reported',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '取自别处的数(from)，表里又填了一遍；以所取的数为准。',
    en: 'A sheet gives a figure that the scheme takes from elsewhere (`from:`); the one taken counts.',
  },
  message: ({ unit, title }) => ({
    zh: `${unit}的「${title}」取自别处，表里填的这个数不采用`,
    en: `"${title}" of ${unit} is taken from elsewhere; this figure is not used`,
  }),
  hint: () => ({
    zh: '请从表里删去这一列，或在方案里去掉 from',
    en: 'Remove the column, or `from` in the scheme',
  }),
});
