import { type Options, type Token, tokenizer, tokTypes as tt } from 'acorn';
import type { Diagnostic } from '../model/diagnostic.ts';
import {
  expressionBackticks,
  expressionConstruct,
  expressionPercent,
  expressionSign,
  expressionSyntax,
} from '../model/faults/expressions.ts';
import type { LinePlace } from '../model/located.ts';
import { CONSTRUCTS, type Construct, keyword } from './constructs.ts';
import type { Source } from './source.ts';

/** A joining word comes after one of these. */
const ENDS_OPERAND = new Set([tt.name, tt.num, tt.string, tt.backQuote, tt.parenR, tt._true, tt._false]);

/** How acorn reads an expression: strict mode, brackets kept, so that every end is known. */
export const GRAMMAR: Options = { ecmaVersion: 2022, sourceType: 'module', preserveParens: true };

/** Words and signs that people write for operators. */
const WRITTEN_FOR = new Map([
  ['且', '&&'],
  ['并且', '&&'],
  ['与', '&&'],
  ['和', '&&'],
  ['and', '&&'],
  ['或', '||'],
  ['或者', '||'],
  ['or', '||'],
  ['非', '!'],
  ['not', '!'],
  ['===', '=='],
  ['!==', '!='],
  ['=', '=='],
  ['=>', '>='],
  ['&', '&&'],
  ['|', '||'],
  ['^', 'pow(x, y)'],
  ['**', 'pow(x, y)'],
  ['??', 'coalesce(a, b)'],
  ['≥', '>='],
  ['≧', '>='],
  ['≤', '<='],
  ['≦', '<='],
  ['≠', '!='],
  ['是', 'true'],
  ['否', 'false'],
]);

/** After a `%` these show that it was meant as a per-cent sign. */
const AFTER_PERCENT = new Set([
  tt.eof,
  tt.parenR,
  tt.comma,
  tt.relational,
  tt.equality,
  tt.logicalAND,
  tt.logicalOR,
  tt.question,
  tt.colon,
]);

/**
 * Reads the text token by token and refuses what no expression may hold, each with what to write instead.
 * Emits every such fault; undefined when there was one.
 */
export function checkTokens(source: Source): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let sound = true;
  const refuse = (offset: number, make: (at: LinePlace) => Diagnostic): void => {
    sound = false;
    source.emit(make(source.place(offset)));
  };
  const onComment = (_block: boolean, _text: string, start: number): void =>
    refuse(start, (at) => expressionConstruct(CONSTRUCTS.comment, at));
  const reader = tokenizer(source.text, { ...GRAMMAR, onComment });
  try {
    for (let token = reader.getToken(); token.type !== tt.eof; token = reader.getToken()) tokens.push(token);
  } catch (error) {
    const offset = offsetOf(error);
    refuse(offset, (at) => unreadable(source.text, offset, at));
    return undefined;
  }
  tokens.forEach((token, i) => {
    const make = refusal(source, token, tokens[i - 1], tokens[i + 1]);
    if (make) refuse(token.start, make);
  });
  return sound ? tokens : undefined;
}

/** Where acorn stopped; anything but a syntax error is a bug and is thrown on. */
export function offsetOf(error: unknown): number {
  if (error instanceof SyntaxError && 'pos' in error && typeof error.pos === 'number') return error.pos;
  throw error;
}

/** The fault at a point where the text cannot be read on. */
export function unreadable(text: string, offset: number, at: LinePlace): Diagnostic {
  if (/\d,$/u.test(text.slice(0, offset)) && /^\d{3}/u.test(text.slice(offset)))
    return expressionConstruct(CONSTRUCTS.sequence, at);
  const rest = text.slice(offset).trimStart();
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0x20);
  const write = WRITTEN_FOR.get(character);
  if (write !== undefined) return expressionSign({ wrote: character, write }, at);
  return expressionSyntax({ near: rest.slice(0, 12) }, at);
}

type Refusal = (at: LinePlace) => Diagnostic;

function refusal(
  source: Source,
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
): Refusal | undefined {
  const { type } = token;
  const text = source.text.slice(token.start, token.end);
  const touches = before?.end === token.start ? source.text.slice(before.start, before.end) : '';
  if (type === tt.relational && touches === '<' && text === '>') return sign('<>', '!=');
  if (type === tt.eq && after?.type === tt.relational && after.start === token.end) return sign('=<', '<=');
  if (type === tt.modulo) return AFTER_PERCENT.has(after?.type ?? tt.eof) ? expressionPercentAt : undefined;
  if (type === tt.name) return word(source, text, before, after);
  if (type.keyword !== undefined) return reserved(source, type.keyword);
  const construct = CONSTRUCT_OF.get(type);
  if (construct) return (at) => expressionConstruct(construct, at);
  const write = type === tt.string ? undefined : WRITTEN_FOR.get(text);
  return write === undefined ? undefined : sign(text, write);
}

const expressionPercentAt: Refusal = (at) => expressionPercent(undefined, at);

function sign(wrote: string, write: string): Refusal {
  return (at) => expressionSign({ wrote, write }, at);
}

/** A name that is an operator in words, unless something carries that name. */
function word(
  source: Source,
  text: string,
  before: Token | undefined,
  after: Token | undefined,
): Refusal | undefined {
  const write = WRITTEN_FOR.get(text.toLowerCase());
  if (write === undefined || source.names.lookup(text)) return undefined;
  const joins = write === '&&' || write === '||';
  const follows = before !== undefined && ENDS_OPERAND.has(before.type);
  return !joins || (follows && after !== undefined) ? sign(text, write) : undefined;
}

function reserved(source: Source, word: string): Refusal | undefined {
  if (word === 'true' || word === 'false') return undefined;
  if (source.names.lookup(word)) return (at) => expressionBackticks({ name: word }, at);
  return (at) => expressionConstruct(keyword(word), at);
}

const CONSTRUCT_OF = new Map<Token['type'], Construct>([
  [tt.dot, CONSTRUCTS.property],
  [tt.questionDot, CONSTRUCTS.property],
  [tt.privateId, CONSTRUCTS.property],
  [tt.bracketL, CONSTRUCTS.list],
  [tt.braceL, CONSTRUCTS.object],
  [tt.dollarBraceL, CONSTRUCTS.substitution],
  [tt.regexp, CONSTRUCTS.pattern],
  [tt.assign, CONSTRUCTS.assignment],
  [tt.incDec, CONSTRUCTS.step],
  [tt.semi, CONSTRUCTS.statement],
  [tt.ellipsis, CONSTRUCTS.spread],
  [tt.bitShift, CONSTRUCTS.bits],
]);
