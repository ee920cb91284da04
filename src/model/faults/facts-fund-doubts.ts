import { defineFault } from '../diagnostic.ts';
import type { Said } from '../said.ts';

export const fundNotCompared = defineFault<{ name: string; paid: string; lacks: readonly Said[] }>({
  code: 'fund-not-compared',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '公示表有应拨（或人数和标准），但有对象没有写，它的实拨无从比对。',
    en: 'A published table says what is due, but not for a recipient: its payment cannot be compared.',
  },
  message: ({ name, paid, lacks }) => ({
    zh: `「${name}」没有写${lacks.map(({ zh }) => zh).join('、')}，实拨 ${paid} 元未比对`,
    en: `The table gives no ${lacks.map(({ en }) => en).join(', no ')} for "${name}"; the ${paid} paid were not compared`,
  }),
  hint: () => ({
    zh: '请补上应拨，或人数和标准',
    en: 'Give what is due, or heads and standard',
  }),
});

export const fundDueMissing = defineFault({
  code: 'fund-due-missing',
  severity: 'note',
  about: 'input',
  when: {
    zh: '公示表没有应拨，也没有人数和标准，实拨无从比对。',
    en: 'A published table has neither what is due nor heads and standard to compare its payments with.',
  },
  message: () => ({
    zh: '公示表无应拨数，实拨未比对',
    en: 'The published table does not say what is due; its payments were not compared',
  }),
  hint: () => ({
    zh: '请加一列「应拨」，或「人数」和「标准」；标准统一的，可在资金文件里写 standard',
    en: 'Add a column 应拨, or 人数 and 标准; a standard of all may be given by `standard` of the fund file',
  }),
});

export const fundMagnitudeOdd = defineFault<{
  name: string;
  paid: string;
  usual: string;
  /** What was paid a head, where the amounts are compared a head. */
  each: string | undefined;
}>({
  code: 'fund-magnitude-odd',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '一个对象的实拨（有人数的按人均）与其他对象相差千倍以上，又没有应拨可比对，可能元、万元写错。',
    en: 'A payment (a head, where heads are given) is a thousand times the others, or as much below, with nothing due to compare it with: perhaps it is in another measure.',
  },
  message: ({ name, paid, usual, each }) => ({
    zh: `「${name}」实拨 ${paid} 元${each === undefined ? `，而各对象的中位数是 ${usual} 元` : `，人均 ${each} 元，而各对象人均的中位数是 ${usual} 元`}`,
    en: `"${name}" was paid ${paid}${each === undefined ? `; the median of all is ${usual}` : `, ${each} a head; the median of all is ${usual} a head`}`,
  }),
  hint: () => ({
    zh: '请核实是否把元、万元写错',
    en: 'See whether 元 and 万元 were mixed up',
  }),
});
