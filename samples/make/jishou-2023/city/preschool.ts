import { seeded } from '../../random.ts';
import type { SampleFile } from '../../sample-file.ts';
import { type SampleInput, workbook } from '../../workbook.ts';
import { formSheet } from './form.ts';

/** 元 a child and year. */
const STANDARD = 500;
/** Children of all gardens; what is due for them is 8,400 元 more than what was paid. */
const CHILDREN = 2700;
/** Two gardens whose sums are published, and one that was closed for a month of ten. */
const KNOWN: readonly (readonly [name: string, kind: string, children: number])[] = [
  ['乾城三智幼儿园', '普惠民办', 44],
  ['未来之星幼儿园', '普惠民办', 176],
];
const CLOSED = { name: '示例幼儿园07', children: 168, share: 0.9 };

/**
 * Of every eleven samples those that are 公办: 1,598 of the 2,700 children. The 2,700 are the 86.5 % of all children that
 * the self-evaluation says are in 公办 or 普惠民办 gardens, and 1,598 of that whole are its 51.2 % in 公办 ones.
 */
const PUBLIC: ReadonlySet<number> = new Set([1, 2, 3, 4, 6, 8, 10]);

interface Garden {
  readonly name: string;
  readonly kind: string;
  readonly children: number;
}

/** The 34 gardens: two with published sums, 32 samples, whose children add up with theirs. */
function gardens(): readonly Garden[] {
  const random = seeded('gardens');
  const names = Array.from({ length: 32 }, (_, index) => `示例幼儿园${String(index + 1).padStart(2, '0')}`);
  let left = CHILDREN - KNOWN.reduce((sum, [, , children]) => sum + children, 0) - CLOSED.children;
  const others = names.filter((name) => name !== CLOSED.name);
  const drawn = new Map(
    others.map((name, index) => {
      const rest = others.length - index;
      const even = left / rest;
      const children = rest === 1 ? left : Math.floor(even * (0.5 + random()));
      left -= children;
      return [name, children] as const;
    }),
  );
  return [
    ...KNOWN.map(([name, kind, children]) => ({ name, kind, children })),
    ...names.map((name, index) => ({
      name,
      kind: PUBLIC.has(index % 11) ? '公办' : '普惠民办',
      children: drawn.get(name) ?? CLOSED.children,
    })),
  ];
}

/** 资金/学前教育公用经费公示.xlsx: the payments as published, one of them written in 万元. */
export function disclosureFile(): SampleFile {
  const sheet = formSheet({
    name: '拨付公示',
    title: '2023年学前教育公用经费拨付公示表',
    office: '示例教育局',
    date: '2023年12月29日',
    measure: '元',
    unit: '幼儿园名称',
    columns: ['性质', '+在园幼儿数(人)', '生均标准(元)', '+公用经费(元)>应拨', '+公用经费(元)>实拨'],
    rows: gardens().map(({ name, kind, children }) => {
      const due = children * STANDARD;
      const paid = name === CLOSED.name ? due * CLOSED.share : due;
      const note = name === CLOSED.name ? '学期中停办一个月,核减十分之一' : undefined;
      return [name, kind, children, STANDARD, due, written(name, paid), note];
    }),
    sums: { 4: CHILDREN * STANDARD - CLOSED.children * STANDARD * (1 - CLOSED.share) },
  });
  const bytes = workbook('学前教育公用经费公示(示例)', [sheet]);
  return { path: '资金/学前教育公用经费公示.xlsx', bytes };
}

const written = (name: string, paid: number): SampleInput =>
  name === '未来之星幼儿园' ? `${paid / 10_000}万元` : paid;

/** Spending by month in 万元: slow in spring; it adds up to 134.16. And what was allotted. */
const SPENT = [2.1, 2.4, 6.5, 8.2, 12.3, 16.4, 9, 4.1, 22.5, 18.2, 17.4, 15.06];
const ALLOTTED = new Map([
  [1, 10],
  [3, 30],
  [6, 30],
  [9, 40],
  [11, 24.16],
]);

/** 资金/学前教育公用经费执行.xlsx: the budget once, then a row a month. */
export function executionFile(): SampleFile {
  const sheet = formSheet({
    name: '执行进度',
    title: '2023年学前教育公用经费预算执行表',
    office: '市财政局',
    date: '2024年1月10日',
    measure: '万元',
    unit: '月份',
    columns: ['预算>年初预算', '预算>调整后预算', '+执行>拨付', '+执行>支出'],
    rows: SPENT.map((spent, index): readonly [string, ...SampleInput[]] => {
      const budget: SampleInput[] = index === 0 ? [140, 150] : [{ style: 'text' }, { style: 'text' }];
      const allotted: SampleInput = ALLOTTED.get(index + 1) ?? { style: 'text' };
      return [`2023年${index + 1}月`, ...budget, allotted, spent, index === 0 ? '年中追加10万元' : undefined];
    }),
  });
  const bytes = workbook('学前教育公用经费执行(示例)', [sheet]);
  return { path: '资金/学前教育公用经费执行.xlsx', bytes };
}
