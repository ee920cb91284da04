import { nearest } from '../base/nearest.ts';
import { saidOf } from '../methods/bilingual.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import {
  listLength,
  numberOutOfRange,
  textMalformed,
  unknownKey,
  unknownValue,
  valueRefused,
  wrongType,
} from '../model/faults/shape.ts';
import type { LinePlace, Located } from '../model/located.ts';
import type { Said } from '../model/said.ts';
import { wordsOfNode, wordsOfPattern, wordsOfType } from './words-of-type.ts';

/** The parts of a zod issue that are read here; all codes of zod 4 fit in. */
export interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly inclusive?: boolean;
  readonly exact?: boolean;
  readonly divisor?: number;
  readonly pattern?: string;
  readonly values?: readonly unknown[];
  readonly keys?: readonly string[];
}

/** A zod issue about the value under `key` as a diagnostic of ours; zod's own words are never shown. */
export function translateIssue(issue: Issue, key: string, node: Located): Diagnostic {
  const at: LinePlace = node.at;
  const value = node.kind === 'scalar' ? node.source : wordsOfNode(node).zh;
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int'
        ? numberOutOfRange({ key, value, wanted: wordsOfType('int') }, at)
        : wrongType({ key, wanted: wordsOfType(issue.expected ?? ''), found: wordsOfNode(node) }, at);
    case 'invalid_value': {
      const allowed = (issue.values ?? []).map(String);
      return unknownValue({ key, value, allowed, nearest: nearest(value, allowed) }, at);
    }
    case 'too_small':
    case 'too_big':
      return outOfBounds(issue, key, node);
    case 'not_multiple_of':
      return numberOutOfRange({ key, value, wanted: multipleOf(issue.divisor ?? 1) }, at);
    case 'invalid_format':
      return textMalformed({ key, value, wanted: wordsOfPattern(issue.pattern) }, at);
    case 'unrecognized_keys':
      return unknownKey({ key: issue.keys?.join('、') ?? '', known: [] }, at);
    default:
      return valueRefused({ key, why: saidOf(issue.message) }, at);
  }
}

function outOfBounds(issue: Issue, key: string, node: Located): Diagnostic {
  const wanted = bounds(issue);
  if (issue.origin === 'array' && node.kind === 'list')
    return listLength({ key, count: node.items.length, wanted }, node.at);
  if (issue.origin === 'string') {
    const longer = { zh: `长度${wanted.zh}的文字`, en: `a text whose length is ${wanted.en}` };
    return textMalformed({ key, value: node.kind === 'scalar' ? node.source : '', wanted: longer }, node.at);
  }
  const value = node.kind === 'scalar' ? node.source : '';
  return numberOutOfRange({ key, value, wanted }, node.at);
}

function bounds({ minimum, maximum, inclusive, exact }: Issue): Said {
  if (exact) return { zh: `${minimum ?? maximum}`, en: `exactly ${minimum ?? maximum}` };
  if (minimum !== undefined)
    return inclusive
      ? { zh: `不小于 ${minimum}`, en: `at least ${minimum}` }
      : { zh: `大于 ${minimum}`, en: `above ${minimum}` };
  return inclusive
    ? { zh: `不大于 ${maximum}`, en: `at most ${maximum}` }
    : { zh: `小于 ${maximum}`, en: `below ${maximum}` };
}

const multipleOf = (divisor: number): Said => ({ zh: `${divisor} 的倍数`, en: `a multiple of ${divisor}` });
