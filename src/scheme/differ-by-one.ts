/** Characters that tell two things of one kind apart: 上下, 男女, 一二三 and digits are no slips of the pen. */
const CONTRASTS = [
  '0123456789',
  '一二三四五六七八九十',
  '上下中',
  '增减降升',
  '男女',
  '城乡镇村县市州省区',
  '大小中',
  '公民',
  '规限',
  '收支',
  '进出',
  '新老旧',
  '内外',
  '前后',
  '东南西北',
  '甲乙丙丁',
  '正副',
  '校院',
  'abcdefghijklmnopqrstuvwxyz',
];

/**
 * Whether two folded texts differ by one character put in, left out, swapped or replaced, other than by one that is
 * meant to tell them apart.
 */
export function differByOne(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length === 2 && right.length === 2)
    return left[0] === right[1] && left[1] === right[0] && !areContrasts(left[0]!, left[1]!);
  if (left.length > 1 || right.length > 1) return false;
  return left === '' || right === ''
    ? !/^[0-9a-z一二三四五六七八九十]$/u.test(left + right)
    : !areContrasts(left, right);
}

const areContrasts = (a: string, b: string): boolean =>
  CONTRASTS.some((set) => set.includes(a) && set.includes(b));
