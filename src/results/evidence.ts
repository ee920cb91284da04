import { formatFixed, formatPlain } from '../base/decimal.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Event } from '../model/fact.ts';
import { howMany } from '../model/how-many.ts';
import type { Place } from '../model/place.ts';
import { type Said, same } from '../model/said.ts';
import { countCells, indicatorCells, itemCells } from './cells.ts';
import { fullPoints } from './full-points.ts';
import { totalText } from './total-text.ts';

/** One thing that supports a claim: what it says, and where it can be looked up. */
export interface Evidence {
  readonly text: Said;
  readonly at?: Place;
  /** How many cells there are besides `at`. */
  readonly more: number;
}

/** The document, matter and date of an event, and its cell. */
export function eventEvidence(event: Event): Evidence {
  const parts = [event.matter, event.date, event.document].filter((part) => part !== '');
  return { text: { zh: parts.join('，'), en: parts.join(', ') }, at: event.at, more: 0 };
}

/** What supports a rule's claim about a unit, by the names the rule asks for, in their order. */
export function ruleEvidence(
  assessment: Assessment,
  unit: number,
  keys: readonly string[],
): readonly Evidence[] {
  const seen = new Set<string>();
  return keys
    .map(topicOf)
    .filter((topic) => !seen.has(topic.key) && seen.add(topic.key))
    .flatMap((topic) => topicEvidence(assessment, unit, topic));
}

type Topic = { readonly kind: 'standing' | 'veto' | 'lagging' | 'event' | 'item' | 'dimension' | 'none' } & {
  readonly key: string;
};

function topicOf(key: string): Topic {
  const colon = key.indexOf(':');
  const name = key.slice(colon + 1);
  switch (key.slice(0, Math.max(colon, 0))) {
    case 'standing':
      if (name === 'vetoed' || name === 'barred') return { kind: 'veto', key: 'veto' };
      if (name === 'lagging') return { kind: 'lagging', key: 'lagging' };
      return { kind: 'standing', key: 'standing' };
    case 'event':
      return { kind: 'event', key: name };
    case 'item':
      return { kind: 'item', key: name };
    case 'dimension':
      return { kind: 'dimension', key: name };
    default:
      return { kind: 'none', key };
  }
}

function topicEvidence(assessment: Assessment, unit: number, topic: Topic): readonly Evidence[] {
  switch (topic.kind) {
    case 'standing':
      return [standing(assessment, unit)];
    case 'veto':
      return vetoes(assessment, unit);
    case 'lagging':
      return lagging(assessment, unit);
    case 'event': {
      const { code } = assessment.facts.units[unit]!;
      return assessment.facts.events
        .filter((event) => event.unit === code && event.kind === topic.key)
        .map(eventEvidence);
    }
    case 'item':
      return item(assessment, unit, topic.key);
    case 'dimension':
      return dimension(assessment, unit, topic.key);
    case 'none':
      return [];
    default:
      return unreachable(topic.kind);
  }
}

function standing(assessment: Assessment, unit: number): Evidence {
  const settled = assessment.unscored?.has(unit) ? Number.NaN : assessment.totals.settled[unit]!;
  const total = totalText(settled, assessment.scheme.rounding.decimals);
  const rank = assessment.ranks[unit]!;
  const pool = assessment.poolOf[unit]!;
  const size = assessment.poolOf.reduce((count, other) => (other === pool ? count + 1 : count), 0);
  const zh = rank === 0 ? '不排名' : `第 ${rank} 名（同组 ${howMany(size, assessment.scheme.of).zh}）`;
  const en = rank === 0 ? 'unranked' : `place ${rank} of ${size}`;
  return { text: { zh: `总分 ${total}，${zh}`, en: `total ${total}, ${en}` }, more: 0 };
}

function vetoes(assessment: Assessment, unit: number): readonly Evidence[] {
  return assessment.vetoes
    .filter((found) => found.unit === unit && !found.lifted)
    .flatMap(({ veto, trace, events }) => {
      const claim = (text: Said): Said => ({
        zh: `${veto.title}：${text.zh}`,
        en: `${veto.title}: ${text.en}`,
      });
      if (events.length === 0) return [{ text: claim(trace), more: 0 }];
      return events.map((event) => {
        const { text, at } = eventEvidence(event);
        return { text: claim(text), at, more: 0 };
      });
    });
}

function lagging(assessment: Assessment, unit: number): readonly Evidence[] {
  return assessment.scheme.indicators.flatMap((indicator, index) => {
    const scores = assessment.indicators[index]!;
    const normalised = scores.normalised[unit]!;
    if (!(normalised < assessment.scheme.laggingBelow)) return [];
    const raw = scores.texts[unit] ?? quantity(scores.raws[unit]!, indicator.measure);
    const target = scores.targets[unit]!;
    const rate = formatFixed(normalised, 2);
    const [at] = indicatorCells(assessment, index, unit);
    const goal = Number.isNaN(target) ? undefined : formatPlain(target);
    return [
      {
        text: {
          zh: `${indicator.title} ${raw}${goal ? `（目标 ${goal}）` : ''}，得分率 ${rate}%`,
          en: `${indicator.title} ${raw}${goal ? ` (target ${goal})` : ''}, score rate ${rate}%`,
        },
        at,
        more: Math.max(0, countCells(assessment, index, unit) - 1),
      },
    ];
  });
}

function item(assessment: Assessment, unit: number, code: string): readonly Evidence[] {
  const index = assessment.scheme.items.findIndex((each) => each.code === code);
  const facts = assessment.facts.items[index];
  if (!facts) return [];
  const { title, measure } = assessment.scheme.items[index]!;
  const [at] = itemCells(assessment, index, unit);
  const value = facts.texts[unit] ?? quantity(facts.values[unit]!, measure);
  return [{ text: same(`${title} ${value}`), at, more: Math.max(0, facts.count[unit]! - 1) }];
}

function dimension(assessment: Assessment, unit: number, code: string): readonly Evidence[] {
  const { scheme } = assessment;
  const index = scheme.dimensions.findIndex((each) => each.code === code);
  if (index < 0) return [];
  const points = formatFixed(assessment.dimensions[index]!.points[unit]!, scheme.rounding.decimals);
  const full = formatPlain(fullPoints(scheme).dimensions[index]!);
  return [{ text: same(`${scheme.dimensions[index]!.title} ${points} / ${full}`), more: 0 }];
}

const quantity = (value: number, measure: string): string =>
  Number.isNaN(value) ? '—' : `${formatPlain(value)}${measure === '%' ? '%' : measure && ` ${measure}`}`;
