import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemDirectory } from '../../src/facts/item-directory.ts';
import { labelKnower } from '../../src/facts/known-labels.ts';
import { soundScheme } from '../scheme/compile-text.ts';

const scheme = (code: string, indicators: string) =>
  itemDirectory(
    soundScheme(`scheme: ${code}
title: 方案
category: ${code}
basis: {document: 考核办法, status: official}
indicators:
${indicators}`),
    new Map(),
    () => undefined,
  );
const DIRECTORIES = [
  scheme(
    'one',
    `  - {code: invest, title: 招商引资, aliases: [招商], measure: 万元, weight: 60, method: attainment, target: {by-unit: 目标.csv}}
  - {code: happy, title: '满意度(第三方)', measure: 分, weight: 40, method: direct}
`,
  ),
  scheme(
    'two',
    `  - {code: people, title: 常住人口, measure: 人, weight: 50, method: direct}
  - {code: per_head, title: 人均投资, weight: 50, method: attainment, value: 'people * 2', target: {by-unit: 目标.csv}}
`,
  ),
];
const knows = labelKnower(DIRECTORIES);
const binds = (label: string): boolean =>
  DIRECTORIES.some(({ bind, target }) => bind([label]) !== undefined || target([label]) >= 0);

describe('whether a label is known', () => {
  it('is what binding it in each scheme would tell', () => {
    const part = fc.constantFrom(
      ...[
        '招商引资',
        '招商',
        'invest',
        '满意度(第三方)',
        '满意度（第三方）',
        '人均投资',
        'per_head',
        '常住人口',
      ],
      ...['累计', '当月', '目标', '同比', '(累计)', '(目标值)', '任务', '上年同期', '备注', ' ', '路灯', ''],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 3 }), (parts) => {
        const label = parts.join('');
        expect(knows(label)).toBe(binds(label));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['招商引资(累计)', true],
    ['人均投资目标值', true],
    ['人均投资', true],
    ['人均收入', false],
  ])('%s: %s', (label, known) => {
    expect(knows(label)).toBe(known);
  });
});
