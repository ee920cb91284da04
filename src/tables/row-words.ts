import type { RowKind } from '../model/table.ts';
import { splitMeasure } from './measures.ts';

/** Whom a 合计 or 平均 may be of; any other word before it may be an indicator's name (人居环境月查均分). */
const WHOSE =
  '(?:全[市县区州省镇乡国]|本[表页组类]|同[类组]|总|所有|各?(?:单位|乡镇|街道|乡|镇|县|区|村|社区|部门)(?:[、和]?(?:街道|乡镇|社区))?)?';
const TOTAL =
  /^(?:(?:全[市县区州省镇乡国]|本[表页]|总|各单位|所有单位)?(?:合计|总计|共计)数?|总和|总数|全[市县区州省])$/u;
const SUBTOTAL = new RegExp(`^(?:.{0,10}小计数?|${WHOSE}(?:合计|共计|总计)数?)$`, 'u');
const AVERAGE = new RegExp(`^${WHOSE}(?:平均|均值|平均[值数分]|平均水平)$`, 'u');

/** The last characters that a 合计, 小计 or 平均 text can have: looked at before any pattern is. */
const LAST: ReadonlySet<number> = new Set(
  [...'计和数值均分平市县区州省镇乡国:：)）'].map((last) => last.charCodeAt(0)),
);

/** Whether a key cell makes its row a check row: `合 计`, 全市合计, 乡镇小计, 平均值; `合计乡` is a unit. */
export function checkKind(text: string): Exclude<RowKind, 'data'> | undefined {
  if (text.length > 24 || !LAST.has(lastCode(text))) return undefined;
  const label = splitMeasure(text)
    .label.replace(/[\s\u200b-\u200f\ufeff]+/gu, '')
    .replace(/[:：]$/u, '');
  const plain = label.replace(/^[(（](.*)[)）]$/u, '$1').replace(/[(（].{1,8}[)）]$/u, '');
  if (TOTAL.test(plain)) return 'total';
  if (AVERAGE.test(plain)) return 'average';
  return SUBTOTAL.test(plain) ? 'subtotal' : undefined;
}

/** Whether the text is nothing but 合计, 小计 or 平均: a check row even where a header knows the word. */
export const isCheckWord = (text: string): boolean =>
  /^(?:合计|总计|共计|小计|平均)$/u.test(text.replace(/\s+/gu, ''));

const FOOTER_LABELS =
  '填报人 填表人 审核人 复核人 审批人 审定人 制表人 制表 审核 复核 校对 经办人 经手人 核对人 签发人 报送人 统计人 负责人 单位负责人 部门负责人 项目负责人 财务负责人 统计负责人 主要负责人 填报负责人 分管领导 分管负责人 主管领导 主要领导 联系人 联系电话 填报日期 填表日期 填报时间 填表时间 报送日期 报送时间 制表日期 制表时间 报出日期 签字 签名 签章 盖章 单位盖章 数据来源 资料来源 附注 填表说明 填报说明 注';

/** Labels that are also plain words: only a colon makes them a footer. */
const WITH_COLON =
  '说明 备注 日期 时间 电话 来源 填报单位 填报部门 填表单位 报送单位 编制单位 制表单位 审核意见 审批意见';

const FOOTERS: ReadonlySet<string> = new Set(FOOTER_LABELS.split(' '));
const COLON_FOOTERS: ReadonlySet<string> = new Set(WITH_COLON.split(' '));

/** Labels that data may begin with too: footers only where the row holds no figures. */
const ALONE: ReadonlySet<string> = new Set(['说明', '备注', '单位']);

/** The first characters that a footer can have: looked at before any pattern is. */
const FIRST: ReadonlySet<number> = new Set(
  [...FOOTERS, ...COLON_FOOTERS, ...ALONE, '※', '*', '＊', '(', '（', '【'].map((label) =>
    label.charCodeAt(0),
  ),
);

/**
 * Whether a row's first text makes it a footer: 填报人, `审 核 人:`, 注:, 说明:. `alone` tells that the row holds no
 * figures: then 说明 and 备注 need no colon.
 */
export function isFooter(text: string, alone: boolean): boolean {
  const start = text.charCodeAt(0) <= 32 || text.startsWith('\u3000') ? text.trimStart() : text;
  if (!FIRST.has(start.charCodeAt(0))) return false;
  const line = start.normalize('NFKC').replace(/^[※*【(]+/u, '');
  const at = line.search(/:|】/u);
  if (at > 0 && at < 14) {
    const label = bare(line.slice(0, at));
    return (
      FOOTERS.has(label) ||
      COLON_FOOTERS.has(label) ||
      (alone && ALONE.has(label)) ||
      /^(?:备?注|说明|附注)\d{1,2}$/u.test(label)
    );
  }
  if (/^注\s*\d?[.、]/u.test(line)) return true;
  const label = bare(line);
  return (
    FOOTERS.has(label) ||
    FOOTERS.has(bare(line.split(/\s{1,}/u)[0]!)) ||
    (alone && label !== '单位' && ALONE.has(label))
  );
}

/** A numbered line or a sentence: what follows a note on the rows below it. */
export function isNoteLine(text: string): boolean {
  return /^\s*(?:\d{1,2}[.、．)）]|[(（]\d{1,2}[)）]|[①-⑳])\s*\D/u.test(text) || isSentence(text);
}

/** Whether the text is a sentence and so no name. */
export const isSentence = (text: string): boolean =>
  /[。；;]|，.*[，。]/u.test(text) && text.trim().length > 6;

/** Whether the text is the heading of a section: `一、乡镇`, `(二)街道`, `第一部分 经济`. */
export const isSectionHeading = (text: string): boolean =>
  /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}(?:部分|类|组))/u.test(
    text,
  );

const bare = (text: string): string => text.replace(/\([^)]*\)/gu, '').replace(/[\s()【】]+/gu, '');

function lastCode(text: string): number {
  let at = text.length - 1;
  while (
    at > 0 &&
    (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 0x3000 || text.charCodeAt(at) === 0xa0)
  )
    at -= 1;
  return text.charCodeAt(at);
}
