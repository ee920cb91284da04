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
    zh: '请换一个文件夹（结果用 --out，退回修改表用 --annotate 指定），或把里面的文件移走',
    en: 'Choose another folder (--out for results, --annotate for copies to be corrected), or move its files away',
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

export const outputSetAside = defineFault<{ folder: string; old: string; reason: Said }>({
  code: 'output-set-aside',
  severity: 'error',
  about: 'input',
  when: {
    zh: '新结果放不进去，旧结果也没能放回原处；旧结果完整，暂存在旁边的隐藏文件夹里。',
    en: 'The new results could not take their place and the former ones could not be put back; they are whole, in a hidden folder beside.',
  },
  message: ({ folder, old, reason }) => ({
    zh: `「${folder}」没能换上新结果，旧结果也没能放回，完整地暂存在「${old}」：${reason.zh}`,
    en: `"${folder}" could not be replaced, and the former results could not be put back; they are whole in "${old}": ${reason.en}`,
  }),
  hint: () => ({
    zh: '排除故障后重新运行，会先把旧结果放回；也可自行把该文件夹改回原名',
    en: 'Mend the cause and run again: the former results are put back first. Or rename the folder by hand',
  }),
});

export const outputBusy = defineFault<{
  folder: string;
  lock: string;
  pid: number | undefined;
  host: string;
}>({
  code: 'output-busy',
  severity: 'error',
  about: 'input',
  when: {
    zh: '另一个 score 正在写同一个结果文件夹。',
    en: 'Another run is writing the same output folder.',
  },
  message: ({ folder, pid, host }) => ({
    zh: `另一个 score（${host} 上的进程 ${pid ?? '？'}）正在写「${folder}」，这次没有写`,
    en: `Another run (process ${pid ?? '?'} on ${host}) is writing "${folder}"; nothing was written`,
  }),
  hint: ({ lock }) => ({
    zh: `请等它写完再运行；确知没有别的运行，可删除「${lock}」`,
    en: `Wait for it to end; if there is none for sure, remove "${lock}"`,
  }),
});

export const fileTaken = defineFault<{ file: string }>({
  code: 'file-taken',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '要新建的文件已经存在（score init、score sheets 从不覆盖）。',
    en: 'A file that is to be made exists already (score init and score sheets never replace any).',
  },
  message: ({ file }) => ({
    zh: `「${file}」已经存在，没有覆盖，也没有写别的文件`,
    en: `"${file}" exists; it was not replaced and nothing else was written`,
  }),
  hint: () => ({
    zh: '请换一个文件夹，或先把原来的文件移走',
    en: 'Choose another folder, or move the file away first',
  }),
});

export const newFileFailed = defineFault<{ file: string; reason: Said }>({
  code: 'new-file-failed',
  severity: 'error',
  about: 'configuration',
  when: { zh: '新建文件时写不进去。', en: 'A new file could not be written.' },
  message: ({ file, reason }) => ({
    zh: `写不了「${file}」：${reason.zh}`,
    en: `"${file}" could not be written: ${reason.en}`,
  }),
  hint: () => ({
    zh: '请检查磁盘空间和写入权限',
    en: 'Check the disk’s space and the permission to write',
  }),
});
