import { describe, expect, it } from 'vitest';
import { figureOf, runTiny, TINY, withIndicator } from '../support/tiny-project.ts';

const SCHEME = TINY['scheme.yaml']!;

/** The faults of a project whose scheme is this text: `code line:column`. */
async function faults(scheme: string | Uint8Array): Promise<readonly string[]> {
  const { diagnostics, run } = await runTiny({ 'scheme.yaml': scheme });
  expect(run?.results).toBeUndefined();
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, at }) => (at?.kind === 'line' ? `${code} ${at.line}:${at.column}` : code));
}

describe('YAML', () => {
  it('decode as strict UTF-8: GBK and UTF-16 are refused, a BOM is not', async () => {
    const gbk = Buffer.concat([Buffer.from('scheme: '), Buffer.from([0xd0, 0xd5, 0xc3, 0xfb])]);
    expect(await faults(gbk)).toEqual(['yaml-not-utf8']);
    expect((await faults(Buffer.from(`\ufeff${SCHEME}`, 'utf16le')))[0]).toMatch(/^yaml-/u);
    const { said } = await runTiny({ 'scheme.yaml': `\ufeff${SCHEME}` });
    expect(said).toEqual([]);
  });

  it.each([
    ['unknown tags', `${SCHEME}tags: !vetoed x\n`, 'yaml-tag', '!vetoed'],
    ['binary tags', SCHEME.replace('小方案', '!!binary aGk='), 'yaml-tag', '!!binary'],
    [
      'duplicate keys',
      SCHEME.replace('category:', 'title: 又一\ncategory:'),
      'yaml-duplicate-key',
      'title: 又一',
    ],
    [
      'duplicate keys within braces',
      SCHEME.replace('weight: 60', 'weight: 60, weight: 40'),
      'yaml-duplicate-key',
      'weight: 40, method: att',
    ],
    ['several documents', `${SCHEME}---\nb: 1\n`, 'yaml-several-documents', '---'],
    ['alias cycles', SCHEME.replace('indicators:', 'indicators: &a\n  - *a'), 'yaml-alias', '*a'],
    ['non-finite numbers', SCHEME.replace('weight: 60', 'weight: .inf'), 'yaml-number', '.inf'],
    ['numbers that overflow', SCHEME.replace('target: 100', 'target: 1e999'), 'yaml-number', '1e999'],
    ['not-a-number', SCHEME.replace('weight: 60', 'weight: .nan'), 'yaml-number', '.nan'],
    ['a document that is empty', '', 'yaml-empty', ''],
    ['a document of comments', '# 方案\n', 'yaml-empty', '#'],
    [
      'a document that is one string (full-width colons!)',
      'scheme：small\ntitle：小\n',
      'yaml-one-text',
      'scheme',
    ],
  ])('refuse: %s, with line and column', async (_name, text, code, pointed) => {
    const lines = text.slice(0, text.indexOf(pointed)).split('\n');
    expect(await faults(text)).toEqual([`${code} ${lines.length}:${lines.at(-1)!.length + 1}`]);
  });

  it('refuse: alias bombs, over 1 MB and 50 levels', async () => {
    const bomb = Array.from({ length: 25 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n');
    expect((await faults(`a0: &a0 [x, x]\n${bomb}\n`))[0]).toMatch(/^yaml-alias \d+:\d+$/u);
    expect(await faults(`${SCHEME}# ${'x'.repeat(1_000_000)}\n`)).toEqual(['yaml-too-large']);
    const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect((await faults(`a: ${deep(50)}`))[0]).toMatch(/^yaml-too-deep 1:/u);
    expect((await faults(`a: ${deep(48)}`)).join()).not.toContain('yaml-too-deep');
  });

  it('full-width colons within a document are pointed out at their line', async () => {
    expect((await faults(SCHEME.replace('title: 小方案', 'title：小方案')))[0]).toMatch(/^yaml-\S+ [23]:/u);
  });

  it('codes are read from the source text: 012 is not 12', async () => {
    const { assessment } = await runTiny({
      'roster.csv': '单位代码,单位名称,类别\n012,东山镇,乡镇\n12,西河镇,乡镇\n',
      'score.yaml': `${TINY['score.yaml']}aliases: {units: {012: [甲], 12: [乙]}}\n`,
      'facts.csv': '单位,招商引资(万元),满意度\n甲,90,80\n乙,50,90\n',
    });
    expect([0, 1].map((unit) => figureOf(assessment, 'invest', unit))).toEqual(['90', '50']);
  });

  it('periods are read from the source text: 2024-01 is not a date, 2023.10 not 2023.1', async () => {
    const period = (text: string) =>
      runTiny({
        'score.yaml': `${TINY['score.yaml']!.replace('kind: facts}', `kind: facts, period: ${text}}`)}`,
        'scheme.yaml': withIndicator(
          '{code: invest, title: 招商引资, measure: 万元, collect: monthly, roll-up: sum, not-reported: zero, weight: 60, method: attainment, target: 100}',
        ),
      });
    const keys = async (text: string) => [...new Set((await period(text)).assessment.facts.log.period)];
    expect(await keys('2023-01')).toEqual([2023010]);
    expect(await keys('2023-10')).toEqual([2023100]);
    const { said } = await period('2023.10');
    expect(said).toEqual([expect.stringContaining('「2023.10」')]);
    expect(await keys('2023')).toEqual([2023122]);
  });
});
