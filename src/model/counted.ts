/**
 * What comes in whole numbers alone. Left out is what has parts (分, 天, 倍), what is also money (块), and what is
 * handed in as equivalents (头, 支).
 */
const COUNTED: ReadonlySet<string> = new Set(
  '起 件 宗 例 项 篇 条 种 票 张 份 人 名 位 人次 台次 户 户次 家 家次 所 个 处 座 台 套 辆 艘 架 间 栋 幢 床 次 场 本 册'.split(
    ' ',
  ),
);

const MULTIPLE = /^[十百千万亿]+/u;

/** Whether a measure counts things piece by piece: 件, 人次; 万人次 does so in tens of thousands. */
export const isCounted = (measure: string): boolean => COUNTED.has(measure.replace(MULTIPLE, ''));

/** Whether a figure in this measure is a whole number: of 件, not of 万人次. */
export const isWholeCount = (measure: string): boolean => COUNTED.has(measure);
