import { defineFault } from '../diagnostic.ts';
import type { Said } from '../said.ts';

export const outputNotOurs = defineFault<{ folder: string; file: string }>({
  code: 'output-not-ours',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '结果文件夹里有别的文件，不是本工具写出的结果，不予覆盖。',
    en: 'The output folder holds other things than results of this tool, and is never replaced.',
  },
  message: ({ folder, file }) => ({
    zh: `「${folder}」里的「${file}」不是本工具写的，没有覆盖这个文件夹`,
    en: `"${file}" in "${folder}" was not written by this tool, so the folder was not replaced`,
  }),
  hint: () => ({
    zh: '请用 --out 换一个文件夹，或把里面的文件移走',
    en: 'Choose another folder with --out, or move its files away',
  }),
});

export const outputHeldOpen = defineFault<{ held: string; folder: string; beside: string }>({
  code: 'output-held-open',
  severity: 'error',
  about: 'input',
  when: {
    zh: '结果文件正被 Excel 等程序打开，旧结果原样保留，新结果放在旁边。',
    en: 'A program holds a former result open: it stays as it is, and the new results lie beside it.',
  },
  message: ({ held, folder, beside }) => ({
    zh: `「${folder}」中的「${held}」正被打开，旧结果未动；新结果在「${beside}」`,
    en: `"${held}" in "${folder}" is open in another program: the old results are untouched, the new ones are in "${beside}"`,
  }),
  hint: () => ({ zh: '请关闭该文件后重新运行', en: 'Close it and run again' }),
});

export const outputFailed = defineFault<{ folder: string; reason: Said }>({
  code: 'output-failed',
  severity: 'error',
  about: 'input',
  when: {
    zh: '结果文件夹写不进去（没有权限、磁盘已满等）；旧结果未动。',
    en: 'The output folder could not be written (no permission, disk full); former results are untouched.',
  },
  message: ({ folder, reason }) => ({
    zh: `「${folder}」写不进去，旧结果未动：${reason.zh}`,
    en: `"${folder}" could not be written; former results are untouched: ${reason.en}`,
  }),
  hint: () => ({
    zh: '请检查权限和磁盘空间，或用 --out 换一个文件夹',
    en: 'Check permissions and disk space, or choose another folder with --out',
  }),
});
