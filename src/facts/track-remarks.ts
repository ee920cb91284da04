import type { Said } from '../model/said.ts';
import type { ChoiceContext, Chosen } from './choose.ts';

/**
 * A figure's note with what is to be said of the facts in a range that stand for several tracks: of one of them its
 * remark, of more how many there are.
 */
export function withRemarks(
  { remarks }: ChoiceContext,
  chosen: readonly Chosen[],
  [first, end]: readonly [number, number],
  note: Said | undefined,
): Said | undefined {
  if (remarks.size === 0) return note;
  const own = chosen.flatMap(({ fact }) => (first <= fact && fact < end ? (remarks.get(fact) ?? []) : []));
  const [remark] = own;
  if (!remark) return note;
  const said =
    own.length === 1
      ? remark
      : { zh: `${own.length} 期由几个渠道的数得出`, en: `${own.length} parts made from several tracks` };
  return note ? { zh: `${note.zh}；${said.zh}`, en: `${note.en}; ${said.en}` } : said;
}
