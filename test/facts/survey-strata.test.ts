import { describe, expect, it } from 'vitest';
import { runTiny, withIndicator, withSheets } from '../support/tiny-project.ts';

const scheme = (survey: string) =>
  withIndicator(
    `{code: invest, title: 群众满意度, measure: 分, weight: 60, method: direct, not-reported: reweigh, survey: {options: {满意: 100, 一般: 60, 不满意: 0}, invalid: [不了解], ${survey}}}`,
  );

const rows = (unit: string, answers: Readonly<Record<string, number>>, stratum = '') =>
  Object.entries(answers).flatMap(([answer, times]) =>
    Array.from({ length: times }, () => `${unit},${stratum},${answer}`),
  );

const sheet = (lines: readonly string[]) => `单位,户籍,群众满意度\n${lines.join('\n')}\n`;

const run = async (survey: string, surveys: Readonly<Record<string, readonly string[]>>) => {
  const rules = Object.keys(surveys).map((track) => `{path: ${track}.csv, kind: survey, track: ${track}}`);
  const { run: annual, diagnostics } = await runTiny({
    'scheme.yaml': scheme(survey),
    'score.yaml': withSheets(['{path: facts.csv, kind: facts}', ...rules].join('\n')),
    'facts.csv': '单位,满意度\n东山镇,80\n西河镇,90\n',
    ...Object.fromEntries(Object.entries(surveys).map(([track, lines]) => [`${track}.csv`, sheet(lines)])),
  });
  const { facts } = annual!.results!.assessments[0]!;
  return {
    value: facts.items[0]!.values[0]!,
    note: facts.log.notes.get(facts.items[0]!.first[0]!)?.zh,
    figure: facts.surveys?.get(0)?.get(0)?.[0],
    diagnostics,
    codes: diagnostics.filter(({ severity }) => severity !== 'note').map(({ code }) => code),
  };
};

const others = rows('西河镇', { 满意: 4 }, '城镇').concat(rows('西河镇', { 满意: 4 }, '农村'));

describe('a survey', () => {
  it('is the mean of its valid answers with the margin of error at 95 %', async () => {
    const { value, figure, note } = await run('minimum: 5', {
      'third-party': [...rows('东山镇', { 满意: 6, 一般: 3, 不满意: 1, 不了解: 2 }), ...others],
    });
    // mean 78; variance (6·22² + 3·18² + 78²)/9 = 1106.67; 1.96·√(1106.67/10) = 20.62
    expect(value).toBe(78);
    expect(figure).toMatchObject({ valid: 10, all: 12 });
    expect(figure!.margin).toBeCloseTo(20.619, 3);
    expect(note).toBe('有效答卷 10 / 12 份，误差 ±20.62分（95%）');
  });

  it('below its minimum counts as not reported, with a diagnostic, and follows the policy', async () => {
    const { value, codes } = await run('minimum: 20', {
      'third-party': [...rows('东山镇', { 满意: 6 }), ...others],
    });
    expect(codes.filter((code) => code === 'survey-too-small')).toHaveLength(2);
    expect(value).toBeNaN();
  });
});

describe('a survey with strata', () => {
  const strata = 'strata: {column: 户籍, weights: {城镇: 0.6, 农村: 0.4}, minimum: 2}';

  it('weighs the means of its strata, not the answers', async () => {
    const { value, figure } = await run(strata, {
      'third-party': [
        ...rows('东山镇', { 满意: 9, 不满意: 1 }, '城镇'),
        ...rows('东山镇', { 满意: 1, 不满意: 1 }, '农村'),
        ...others,
      ],
    });
    expect(value).toBe(74); // 0.6 × 90 + 0.4 × 50
    expect(figure!.strata).toEqual([
      { name: '城镇', weight: 0.6, value: 90, valid: 10 },
      { name: '农村', weight: 0.4, value: 50, valid: 2 },
    ]);
    // 1.96·√(0.36·1000/10 + 0.16·5000/2)
    expect(figure!.margin).toBeCloseTo(1.96 * Math.sqrt(0.36 * 100 + 0.16 * 2500), 8);
  });

  it('with the weights of its sample is the plain mean, and the order of rows never matters', async () => {
    const answers = [
      ...rows('东山镇', { 满意: 5, 一般: 1 }, '城镇'),
      ...rows('东山镇', { 满意: 2, 不满意: 2 }, '农村'),
      ...others,
    ];
    const plain = await run('minimum: 1', { 'third-party': answers });
    const weighed = await run(strata, { 'third-party': answers.toReversed() });
    expect(weighed.value).toBeCloseTo(plain.value, 10);
  });

  it('says which stratum is too small, and which answer has none', async () => {
    const small = await run(strata, {
      'third-party': [
        ...rows('东山镇', { 满意: 9 }, '城镇'),
        ...rows('东山镇', { 满意: 1 }, '农村'),
        ...others,
      ],
    });
    expect(small.codes).toContain('survey-stratum-small');
    expect(small.value).toBeNaN();
    const odd = await run(strata, { 'third-party': [...rows('东山镇', { 满意: 9 }, '郊区'), ...others] });
    expect(odd.codes).toContain('unknown-stratum');
  });
});

