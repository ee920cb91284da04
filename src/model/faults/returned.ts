import { defineFault } from '../diagnostic.ts';

export const annotateOverResults = defineFault<{ folder: string }>({
  code: 'annotate-over-results',
  severity: 'error',
  about: 'configuration',
  when: {
    zh: '--annotate 指定的文件夹是考核结果的文件夹，或在它里面。',
    en: 'The folder given with --annotate holds results, or lies within such a folder.',
  },
  message: ({ folder }) => ({
    zh: `「${folder}」里有考核结果，退回修改表没有写`,
    en: `"${folder}" holds results: the copies to be corrected were not written`,
  }),
  hint: () => ({
    zh: '请在 --annotate 后面另写一个文件夹，或不写（默认用项目文件夹里的「退回修改」）',
    en: 'Give another folder after --annotate, or none: then it is 退回修改 in the project folder',
  }),
});
