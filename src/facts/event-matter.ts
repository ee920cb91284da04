import { foldName } from '../base/fold.ts';
import type { RawCell } from '../model/sheet.ts';
import { absence } from '../tables/absent-text.ts';
import { readText } from '../tables/read-text.ts';

/**
 * What the matter of an event says: that it happened, that nothing did (`nil`), nothing at all (`blank`), or what
 * cannot be told (`unclear`: a stroke, a bare number of cases, 没有 before something that may be a duty).
 */
export type MatterSays = 'happened' | 'nil' | 'blank' | 'unclear';

const NEGATION = /[无没未不零〇0否]|n\/a|nil|no|na|zero|false/u;

/** When and who: they change nothing about what is said. */
const SPANS =
  /截[至止]?(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日|底)|(?:19|20)\d\d年度?|\d{1,2}(?:-\d{1,2})?月份?|第?[一二三四1-4]季度|[本当全今该这上](?:个)?(?:年度?|季度?|月份?|期|周)|[上下]半年度?|(?:报告|考核)期|年度|截至目前|目前|至今|迄今|以来|(?<=[年月季度期周])[内中]|[我本全该](?:单位|镇|乡|街道|县|市|区|村|社区|局|部门|办)|辖区内?|境内|thisyear|thismonth|thisquarter/gu;

const NEGATIONS =
  '无 暂无 没 没有 未有 未见 未发生 未曾发生 从未发生 尚未发生 未出现 未产生 未发现 未涉及 未涉 不存在 不涉及 不适用 否 零 〇 零报告 零上报 零申报 无一起 无一例 无一件 没有一起 没有一例 没有一件 nil none no not n/a na nothing zero false'.split(
    ' ',
  );

/** Words of any event; what negates them says nothing of a duty. */
const WORDS =
  '事故 情况 情形 问题 事项 事件 案件 案例 行为 现象 内容 此类 上述 此项 该项 该类 这类 同类 类似 相关 有关 任何 及以上 以上 的 等 也 均 都 类 发生 发生过 出现 出现过 产生 加分 扣分 减分 加减分 一票否决 否决 事 此事 事情 异常 过 ( ) 或 及 和 与 、 , / : 为 是 数 数量 起数 共 合计 event events case cases accident accidents incident incidents such happened occurred any'.split(
    ' ',
  );

const ZERO = /(?:0(?:\.0+)?|零|〇)(?:起|件|次|例|宗|个|项|条|人次?|分)?/uy;
const GRADES = /(?:安全|生产|责任|一般|较大|重大|特大|特别重大|重特大|亡人|伤亡|死亡)+(?=(?:及?以上)?事故)/gu;
const DENIED = /(?:[未没]|没有|未曾|从未)(?:发生|出现)|零(?:事故|发生)|不存在/u;
const TOLD = /(?<![未没有无零曾])(?:发生|出现)|造成|导致|致/u;
const EVENT_NOUN = /(?:事故|情况|情形|问题|事项|事件|案件|案例|行为|现象|[加扣减]分|发生|此?事|事情|异常)$/u;
/** 无证施工, 无故缺席: what lacks is the fault itself. */
const FAULT = /^无(?:证|故|照|视|资质|牌|序|理|人(?!员)|票|手续|审批|备案|许可|计划|预案|记录)/u;
const NUMBER = /^(?:发生)?(?:(\d+)|[两二三四五六七八九十]+|一)(?:起|件|次|例|宗)?$/u;

/** A number before it, quotation marks and stops around it. */
const AROUND = /^(?:\d{1,2}[.、](?!\d))?[^\p{L}\p{N}√✓✔]+|^\d{1,2}[.、](?=\D)|[^\p{L}\p{N}√✓✔%]+$/gu;
/** Signs, and words that describe no event. */
const EMPTY_WORD =
  /^(?:|x+|[未不空]|空白|待[定查核]实?|不详|不清楚?|未知|正常|良好|平稳|稳定|安全|合格|达标|0%|tbd|unknown|ok)$/u;

/** What is longer is a description, and is not taken apart. */
const LONG = 60;

/** What the cell of an event's matter says of its kind. */
export function matterSays(cell: RawCell | undefined, kind: string): MatterSays {
  const reading = readText(cell);
  const text = cell?.kind === 'text' ? cell.value : reading.state === 'value' ? reading.value : '';
  const folded = foldName(text);
  if (folded === '') return 'blank';
  const plain = folded.length > LONG ? folded : folded.replace(AROUND, '');
  if (absence(text)) return /^(?:无|不适用|不涉及|n\/a)/u.test(plain) ? 'nil' : 'unclear';
  if (EMPTY_WORD.test(plain)) return 'unclear';
  const number = NUMBER.exec(plain);
  if (number && Number(number[1] ?? 0) !== 0) return number[1] === '1' ? 'happened' : 'unclear';
  if (number && number[1] === undefined) return plain.includes('一') ? 'happened' : 'unclear';
  return NEGATION.test(plain) ? denied(plain, foldName(kind)) : 'happened';
}

function denied(text: string, kind: string): MatterSays {
  const rest = text.replace(SPANS, '').replace(/^[,:、]+/u, '');
  if (FAULT.test(rest) && !rest.startsWith(`无${kind}`)) return 'happened';
  if (rest.length <= LONG && (isNil(rest, kind) || isNil(rest.replace(GRADES, ''), kind)))
    return /^(?:没有|没(?!有))(?!发生|出现)./u.test(rest) && !EVENT_NOUN.test(rest) ? 'unclear' : 'nil';
  const denies = DENIED.exec(rest)?.index ?? deniedKind(rest, kind);
  if (denies >= 0) return denies > 0 && TOLD.test(rest) ? 'happened' : 'unclear';
  return /^(?:无|暂无|没有?|未发现|零)/u.test(rest) && EVENT_NOUN.test(rest) ? 'unclear' : 'happened';
}

/** Where a text says that it has none of the kind (班子成员无违纪违法), or −1. */
const deniedKind = (text: string, kind: string): number =>
  kind === ''
    ? -1
    : Math.max(...['无', '没有', '未发现'].map((negation) => text.indexOf(`${negation}${kind}`)));

/** Whether the text is a negation and, before and behind it, nothing but words of any event and of the kind. */
function isNil(text: string, kind: string): boolean {
  const plain = new Set([0]);
  const negated = new Set<number>();
  for (let at = 0; at < text.length; at += 1) {
    if (!plain.has(at) && !negated.has(at)) continue;
    for (const end of wordEnds(text, at, kind)) {
      if (plain.has(at)) plain.add(end);
      if (negated.has(at)) negated.add(end);
    }
    for (const end of negationEnds(text, at)) negated.add(end);
  }
  return negated.has(text.length);
}

function negationEnds(text: string, at: number): readonly number[] {
  ZERO.lastIndex = at;
  const zero = ZERO.exec(text)?.[0].length;
  const words = NEGATIONS.filter((word) => text.startsWith(word, at)).map((word) => at + word.length);
  return zero === undefined ? words : [...words, at + zero];
}

/** Of a kind that is itself a negation (未按时报送) only the whole is a word: 没有按时报送 tells that it happened. */
function wordEnds(text: string, at: number, kind: string): readonly number[] {
  const ends = WORDS.filter((word) => text.startsWith(word, at)).map((word) => at + word.length);
  if (kind !== '' && text.startsWith(kind, at)) ends.push(at + kind.length);
  if (/[无没未不零]/u.test(kind)) return ends;
  for (let end = at + 2; end <= text.length && kind.includes(text.slice(at, end)); end += 1) ends.push(end);
  return ends;
}
