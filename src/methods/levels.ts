import { z } from 'zod';
import { compareSnapped } from '../base/compare-snapped.ts';
import { formatPlain as n } from '../base/decimal.ts';
import { foldName } from '../base/fold.ts';
import { nearest } from '../base/nearest.ts';
import type { Scored } from '../model/method.ts';
import { bilingual } from './bilingual.ts';
import { defineMethod } from './define-method.ts';
import { described } from './described.ts';
import { shown, working } from './shown.ts';
import { unscorable } from './unscorable.ts';

const percent = z.number().min(0).max(100);

const levelSchema = z
  .strictObject({
    name: described(z.string().min(1), '等级名称', 'The level’s name'),
    aliases: described(z.array(z.string().min(1)).default([]), '其他写法', 'Other writings'),
    score: described(percent.optional(), '得权重的百分之几', 'Score'),
    min: described(percent.optional(), '区间下限（含）', 'Least score of the band'),
    max: described(percent.optional(), '区间上限（含）', 'Most score of the band'),
  })
  .refine(
    ({ score, min, max }) =>
      score === undefined ? min !== undefined && max !== undefined : min === undefined && max === undefined,
    {
      path: ['score'],
      message: bilingual(
        '每个等级写 score，或同时写 min 和 max',
        'give each level a score, or both min and max',
      ),
    },
  )
  .refine(({ min = 0, max = 100 }) => min <= max, {
    path: ['max'],
    message: bilingual('max 不能小于 min', 'max must not be below min'),
  });

type Level = z.output<typeof levelSchema>;

const writings = ({ name, aliases }: Level): readonly string[] => [name, ...aliases].map(foldName);

const params = z.strictObject({
  levels: described(
    z
      .array(levelSchema)
      .min(1)
      .refine((levels) => new Set(levels.flatMap(writings)).size === levels.flatMap(writings).length, {
        message: bilingual('等级名称重复', 'two levels share a name'),
      }),
    '各等级：名称和得分，或名称和得分区间（填报时在等级后写明分数，如 部分达成 72）',
    'The levels: a name and a score, or a name and a band (the sheet then says the score: 部分达成 72)',
  ),
});

/** A score by a level's name, or inside a level's band. */
export const levels = defineMethod({
  name: 'levels',
  title: { zh: '定性分级', en: 'Levels' },
  summary: {
    zh: '按填报的等级给分；有区间的等级由考核人在区间内打分。',
    en: 'A score by the level reported; in a level with a band the assessor picks the score inside it.',
  },
  params,
  scope: 'unit',
  reads: 'text',
  reachable: ({ levels: all }) =>
    all.map(({ name, score, min }) => (score === undefined ? `${name} ${n(min!)}` : name)),
  needsTarget: false,
  direction: 'ignored',
  words: ({ levels: all }) => ({
    zh: `按等级计分（占权重）：${all.map(({ name, score, min, max }) => `${name} ${score === undefined ? `${n(min!)}%～${n(max!)}%` : `${n(score)}%`}`).join('；')}。`,
    en: `By level (of the weight): ${all.map(({ name, score, min, max }) => `${name} ${score === undefined ? `${n(min!)} to ${n(max!)} %` : `${n(score)} %`}`).join('; ')}.`,
  }),
  examples: [
    {
      says: { zh: '平时考核“较好”', en: 'a level with a score' },
      raw: '较好',
      params: {
        levels: [
          { name: '好', score: 100 },
          { name: '较好', score: 85 },
        ],
      },
      score: 85,
    },
    {
      says: { zh: '部分达成，考核人打 72', en: 'partly reached, 72 given' },
      raw: '部分达成 72',
      weight: 5,
      params: {
        levels: [
          { name: '达成预期', min: 80, max: 100 },
          { name: '部分达成', min: 60, max: 80 },
          { name: '未达成', min: 0, max: 60 },
        ],
      },
      score: 72,
      points: 3.6,
    },
    {
      says: { zh: '分数超出等级的区间', en: 'a score outside the level’s band' },
      raw: '部分达成(85)',
      params: { levels: [{ name: '部分达成', min: 60, max: 80 }] },
      score: 'unscorable',
    },
    {
      says: { zh: '没有这个等级', en: 'no such level' },
      raw: '较号',
      params: { levels: [{ name: '较好', score: 85 }] },
      score: 'unscorable',
    },
  ],
  score: ({ raw, params: { levels: all } }) => {
    const text = typeof raw === 'number' ? n(raw) : raw;
    const { level, given } = readLevel(text, all);
    if (!level) return unknownLevel(text, all);
    if (level.score === undefined) return inBand(level, given);
    if (given === undefined || compareSnapped(given, level.score) === 0) return level.score;
    return unscorable(
      `等级“${level.name}”固定得 ${n(level.score)}，表中写的是 ${n(given)}`,
      `level “${level.name}” scores ${n(level.score)}, but the sheet says ${n(given)}`,
    );
  },
  working: ({ raw }, score) => working(`${raw} → ${shown(score)}`),
});

/** `部分达成 72`, `部分达成(72分)`: the level and the score behind it. The whole text is tried as a name first. */
function readLevel(text: string, all: readonly Level[]): { level?: Level; given?: number } {
  const folded = foldName(text);
  const named = (name: string): Level | undefined => all.find((level) => writings(level).includes(name));
  const whole = named(folded);
  if (whole) return { level: whole };
  const parts = /^(.*?)[(:,;-]*(\d+(?:\.\d+)?)[分%]?\)?$/u.exec(folded);
  return parts ? { level: named(parts[1]!), given: Number(parts[2]) } : {};
}

function inBand({ name, min = 0, max = 100 }: Level, given: number | undefined): Scored {
  if (given === undefined)
    return unscorable(
      `等级“${name}”须在 ${n(min)}～${n(max)} 之间打分，请在等级后写明，如“${name} ${n((min + max) / 2)}”`,
      `level “${name}” needs a score from ${n(min)} to ${n(max)} behind it, such as “${name} ${n((min + max) / 2)}”`,
    );
  if (compareSnapped(given, min) >= 0 && compareSnapped(given, max) <= 0) return given;
  return unscorable(
    `${n(given)} 不在等级“${name}”的 ${n(min)}～${n(max)} 之间`,
    `${n(given)} is outside ${n(min)} to ${n(max)}, the band of level “${name}”`,
  );
}

function unknownLevel(text: string, all: readonly Level[]): Scored {
  const names = all.map(({ name }) => name);
  const name = text.replace(/[\s(（:：]*\d.*$/u, '');
  const near = name.length < 2 ? undefined : nearest(name, names);
  const list = names.join('、');
  return near === undefined
    ? unscorable(`没有等级“${text}”；可填：${list}`, `there is no level “${text}”; the levels are: ${list}`)
    : unscorable(
        `没有等级“${text}”，最接近的是“${near}”`,
        `there is no level “${text}”; the nearest is “${near}”`,
      );
}
