import { defineFault } from '../diagnostic.ts';
import type { Said } from '../said.ts';

/** Most units that a message names. */
const SHOWN = 5;

export const peersPartYear = defineFault<{ title: string; method: string; units: readonly Said[] }>({
  code: 'peers-part-year',
  severity: 'warning',
  about: 'configuration',
  when: {
    zh: '按同组比较计分的指标是各月之和，而同组里有只计分几个月的单位：几个月的数与全年的数不可比。',
    en: 'An indicator scored against peers adds up over the months, and a peer is scored for a part of the year: its sum compares with no whole year.',
  },
  message: ({ title, method, units }) => {
    const more = units.length - SHOWN;
    const names = units.slice(0, SHOWN);
    return {
      zh: `「${title}」用 ${method} 与同组比较，${names.map(({ zh }) => zh).join('、')}${more > 0 ? `等 ${units.length} 个单位` : ''}只有几个月的合计，与别的单位不可比`,
      en: `"${title}" is compared with peers by ${method}, and of ${names.map(({ en }) => en).join(', ')}${more > 0 ? ` and ${more} more` : ''} it is the sum of some months: it does not compare`,
    };
  },
  hint: () => ({
    zh: '请改用月均（roll-up: mean）或按目标计分的方法，或用 pool 把计分月份不同的单位分开',
    en: 'Take the mean of the months (roll-up: mean) or a method with a target, or part such units by `pool`',
  }),
});
