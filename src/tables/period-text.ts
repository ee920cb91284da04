const HAN = '〇零一二三四五六七八九';

/**
 * The text as the period patterns read it: NFKC, white space out, dashes one, Chinese numerals as digits where a
 * year, month or quarter follows (十二月 → 12月, 第二季度 → 2季度, 二〇二三年 → 2023年).
 */
export function foldPeriodText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\ufeff]+/gu, '')
    .replace(/[‐-―−~～]|至|到/gu, '-')
    .replace(/-{2,}/gu, '-')
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/gu, (digits) => [...digits].map(digitOf).join(''))
    .replace(/第?([一二三四1-4])(?:季度|季)/gu, (_, quarter: string) => `${digitOf(quarter)}季度`)
    .replace(/(十[一二]?|[一二三四五六七八九])(?=月|-\d{1,2}月|-[一二三四五六七八九十]+月)/gu, (month) =>
      String(monthOf(month)),
    )
    .toUpperCase();
}

function digitOf(character: string): string {
  const at = HAN.indexOf(character);
  return at < 0 ? character : String(Math.max(0, at - 1));
}

function monthOf(han: string): number {
  return han.startsWith('十')
    ? 10 + Number(han.length > 1 ? digitOf(han.charAt(1)) : 0)
    : Number(digitOf(han));
}
