import { formatPercent, formatPlain, snap } from '../base/decimal.ts';
import { unreachable } from '../base/unreachable.ts';
import { type Said, same } from '../model/said.ts';
import type { Rounding, Scheme } from '../model/scheme.ts';
import { type RuleRow, ruleRow } from './rule-row.ts';
import { trackRuleWords } from './track-words.ts';
import { AGGREGATE_WORDS, TRACK_WORDS, WEIGHTS_WORDS } from './words.ts';

const said = (zh: string, en: string): Said => ({ zh, en });

const VETOED: Readonly<Record<Scheme['vetoed'], Said>> = {
  last: said('一票否决单位排在同组最后', 'vetoed units rank last in their pool'),
  unranked: said('一票否决单位不参加排名', 'vetoed units are not ranked'),
  ranked: said('一票否决单位仍按得分排名', 'vetoed units rank by their score'),
};

/** The rules of the scheme as a whole: total, rounding, ties, peers, caps, tracks, balance. */
export function* schemeRules(scheme: Scheme, inWords: (rule: string) => Said): Generator<RuleRow> {
  const group = said('总则', 'General');
  for (const [title, rule] of lines(scheme, inWords)) yield ruleRow({ group, title, rule });
}

function* lines(scheme: Scheme, inWords: (rule: string) => Said): Generator<readonly [Said, Said]> {
  if (scheme.units) yield [said('选定单位', 'Who is picked'), inWords(scheme.units.text)];
  const total = formatPlain(scheme.total);
  const sum = AGGREGATE_WORDS[scheme.aggregate];
  const by = WEIGHTS_WORDS[scheme.weights];
  const weights = scheme.weights === 'given' ? said('', '') : said(`，${by.zh}`, `, ${by.en}`);
  yield [
    said('总分', 'Total'),
    said(
      `满分 ${total} 分，${sum.zh}${weights.zh}${boundWords(scheme).zh}`,
      `${total} points, ${sum.en}${weights.en}${boundWords(scheme).en}`,
    ),
  ];
  yield [said('修约', 'Rounding'), roundingWords(scheme.rounding)];
  yield [said('排名', 'Places'), rankWords(scheme)];
  const peers = scheme.pool.join('、');
  yield [
    said('同组', 'Peers'),
    peers
      ? said(`按${peers}分组`, `by ${scheme.pool.join(', ')}`)
      : said('全部单位为一组', 'all units together'),
  ];
  if (scheme.vetoes.length > 0) yield [said('否决', 'Vetoed'), VETOED[scheme.vetoed]];
  const lagging = formatPlain(scheme.laggingBelow);
  yield [said('滞后指标', 'Lagging'), said(`得分率低于 ${lagging}`, `score rate below ${lagging}`)];
  yield* capLines(scheme);
  yield* yearLines(scheme);
  yield [
    said('数据采信', 'Tracks'),
    said(
      scheme.tracks.map((track) => TRACK_WORDS[track].zh).join(' > '),
      scheme.tracks.map((track) => TRACK_WORDS[track].en).join(' > '),
    ),
  ];
  const compared = trackRuleWords(scheme);
  if (compared) yield [said('渠道比对', 'Comparing tracks'), compared];
  for (const { tag, share, min, max } of scheme.balance) {
    const bounds = [bound('=', share), bound('≥', min), bound('≤', max)].filter((part) => part !== '');
    yield [said('权重结构', 'Balance'), same(`${tag} ${bounds.join(' ')}`)];
  }
  if (scheme.basis) yield [said('依据', 'Basis'), basisWords(scheme.basis)];
}

