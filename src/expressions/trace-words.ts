import type { Lang } from '../model/said.ts';

/** The words between the figures of a trace. */
export interface TraceWords {
  readonly and: string;
  readonly or: string;
  readonly not: string;
  readonly yes: string;
  readonly no: string;
  readonly missing: string;
  readonly notComputable: string;
  readonly notApplicable: string;
  readonly fails: string;
  readonly undecided: string;
  readonly because: (what: string, why: string) => string;
}

/** The words of traces in each language. */
export const TRACE_WORDS: Readonly<Record<Lang, TraceWords>> = {
  zh: {
    and: '且',
    or: '或',
    not: '非',
    yes: '是',
    no: '否',
    missing: '未报',
    notComputable: '无法计算',
    notApplicable: '不适用',
    fails: '不成立',
    undecided: '无法判断',
    because: (what, why) => `${what}（因为 ${why}）`,
  },
  en: {
    and: 'and',
    or: 'or',
    not: 'not ',
    yes: 'yes',
    no: 'no',
    missing: 'missing',
    notComputable: 'not computable',
    notApplicable: 'not applicable',
    fails: 'does not hold',
    undecided: 'cannot be decided',
    because: (what, why) => `${what} (because ${why})`,
  },
};