describe('a survey whose sheet lacks the column of strata', () => {
  it('is told once a sheet, whatever the number of rows', async () => {
    const { codes, diagnostics } = await run('strata: {column: 城乡, weights: {城镇: 0.6, 农村: 0.4}}', {
      manual: [...rows('东山镇', { 满意: 9 }, '城镇'), ...others],
    });
    expect(codes.filter((code) => /strat|survey/u.test(code))).toEqual(['stratum-column-missing']);
    expect(diagnostics.find(({ code }) => code === 'stratum-column-missing')!.hint.zh).toContain(
      '单位、户籍、群众满意度',
    );
  });
});

describe('surveys of two tracks', () => {
  const combine = 'combine: {third-party: 0.7, manual: 0.3}';

  it('are put together with the weights stated', async () => {
    const { value, figure } = await run(combine, {
      'third-party': [...rows('东山镇', { 满意: 4, 不满意: 1 }), ...others],
      manual: [...rows('东山镇', { 满意: 10 }), ...others],
    });
    expect(value).toBe(86); // 0.7 × 80 + 0.3 × 100
    expect(figure!.parts.map(({ name, value: own }) => [name, own])).toEqual([
      ['third-party', 80],
      ['manual', 100],
    ]);
  });

  it('say of each part its weight, answers, strata and first cell, in the words of the reader', async () => {
    const strata = 'strata: {column: 户籍, weights: {城镇: 0.6, 农村: 0.4}}';
    const { note, figure } = await run(`${strata}, ${combine}`, {
      'third-party': [
        ...rows('东山镇', { 满意: 4 }, '城镇'),
        ...rows('东山镇', { 一般: 4, 不了解: 1 }, '农村'),
        ...others,
      ],
      manual: [...rows('东山镇', { 一般: 2 }, '城镇'), ...rows('东山镇', { 一般: 2 }, '农村'), ...others],
    });
    // 0.7 × (0.6 × 100 + 0.4 × 60) + 0.3 × 60 = 76.8
    expect(note).toBe(
      '有效答卷 12 / 13 份，误差 ±0分（95%）（第三方 84×70%［城镇 100×60%、农村 60×40%；有效答卷 8 / 9 份，third-party.csv!C2］、自办 60×30%［城镇 60×60%、农村 60×40%；有效答卷 4 / 4 份，manual.csv!C2］）',
    );
    expect(figure!.value).toBe(76.8);
    expect(figure!.parts.map(({ all, strata: parts, at }) => [all, parts.length, at.kind])).toEqual([
      [9, 2, 'cell'],
      [4, 2, 'cell'],
    ]);
  });

  it('give no figure where one is missing, unless the weights of the others may stand for it', async () => {
    const one = { 'third-party': [...rows('东山镇', { 满意: 4, 不满意: 1 }), ...others], manual: others };
    const missing = await run(combine, one);
    expect(missing.codes).toContain('survey-part-missing');
    expect(missing.value).toBeNaN();
    expect((await run('combine: {third-party: 0.7, manual: 0.3, missing: renormalise}', one)).value).toBe(80);
  });

  it('say of a part that is there and too small that it is too small, not that it is lacking', async () => {
    const { diagnostics } = await run(`minimum: 3, ${combine}`, {
      'third-party': [...rows('东山镇', { 满意: 2 }), ...others],
      manual: [...rows('西河镇', { 满意: 4 }), ...rows('东山镇', { 满意: 4 })],
    });
    expect(
      diagnostics.filter(({ code }) => code === 'survey-part-missing').map(({ message }) => message.zh),
    ).toEqual(['东山镇的「群众满意度」，第三方民调有效答卷不够']);
    const lacking = await run(combine, { manual: [...rows('东山镇', { 满意: 2 })] });
    expect(lacking.diagnostics.find(({ code }) => code === 'survey-part-missing')!.message.zh).toBe(
      '东山镇的「群众满意度」缺第三方民调',
    );
  });

  it('leave out a track that has no weight, and say so once with the place of an answer', async () => {
    const both = {
      'third-party': [...rows('东山镇', { 满意: 4, 不满意: 1 }), ...others],
      manual: [...rows('东山镇', { 满意: 10 }), ...others],
    };
    const { value, codes, diagnostics } = await run(combine, {
      system: [...others, ...rows('东山镇', { 不满意: 5 })],
      ...both,
    });
    expect(value).toBe(86);
    expect(codes.filter((code) => code.startsWith('survey-'))).toEqual(['survey-track-unnamed']);
    expect(diagnostics.find(({ code }) => code === 'survey-track-unnamed')).toMatchObject({
      message: { zh: '「群众满意度」的 combine 里没有系统（system）一项，2 个单位的这份民调没有计入' },
      at: { file: 'system.csv', row: 10, column: 3 },
    });
  });

  it('say what is missing where there are only answers of a track that has no weight', async () => {
    const { value, codes } = await run(combine, { system: [...rows('东山镇', { 满意: 5 }), ...others] });
    expect(value).toBeNaN();
    expect(codes.filter((code) => code === 'survey-part-missing')).toHaveLength(4);
  });

  it('need weights that add up to 1', async () => {
    const { diagnostics } = await runTiny({
      'scheme.yaml': scheme('combine: {third-party: 0.7, manual: 0.2}'),
    });
    expect(diagnostics.map(({ code }) => code)).toContain('survey-weights');
  });
});