/** How the year is watched and put together: lights, years before, rounds, cramming. */
function* yearLines(scheme: Scheme): Generator<readonly [Said, Said]> {
  const { monitoring, history, ofRounds, crammingAbove } = scheme;
  const [red, yellow] = [monitoring.lights.red, monitoring.lights.yellow].map(formatPlain);
  yield [
    said('预警灯', 'Lights'),
    said(
      `完成序时进度不到 ${red}% 红灯，不到 ${yellow}% 黄灯`,
      `red below ${red}% of the pace, yellow below ${yellow}%`,
    ),
  ];
  if (history > 0)
    yield [
      said('往年数据', 'Years before'),
      said(`另读前 ${history} 年`, `${history} years before are read as well`),
    ];
  if (ofRounds) {
    const percent = formatPlain(snap(ofRounds.weight * 100));
    const rounds =
      ofRounds.rounds === 'quarter' ? said('四个季度', 'four quarters') : said('十二个月', 'twelve months');
    yield [
      said('过程与结果', 'Process and result'),
      said(
        `${rounds.zh}的平均占 ${percent}%，其余为年终得分`,
        `the mean of ${rounds.en} counts ${percent}%, the year’s own result the rest`,
      ),
    ];
  }
  if (crammingAbove !== undefined) {
    const most = formatPlain(snap(crammingAbove * 100));
    yield [
      said('年末突击', 'Cramming'),
      said(
        `12 月占全年超过 ${most}% 的予以提示`,
        `pointed out where December has more than ${most}% of the year`,
      ),
    ];
  }
}

function* capLines({ bonusCap, deductionCap }: Scheme): Generator<readonly [Said, Said]> {
  const line = (cap: number): Said =>
    said(`合计不超过 ${formatPlain(cap)} 分`, `${formatPlain(cap)} points at most`);
  if (bonusCap !== undefined) yield [said('加分上限', 'Bonuses'), line(bonusCap)];
  if (deductionCap !== undefined) yield [said('扣分上限', 'Deductions'), line(deductionCap)];
}

/** How official the scheme's document is, in words. */
export function basisWords({ document, status }: NonNullable<Scheme['basis']>): Said {
  switch (status) {
    case 'official':
      return said(`依据：${document}`, `Basis: ${document}`);
    case 'sample':
      return said(
        `依据：${document}（示例，非正式文件）`,
        `Basis: ${document} (a sample, not an official document)`,
      );
    case 'inferred':
      return said(`依据：${document}（部分为推定）`, `Basis: ${document} (in part inferred)`);
    default:
      return unreachable(status);
  }
}

const LEVELS: Readonly<Record<Rounding['at'], Said>> = {
  indicator: said('各指标得分', 'the points of each indicator'),
  dimension: said('各一级指标得分', 'the points of each dimension'),
  total: said('总分', 'the total'),
};

function roundingWords({ decimals, at }: Rounding): Said {
  return said(
    `${LEVELS[at].zh}四舍五入，保留 ${decimals} 位小数`,
    `${LEVELS[at].en}, half up to ${decimals} decimals`,
  );
}

function rankWords({ rounding, ties, indicators, dimensions }: Scheme): Said {
  const exact = rounding.rank === 'exact';
  const by = exact
    ? said('按修约前总分排名', 'by the exact total')
    : said('按修约后总分排名', 'by the rounded total');
  switch (ties.kind) {
    case 'share':
      return said(
        `${by.zh}；并列者同名次，其后名次顺延（1、1、3）`,
        `${by.en}; ties share the better place (1, 1, 3)`,
      );
    case 'dense':
      return said(
        `${by.zh}；并列者同名次，其后名次连续（1、1、2）`,
        `${by.en}; ties share a place (1, 1, 2)`,
      );
    case 'break-by': {
      const titles = ties.keys.map(
        (key) => [...indicators, ...dimensions].find(({ code }) => code === key)?.title ?? key,
      );
      return said(
        `${by.zh}；并列时依次比较${titles.join('、')}`,
        `${by.en}; ties broken by ${titles.join(', ')}`,
      );
    }
    default:
      return unreachable(ties);
  }
}

function boundWords({ cap, floor }: Scheme): Said {
  const zh = [
    cap === undefined ? '' : `，最高 ${formatPlain(cap)}`,
    floor === undefined ? '' : `，最低 ${formatPlain(floor)}`,
  ];
  const en = [
    cap === undefined ? '' : `, at most ${formatPlain(cap)}`,
    floor === undefined ? '' : `, at least ${formatPlain(floor)}`,
  ];
  return said(zh.join(''), en.join(''));
}

const bound = (sign: string, share: number | undefined): string =>
  share === undefined ? '' : `${sign} ${formatPercent(share)}`;
