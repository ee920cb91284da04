import { type Compare, compareNumber, compareText } from './order.ts';

/** Orders texts as people count: 2月 before 10月; runs of digits by their number, all else by UTF-16 code units. */
export const compareNatural: Compare<string> = (a, b) => {
  const [ofA, ofB] = [pieces(a), pieces(b)];
  for (let at = 0; at < Math.min(ofA.length, ofB.length); at += 1) {
    const [one, other] = [ofA[at]!, ofB[at]!];
    const order = isNumber(one) && isNumber(other) ? compareNumber(Number(one), Number(other)) : 0;
    if (order !== 0) return order;
    if (!(isNumber(one) && isNumber(other)) && one !== other) return compareText(one, other);
  }
  return compareNumber(ofA.length, ofB.length) || compareText(a, b);
};

const pieces = (text: string): readonly string[] => text.match(/\d+|\D+/gu) ?? [];
const isNumber = (piece: string): boolean => /^\d/u.test(piece);
