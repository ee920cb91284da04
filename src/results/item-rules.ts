import { formatPercent, formatPlain } from '../base/decimal.ts';
import type { FromFigure } from '../model/from-figure.ts';
import { FUND_FIGURES } from '../model/fund-figures.ts';
import { type Said, same } from '../model/said.ts';
import type { Item } from '../model/scheme.ts';
import { standingFigure } from '../model/standing-figures.ts';
import type { SurveyCombination, SurveyRule, SurveyStrata } from '../model/survey.ts';
import { toleranceWords } from './track-words.ts';
import { COLLECT_WORDS, ROLL_UP_WORDS, TRACK_WORDS } from './words.ts';

/** How something collected is read and made, in words, a line each; with its title before each line where `named`. */
export function itemWords(item: Item, named: boolean): readonly Said[] {
  const lines = [
    item.from && fromWords(item.from),
    item.fromFund && {
      zh: `取自资金 ${item.fromFund.fund} 的${FUND_FIGURES.get(item.fromFund.figure)?.said.zh ?? item.fromFund.figure}`,
      en: `Taken from the fund ${item.fromFund.fund}: ${FUND_FIGURES.get(item.fromFund.figure)?.said.en ?? item.fromFund.figure}`,
    },
    collectWords(item),
    item.scale && listed('文字折算：', 'Words count as: ', item.scale),
    ...(item.survey ? surveyWords(item.survey) : []),
    item.tolerance && {
      zh: `各渠道允许差：${toleranceWords(item.tolerance).zh}`,
      en: `Tracks may differ: ${toleranceWords(item.tolerance).en}`,
    },
  ].filter((line) => line !== undefined);
  return lines.map(({ zh, en }) =>
    named ? { zh: `${item.title}：${zh}`, en: `${item.title}: ${en}` } : { zh, en },
  );
}

function collectWords(item: Item): Said | undefined {
  if (item.collect === 'annual')
    return item.known === 'start' ? { zh: '年初即知', en: 'Known at the year’s start' } : undefined;
  const [collect, rollUp] = [COLLECT_WORDS[item.collect], ROLL_UP_WORDS[item.rollUp]];
  return { zh: `${collect.zh}收集，${rollUp.zh}`, en: `Collected ${collect.en}, rolled up: ${rollUp.en}` };
}

const YEARS: ReadonlyMap<number, Said> = new Map([
  [0, { zh: '本年', en: 'this year' }],
  [-1, { zh: '上年', en: 'the year before' }],
]);

function fromWords({ scheme, unit, years, figure, of }: FromFigure): Said {
  const whose = unitWords(unit);
  const year = YEARS.get(years) ?? { zh: `前 ${-years} 年`, en: `${-years} years before` };
  const which: Said =
    (scheme as string) === 'any'
      ? { zh: '所属方案', en: 'the scheme of its category' }
      : { zh: `方案 ${scheme}`, en: `the scheme ${scheme}` };
  const what: Said =
    figure === 'charge'
      ? {
          zh: `名册「${of}」所列指标的加权平均`,
          en: `the weighted mean of the indicators in "${of}" of the roster`,
        }
      : (standingFigure(figure) ?? { zh: `「${figure}」得分`, en: `points of "${figure}"` });
  return {
    zh: `取自${whose.zh}${year.zh}在${which.zh}中的${what.zh}`,
    en: `Taken from ${which.en}, ${year.en}: ${what.en} of ${whose.en}`,
  };
}

function unitWords(unit: string): Said {
  if (unit === 'same') return { zh: '本单位', en: 'the unit itself' };
  if (unit === 'home') return { zh: '本人所在单位', en: 'the person’s unit' };
  return { zh: `名册「${unit}」所列单位`, en: `the unit in "${unit}" of the roster` };
}

function* surveyWords({ options, invalid, minimum, strata, combine }: SurveyRule): Generator<Said> {
  yield listed('问卷计分：', 'Answers count as: ', options);
  if (invalid.size > 0)
    yield { zh: `不计：${[...invalid].join('、')}`, en: `Not counted: ${[...invalid].join(', ')}` };
  yield { zh: `有效答卷至少 ${minimum} 份`, en: `At least ${minimum} valid answers` };
  if (strata) yield strataWords(strata);
  if (combine) yield combineWords(combine);
}

function strataWords({ column, weights, minimum }: SurveyStrata): Said {
  const parts = [...weights.values()].map(({ name, weight }) => `${name} ${formatPercent(weight)}`);
  return {
    zh: `按「${column}」分层加权：${parts.join('、')}，每层至少 ${minimum} 份`,
    en: `Weighted by "${column}": ${parts.join(', ')}, at least ${minimum} answers in each`,
  };
}

function combineWords({ weights, renormalise }: SurveyCombination): Said {
  const parts = (lang: keyof Said): readonly string[] =>
    [...weights].map(([track, weight]) => `${TRACK_WORDS[track][lang]} ${formatPercent(weight)}`);
  const without = renormalise
    ? { zh: '缺一个时其余按比例', en: 'where one is missing the others stand in by their weights' }
    : { zh: '缺一个就没有数', en: 'where one is missing there is no figure' };
  return {
    zh: `几个渠道的问卷合成：${parts('zh').join('、')}，${without.zh}`,
    en: `Surveys put together: ${parts('en').join(', ')}; ${without.en}`,
  };
}

function listed(zh: string, en: string, words: ReadonlyMap<string, number>): Said {
  const parts = [...words].map(([word, score]) => `${word} ${formatPlain(score)}`);
  return { zh: `${zh}${parts.join('、')}`, en: `${en}${parts.join(', ')}` };
}

/** What of an indicator's figures matters beside its rule: whence and under what names they come, and gaps in them. */
export function itemSettings(item: Item, named: boolean): readonly Said[] {
  const { title, measure, department, aliases, notApplicable, notReported } = item;
  if (!named) return aliases.length > 0 ? [aliasWords(aliases)] : [];
  const parts = [measure, department, `${notApplicable}/${notReported}`].filter((part) => part);
  return [
    same(`${title}（${parts.join('，')}）`),
    ...(aliases.length > 0 ? [same(`${title}：${aliases.join('、')}`)] : []),
  ];
}

const aliasWords = (aliases: readonly string[]): Said => ({
  zh: `又名：${aliases.join('、')}`,
  en: `Also called: ${aliases.join(', ')}`,
});
