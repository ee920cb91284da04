import { seeded } from '../../random.ts';
import { UNITS } from '../units.ts';
import { bodiesOf } from './bodies.ts';

/** A cadre of the sample, known by a code; nobody has a name. */
export interface Person {
  readonly code: string;
  readonly level: '正职' | '副职' | '基层';
  readonly unit: string;
  readonly post: string;
  /** What he or she answers for: dimensions or indicators of the unit's scheme, separated by 、. */
  readonly charge: string;
  readonly series: '乡镇街道' | '市直部门' | '企事业单位';
  /** Taken up this post within the year, still on trial. */
  readonly onTrial: boolean;
}

type Post = readonly [level: Person['level'], post: string, charge: string];

/** The posts of a township or street: two heads, a deputy, two of the staff. */
const TOWNSHIP: readonly Post[] = [
  ['正职', '党(工)委书记', '高质量发展、党建治理、群众满意'],
  ['正职', '乡镇长(主任)', '高质量发展、民生实事'],
  ['副职', '分管应急生态副职', '生态环保、应急安全'],
  ['基层', '经济发展办人员', '招商引资到位资金、新签约落地项目'],
  ['基层', '社会事务办人员', '信访化解率、网民留言按期办结率'],
];
/**
 * One head for every other body, and a deputy and a member of staff for departments of some kinds. Monitoring gives
 * hospitals no grade, on which a head's share of the top grade would rest: their heads are left out.
 */
const OTHERS: Readonly<Record<string, readonly Post[]>> = {
  开发区: [['正职', '管委会主任', '产业发展、项目招商']],
  国有企业: [['正职', '董事长', '经营效益']],
  党群部门: [
    ['正职', '主要负责人', '中心工作、职能履行'],
    ['基层', '综合科人员', '网民留言和热线工单按期办结率、预算执行率'],
  ],
  经济部门: [
    ['正职', '局长', '中心工作、职能履行'],
    ['副职', '副局长', '职能履行'],
  ],
  执法监管部门: [
    ['正职', '局(队)长', '中心工作、职能履行'],
    ['副职', '副局(队)长', '隐患整改销号率、行政处罚案卷合格率'],
  ],
  公共事业单位: [['正职', '单位主要负责人', '公益服务']],
  学校: [['正职', '校长', '教育质量']],
};
const SERIES: Readonly<Record<string, Person['series']>> = {
  党群部门: '市直部门',
  经济部门: '市直部门',
  执法监管部门: '市直部门',
};
/** Persons on trial: they take part and are given no grade. */
const ON_TRIAL = new Set(['P0302', 'P3101']);

const staff = (
  start: number,
  units: readonly string[],
  posts: readonly Post[],
  series: Person['series'],
): readonly Person[] =>
  units.flatMap((unit, at) =>
    posts.map(([level, post, charge], index) => {
      const code = `P${String(start + at).padStart(2, '0')}${String(index + 1).padStart(2, '0')}`;
      return { code, level, unit, post, charge, series, onTrial: ON_TRIAL.has(code) };
    }),
  );

/** Every cadre of the sample: P, two digits of the unit, two of the person. */
export const PERSONS: readonly Person[] = [
  ...staff(
    1,
    UNITS.map(({ name }) => name),
    TOWNSHIP,
    '乡镇街道',
  ),
  ...Object.entries(OTHERS).flatMap(([category, posts], group) =>
    staff(
      20 + group * 10,
      bodiesOf(category)
        .filter(({ first, last }) => first === undefined && last === undefined)
        .map(({ name }) => name),
      posts,
      SERIES[category] ?? '企事业单位',
    ),
  ),
];

/** How well a person did, from 0 to 1, drawn from the code: the figures of one person go together. */
export function merit({ code }: Person): number {
  const random = seeded(`merit ${code}`);
  return (random() + random() + random()) / 3;
}
