import { describe, expect, it } from 'vitest';
import { collect } from '../../src/model/diagnostic.ts';
import { checkProject } from '../../src/scheme/read-project.ts';
import { parseYaml } from '../../src/sources/parse-yaml.ts';

function project(text: string) {
  const { emit, diagnostics } = collect();
  const root = parseYaml(new TextEncoder().encode(text), 'score.yaml', emit);
  return { project: root && checkProject(root, 'score.yaml', emit), said: diagnostics };
}

const TEXT = `name: 吉首市 2023 年度绩效考核(示例)
year: 2023
schemes: [../../indicator-configs/jishou]
roster: {path: 名册.xlsx, sheet: 单位, columns: {unit: 国家}}
sheets:
  - {path: '月报\\*.xlsx', kind: facts, period: from-name, reported: year-to-date, track: system}
  - {path: 民调/*.csv, kind: survey}
  - {path: 2022结果/results.json, kind: results, year: 2022}
aliases: {units: {乾州街道: [乾州办事处], __proto__: [x]}, indicators: {}}
lifts:
  - {unit: 012, veto: discipline, reason: 已整改, approver: 考核办, document: 第1号}
`;

describe('score.yaml', () => {
  it('is read with its defaults and places', () => {
    const { project: read, said } = project(TEXT);
    expect(said).toEqual([]);
    expect(read).toMatchObject({
      year: 2023,
      schemes: [{ path: '../../indicator-configs/jishou', at: { line: 3, column: 11 } }],
      rosters: [{ path: '名册.xlsx', kind: 'units', encoding: 'auto', at: { line: 4 } }],
      output: '结果',
    });
    expect(read!.rosters[0]!.columns).toEqual(new Map([['unit', '国家']]));
    expect(read!.sheets.map(({ path, reported, track }) => [path, reported, track])).toEqual([
      ['月报/*.xlsx', 'year-to-date', 'system'],
      ['民调/*.csv', 'period', 'manual'],
      ['2022结果/results.json', 'period', 'manual'],
    ]);
  });

  it('keeps unit codes as written and any alias harmless', () => {
    const { project: read } = project(TEXT);
    expect(read!.lifts[0]!.unit).toBe('012');
    expect([...read!.aliases.units.keys()]).toEqual(['乾州街道', '__proto__']);
  });

  it('has all its faults told at once', () => {
    const { project: read, said } = project(
      'nam: x\nyear: 23\nschemes: []\nroster: {path: /etc/passwd}\nsheets:\n  - {path: a, kind: fact, period: 2023-13}\n  - {path: b, kind: results}\n',
    );
    expect(read).toBeUndefined();
    expect(said.map(({ code, at }) => [code, at?.kind === 'line' && at.line])).toEqual([
      ['unknown-key', 1],
      ['missing-key', 1],
      ['number-out-of-range', 2],
      ['list-length', 3],
      ['text-malformed', 4],
      ['unknown-value', 6],
      ['text-malformed', 6],
      ['results-without-year', 7],
    ]);
  });
});
