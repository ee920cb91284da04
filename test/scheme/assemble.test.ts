import { describe, expect, it } from 'vitest';
import { collect } from '../../src/model/diagnostic.ts';
import type { Scheme } from '../../src/model/scheme.ts';
import { compileFile, fileOf } from '../support/assemble-text.ts';

const BASE = `scheme: base
title: 基础方案
category: 乡镇
basis: {document: 市级办法, status: official}
balance: [{tag: 经济, min: 0.3}]
dimensions:
  - code: economy
    title: 经济
    tags: [经济]
    indicators:
      - {code: invest, title: 招商引资, weight: 40, method: attainment, target: 100}
      - {code: tax, title: 税收, weight: 20, method: attainment, target: 50}
  - code: people
    title: 民生
    indicators:
      - {code: happy, title: 满意度, weight: 40, method: direct}
vetoes:
  - {code: accident, title: 安全否决, when: 事故 > 0, effect: lowest-grade, basis: 办法}
events: [事故]
grades: [{name: 好, min: 85, quota: {ratio: 0.3}}, {name: 差}]
lists: [{list: red, title: 先进, when: rank <= 1}]
`;

const LIBRARY = `library: city
title: 指标库
indicators:
  - {code: invest, title: 招商引资, weight: 40, method: attainment, target: 100, until: 2023}
  - {code: invest, title: 招商引资, weight: 35, method: attainment, target: 120, since: 2024}
  - {code: happy, title: 满意度, weight: 60, method: direct}
`;

function county(
  text: string,
  year = 2023,
): { readonly scheme: Scheme | undefined; readonly codes: readonly string[] } {
  const { emit, diagnostics } = collect();
  const base = fileOf(BASE, 'base.yaml', emit);
  const library = fileOf(LIBRARY, 'library.yaml', emit);
  const file = fileOf(
    `scheme: county\nextends: base.yaml\nlibraries: [library.yaml]\n${text}`,
    'county.yaml',
    emit,
    [base],
    [library],
  );
  const scheme = compileFile(file, year, emit);
  return {
    scheme,
    codes: diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code),
  };
}

const weights = (scheme: Scheme | undefined): Readonly<Record<string, number>> =>
  Object.fromEntries(scheme!.indicators.map(({ code, weight }) => [code, weight.value]));

describe('a scheme that extends another', () => {
  it('is the base under another code where it says nothing else', () => {
    const { scheme, codes } = county('title: 县级方案\n');
    expect(codes).toEqual([]);
    expect(scheme).toMatchObject({
      code: 'county',
      title: '县级方案',
      category: '乡镇',
      file: 'county.yaml',
    });
    expect(weights(scheme)).toEqual({ invest: 40, tax: 20, happy: 40 });
    expect(scheme!.vetoes.map(({ code }) => code)).toEqual(['accident']);
  });

  it('overrides by code, removes and adds, and keeps the place that each line was written at', () => {
    const { scheme, codes } = county(`override:
  - {code: invest, weight: 30, target: 80}
  - code: people
    indicators:
      - {code: roads, title: 道路, weight: 30, method: direct}
  - {name: 好, quota: {ratio: 0.5}}
  - {title: 先进, when: rank <= 2}
  - {tag: 经济, min: 0.2}
  - {code: accident, basis: 县级办法}
remove: [tax]
`);
    expect(codes).toEqual([]);
    expect(weights(scheme)).toEqual({ invest: 30, happy: 40, roads: 30 });
    const [invest, happy, roads] = scheme!.indicators;
    expect(invest!.weight.at).toMatchObject({ file: 'county.yaml', line: 5 });
    expect(happy!.weight.at).toMatchObject({ file: 'base.yaml', line: 16 });
    expect(roads!.at).toMatchObject({ file: 'county.yaml', line: 8 });
    expect(scheme!.grades[0]!.quota!.ratio).toBe(0.5);
    expect(scheme!.lists[0]!.when!.text).toBe('rank <= 2');
    expect(scheme!.balance[0]!.min).toBe(0.2);
    expect(scheme!.vetoes[0]!.basis).toBe('县级办法');
  });

  it('takes a key away by leaving its value empty', () => {
    const { scheme } = county('override:\n  - {name: 好, quota: }\n');
    expect(scheme!.grades[0]!.quota).toBeUndefined();
  });

  it('refuses to override or remove what the base does not have, and to add what it has', () => {
    expect(county('override: [{code: invst, weight: 1}]\n').codes).toEqual(['part-unknown']);
    expect(county('remove: [taxes]\n').codes).toEqual(['part-unknown']);
    expect(county('override: [{weight: 1}]\n').codes).toEqual(['override-unnamed']);
    expect(
      county('vetoes: [{code: accident, title: 否决, when: 事故 > 1, effect: lowest-grade}]\n').codes,
    ).toContain('part-taken');
  });

  it('is checked as a whole: weights that no longer add up are refused', () => {
    expect(county('override: [{code: invest, weight: 30}]\n').codes).not.toEqual([]);
  });

  it('can be extended in turn', () => {
    const { emit, diagnostics } = collect();
    const base = fileOf(BASE, 'base.yaml', emit);
    const city = fileOf(
      'scheme: city\nextends: base.yaml\noverride: [{code: tax, title: 税费}]\n',
      'city.yaml',
      emit,
      [base],
    );
    const town = fileOf(
      'scheme: town\nextends: city.yaml\noverride: [{code: tax, target: 60}]\n',
      'town.yaml',
      emit,
      [city],
    );
    const scheme = compileFile(town, 2023, emit);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(scheme!.indicators[1]).toMatchObject({ title: '税费', target: { value: { value: 60 } } });
  });
});

describe('an entry of a library', () => {
  const own = (entry: string) =>
    `remove: [economy, people]\nbalance: []\noverride: [{tag: 经济, min: 0}]\ndimensions: [{code: all, title: 全部, tags: [经济], indicators: [${entry}]}]\n`;

  it('is taken by code, with what the scheme writes beside it in its place', () => {
    const { scheme, codes } = county(
      own('{extends: invest, weight: 40}, {extends: happy, title: 群众满意度}'),
    );
    expect(codes).toEqual([]);
    expect(scheme!.indicators.map(({ title }) => title)).toEqual(['招商引资', '群众满意度']);
    expect(scheme!.indicators[1]!.weight.at).toMatchObject({ file: 'library.yaml' });
  });

  it('is the one in force in the year assessed', () => {
    const both = own('{extends: invest, weight: 40}, {extends: happy}');
    const target = (year: number) => county(both, year).scheme!.indicators[0]!.target;
    expect(target(2023)).toMatchObject({ value: { value: 100 } });
    expect(target(2024)).toMatchObject({ value: { value: 120 } });
  });

  it('is refused where no library has it', () => {
    expect(county(own('{extends: invset, weight: 40}, {extends: happy}')).codes).toContain('library-unknown');
  });
});

describe('a part with years', () => {
  it('counts only in its years, and the weights of each year are checked', () => {
    const years = `override:
  - {code: tax, until: 2023}
  - code: economy
    indicators: [{code: trade, title: 外贸, weight: 20, method: direct, since: 2024}]
`;
    expect(weights(county(years, 2023).scheme)).toEqual({ invest: 40, tax: 20, happy: 40 });
    expect(weights(county(years, 2024).scheme)).toEqual({ invest: 40, trade: 20, happy: 40 });
  });
});
