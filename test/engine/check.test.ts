import { describe, expect, it } from 'vitest';
import { formatPlace } from '../../src/model/place.ts';
import { rulesBeside } from '../../src/results/rules.ts';
import { runTiny, TINY } from '../support/tiny-project.ts';

const BALLOTS = `scheme: small
title: 小方案
category: 乡镇
basis: {document: 考核办法, status: official}
inputs:
  - {code: due, title: 应到人数, measure: 人}
  - {code: votes, title: 赞成票, measure: 票}
  - {code: against, title: 反对票, measure: 票}
indicators:
  - {code: happy, title: 赞成率, measure: '%', weight: 100, value: 'share(votes, votes + against)', method: direct}
checks:
  - {code: counted, title: 票数不多于应到, must: 'due >= votes + against'}
`;

const ran = async (due: string, votes = '30', more = '', roster = TINY['roster.csv']!, against = '5') => {
  const { diagnostics, assessment } = await runTiny({
    'scheme.yaml': BALLOTS + more,
    'roster.csv': roster,
    'facts.csv': `单位,应到人数,赞成票,反对票\n东山镇,${due},${votes},${against}\n西河镇,40,30,5\n`,
  });
  const said = diagnostics.filter(({ code }) => code.startsWith('fact-'));
  return { assessment, said: said.map(({ message, at }) => [message.zh, at && formatPlace(at)]) };
};

describe('a check of facts', () => {
  it('refuses figures that break it, with the first cell that it reads', async () => {
    expect((await ran('34')).said).toEqual([
      [
        '东山镇的数据不满足「票数不多于应到」：应到人数 = 34 ≥ ((赞成票 = 30) + (反对票 = 5) = 35) 不成立',
        'facts.csv!B2',
      ],
    ]);
  });

  it('holds at the bound, and says nothing of what does not apply', async () => {
    expect((await ran('35')).said).toEqual([]);
    expect((await ran('/', '/', '', undefined, '/')).said).toEqual([]);
  });

  it('says where it is not made because a figure of several does not apply', async () => {
    expect((await ran('/')).said).toEqual([
      ['东山镇的「票数不多于应到」没有核对：应到人数不适用', 'facts.csv!B2'],
    ]);
    expect((await ran('34', '/')).said).toEqual([
      ['东山镇的「票数不多于应到」没有核对：赞成票不适用', 'facts.csv!C2'],
    ]);
  });

  it('stands among the rules of the scheme, and so in what changed between two', async () => {
    const { assessment } = await ran('35');
    const rows = [...rulesBeside(assessment)].filter(({ group }) => group.zh === '数据核对');
    expect(rows.map(({ title, rule }) => [title.zh, rule.zh])).toEqual([
      ['票数不多于应到', '必须满足：应到人数 ≥ 赞成票 + 反对票'],
    ]);
  });

  it('is told where it cannot be made for want of a figure', async () => {
    const { said } = await ran('');
    expect(said).toHaveLength(1);
    expect(said[0]?.[0]).toContain('东山镇的「票数不多于应到」缺少数据，无法核对');
  });
});

describe('a grade beside the bands', () => {
  it('gives way to a veto, and the unit is told why', async () => {
    const more = `vetoes:
  - {code: lost, title: 一票否决, when: 'against > 4 && due > 40', effect: lowest-grade, basis: 示例}
ungraded:
  - {name: 不定等次, when: 'votes > 0'}
grades:
  - {name: 合格, min: 60}
  - {name: 不合格}
`;
    const { assessment } = await ran('50', '30', more);
    expect(assessment.grades.map((grade) => grade?.name)).toEqual(['不合格', '不定等次']);
    expect(assessment.gradeNotes[0]?.map(({ zh }) => zh)).toContain(
      '符合不定等次的条件，但一票否决：定为不合格',
    );
  });
});
