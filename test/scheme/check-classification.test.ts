import { describe, expect, it } from 'vitest';
import { formatPlace } from '../../src/model/place.ts';
import { runTiny, TINY } from '../support/tiny-project.ts';

const told = async (
  category: string,
  categories = 'categories: [{code: town, title: 乡镇, aliases: [乡]}, {code: school, title: 学校}]\n',
) => {
  const { diagnostics } = await runTiny({
    'score.yaml': TINY['score.yaml']!.replace('[scheme.yaml]', '[scheme.yaml, categories.yaml]'),
    'categories.yaml': categories,
    'roster.csv': TINY['roster.csv']!.replace('西河镇,,乡镇', `西河镇,,${category}`),
  });
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, hint, at }) => [code, message.zh, hint?.zh, at && formatPlace(at)]);
};

describe('a category of the roster', () => {
  it('that the classification does not know is refused with the nearest name and the cell', async () => {
    const [[code, message, hint, at] = []] = await told('学效');
    expect([code, message, at]).toEqual([
      'roster-not-classified',
      '「西河镇」的类别「学效」不在分类文件里',
      'roster.csv!C3',
    ]);
    expect(hint).toContain('学校');
  });

  it('is known by title, code, alias and as its scheme calls it; a blank is none', async () => {
    for (const category of ['乡镇', 'town', '乡', '学校', 'small', ''])
      expect(await told(category)).toEqual([]);
  });

  it('is whatever the schemes say where there is no classification', async () => {
    const { diagnostics } = await runTiny({
      'roster.csv': TINY['roster.csv']!.replace('西河镇,,乡镇', '西河镇,,村'),
    });
    expect(diagnostics.map(({ code }) => code)).not.toContain('roster-not-classified');
  });
});
