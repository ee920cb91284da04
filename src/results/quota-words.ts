import { formatPercent, formatPlain } from '../base/decimal.ts';
import type { Quota } from '../model/rules.ts';
import type { Said } from '../model/said.ts';

const ROUNDING: Readonly<Record<Quota['rounding'], Said>> = {
  floor: { zh: '舍去小数', en: 'rounded down' },
  'half-up': { zh: '四舍五入', en: 'rounded half up' },
  ceil: { zh: '进一取整', en: 'rounded up' },
};

const TIES: Readonly<Record<Quota['ties'], Said>> = {
  'all-in': { zh: '并列超额时全部列入', en: 'ties across the line all in' },
  'all-out': { zh: '并列超额时全部不列入', en: 'ties across the line all out' },
  'break-by': { zh: '并列时按排名规则取舍', en: 'ties left to the ranking' },
};

/** How many may hold a grade, in words; conditions are put into words by `inWords`. */
export function quotaWords(
  { ratio, ratios, cap, tilt, rounding, minimum, base, ties, refill }: Quota,
  inWords: (rule: string) => Said,
): Said {
  const share = formatPercent(ratio);
  const parts: Said[] = [
    base === 'pool'
      ? { zh: `名额为同组单位数的 ${share}`, en: `at most ${share} of the pool` }
      : { zh: `名额为同组可评单位数的 ${share}`, en: `at most ${share} of those eligible` },
  ];
  for (const own of ratios ?? []) {
    const part = formatPercent(own.ratio);
    const when = inWords(own.when.text);
    parts.push({
      zh: `符合「${when.zh}」的按 ${part}，名额为各人(单位)比例之和`,
      en: `${part} for those with ${when.en}; the places are the sum of all shares`,
    });
  }
  const tilted = tilt?.when && inWords(tilt.when.text);
  const tiltedFor = tilted ? { zh: `对「${tilted.zh}」`, en: ` for ${tilted.en}` } : { zh: '', en: '' };
  if (tilt && 'relative' in tilt) {
    const more = formatPercent(tilt.relative);
    parts.push({
      zh: `${tiltedFor.zh}倾斜：比例提高 ${more}`,
      en: `tilted${tiltedFor.en}: the share raised by ${more} of itself`,
    });
  } else if (tilt) {
    const more = formatPlain(tilt.points);
    parts.push({
      zh: `${tiltedFor.zh}倾斜：比例提高 ${more} 个百分点`,
      en: `tilted${tiltedFor.en}: ${more} percentage points more`,
    });
  }
  if (cap !== undefined) {
    const most = formatPercent(cap);
    parts.push({ zh: `比例最高 ${most}`, en: `${most} at most` });
  }
  parts.push(ROUNDING[rounding]);
  if (minimum > 0) parts.push({ zh: `至少 ${minimum} 个`, en: `at least ${minimum}` });
  parts.push(
    TIES[ties],
    refill
      ? { zh: '空出的名额依次递补', en: 'freed places are refilled' }
      : { zh: '空出的名额不递补', en: 'freed places stay empty' },
  );
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
}
