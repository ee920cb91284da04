import { z } from 'zod';
import { formatPlain as n } from '../base/decimal.ts';
import { defineMethod } from './define-method.ts';
import { described } from './described.ts';
import { unscorable } from './unscorable.ts';

const params = z.strictObject({
  reads: described(
    z.enum(['number', 'text']).default('number'),
    '填报的是数字还是文字（等级、结论）',
    'Whether numbers or texts (levels, findings) are reported',
  ),
});

/** A figure that is watched and compared, and never judged. */
export const monitor = defineMethod({
  name: 'monitor',
  title: { zh: '监测比较', en: 'Monitor' },
  summary: {
    zh: '只监测、不评判：报了可用的数即得满分，不与目标比，不分高低好坏；只看变化。',
    en: 'Watched, never judged: a usable figure gets the full score; no target, no direction, only its change is shown.',
  },
  params,
  scope: 'unit',
  reads: 'text',
  readsBy: (given) =>
    typeof given === 'object' && given !== null && 'reads' in given && given.reads === 'text'
      ? 'text'
      : 'number',
  watches: true,
  needsTarget: false,
  direction: 'ignored',
  words: () => ({
    zh: '监测比较，如实填报即得满分，不设目标、不评高低。',
    en: 'Watched: the full score for a usable figure, whatever it is.',
  }),
  examples: [
    { says: { zh: '报了数', en: 'a figure' }, raw: 2.88, score: 100 },
    { says: { zh: '数再高也不评判', en: 'any figure' }, raw: 97, weight: 1.6, score: 100, points: 1.6 },
    {
      says: { zh: '填报的是等级', en: 'a level is reported' },
      raw: '良',
      params: { reads: 'text' },
      score: 100,
    },
    { says: { zh: '该填数字的填了文字', en: 'a text for a number' }, raw: '良', score: 'unscorable' },
  ],
  score: ({ raw, params: { reads } }) =>
    reads === 'number' && typeof raw !== 'number'
      ? unscorable('不是可以计分的数字', 'it is not a number that can be scored')
      : 100,
  working: ({ raw }) => {
    const shown = typeof raw === 'number' ? n(raw) : raw;
    return { zh: `${shown}，已填报 → 100`, en: `${shown}, reported → 100` };
  },
});
