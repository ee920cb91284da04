import type { Emit } from '../../src/model/diagnostic.ts';
import { runTiny, withSheets } from '../support/tiny-project.ts';
import type { GalleryEntry } from './entry.ts';

/** Runs the tiny project with findings beside its facts. */
const findings =
  (...rows: readonly string[]) =>
  async (emit: Emit): Promise<void> => {
    const files = {
      'score.yaml': withSheets('{path: facts.csv, kind: facts}\n{path: 核查.csv, kind: verification}'),
      '核查.csv': `单位,指标,期间,核查结果,核定值(万元),处理,扣分,证据,日期\n${rows.join('\n')}\n`,
    };
    await runTiny(files, {}, emit);
  };

const DEDUCT = '东山镇,招商引资,2023,不实,,扣分,2,台账 12 号,2023-12-20';

/** One smallest broken input for every fault of findings. */
export const gallery: readonly GalleryEntry[] = [
  {
    code: 'finding-contradicts',
    says: '东山镇的「招商引资」核查：结果不实，没有写怎样处理',
    run: findings('东山镇,招商引资,2023,不实,70,,,台账 12 号,2023-12-20'),
  },
  {
    code: 'finding-of-nothing',
    says: '东山镇的核查：「招商」不是其方案的指标，是否指「招商引资」？',
    run: findings('东山镇,招商,2023,属实,,,,台账 12 号,2023-12-20'),
  },
  {
    code: 'finding-twice',
    says: '东山镇的「招商引资」核查结果与 核查.csv!D2 相同，只算一次',
    run: findings(DEDUCT, DEDUCT),
  },
  {
    code: 'finding-unclear',
    says: '东山镇的「招商引资」核查：看不懂核查结果「基本属实」',
    run: findings('东山镇,招商引资,2023,基本属实,,,,台账 12 号,2023-12-20'),
  },
  {
    code: 'finding-unmatched',
    says: '东山镇的「招商引资」没有 2023-05 的填报数与核定值对应，替换可能没有起作用',
    run: findings('东山镇,招商引资,2023-05,不实,70,替换,,台账 12 号,2023-12-20'),
  },
  {
    code: 'finding-unproven',
    says: '东山镇的「招商引资」核查结果没有写证据',
    run: findings('东山镇,招商引资,2023,不实,70,替换,,,2023-12-20'),
  },
  {
    code: 'findings-differ',
    says: '东山镇的「招商引资」2023 的核查结果与 核查.csv!D2 相反',
    run: findings(DEDUCT, '东山镇,招商引资,2023,属实,,,,台账 13 号,2023-12-21'),
  },
];
