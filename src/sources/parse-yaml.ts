import {
  Composer,
  type CST,
  type Document,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  type YAMLError,
} from 'yaml';
import type { Diagnostic, Emit } from '../model/diagnostic.ts';
import {
  yamlEmpty,
  yamlNotUtf8,
  yamlOneText,
  yamlSeveralDocuments,
  yamlSyntax,
  yamlTag,
  yamlTooDeep,
  yamlTooLarge,
} from '../model/faults/sources.ts';
import type { LinePlace, Located } from '../model/located.ts';
import { DEEPEST_YAML, YamlLocator } from './locate-yaml.ts';
import { LARGEST_YAML } from './yaml-limit.ts';
import { YamlText } from './yaml-text.ts';
import { describeFullWidth, describeYamlError, fullWidthColon } from './yaml-words.ts';

const MOST_LEXEMES = 400_000;
const MOST_TOLD = 10;

/**
 * Parses one YAML 1.2 document into located values. Undefined, and every fault with its line, when it is not strict
 * UTF-8, not well formed, or uses what schemes may not use.
 */
export function parseYaml(bytes: Uint8Array, shown: string, emit: Emit): Located | undefined {
  const top: LinePlace = { kind: 'line', file: shown, line: 1, column: 1 };
  if (bytes.length > LARGEST_YAML) {
    emit(yamlTooLarge({ size: bytes.length, limit: LARGEST_YAML }, top));
    return undefined;
  }
  const text = decode(bytes);
  if (text === undefined) {
    emit(yamlNotUtf8(undefined, { kind: 'file', file: shown }));
    return undefined;
  }
  const counter = new LineCounter();
  const source = new YamlText(text, shown, counter);
  const tokens = tokenise(source, counter, emit);
  const document = tokens && compose(tokens, source, emit);
  return document && locateRoot(document, source, emit);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Parsing token by token, so that a file nested a thousand deep is given up before it costs anything. */
function tokenise(source: YamlText, counter: LineCounter, emit: Emit): readonly CST.Token[] | undefined {
  const parser = new Parser(counter.addNewLine);
  counter.addNewLine(0);
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(source.text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    lexemes += 1;
    if (parser.stack.length > 2 * DEEPEST_YAML) {
      emit(yamlTooDeep({ limit: DEEPEST_YAML }, source.at(parser.offset)));
      return undefined;
    }
    if (lexemes > MOST_LEXEMES) {
      emit(
        yamlSyntax(describeYamlError({ code: 'RESOURCE_EXHAUSTION', message: '' }), source.at(parser.offset)),
      );
      return undefined;
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function compose(tokens: readonly CST.Token[], source: YamlText, emit: Emit): Document | undefined {
  const [, second] = tokens.filter(({ type }) => type === 'document');
  if (second) {
    emit(yamlSeveralDocuments(undefined, source.at(second.offset)));
    return undefined;
  }
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false, // theirs compares every pair of keys
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [document] = [...composer.compose(tokens, true)];
  const faults = [...(document?.errors ?? []), ...(document?.warnings ?? [])];
  for (const diagnostic of diagnosticsOf(faults, source)) emit(diagnostic);
  return faults.length === 0 ? (document as Document | undefined) : undefined;
}

/** The faults one by one; where a tab or a full-width colon upset the reading, nothing that only follows from it. */
function diagnosticsOf(faults: readonly YAMLError[], source: YamlText): readonly Diagnostic[] {
  const tab = faults.findIndex(({ code }) => code === 'TAB_AS_INDENT');
  const own = tab < 0 ? faults : faults.slice(0, tab + 1);
  const lines = new Set<number>();
  return own.slice(0, MOST_TOLD).flatMap((fault) => {
    const at = source.at(fault.pos[0]);
    const slip = fullWidthColon(at.quote ?? '');
    if (!slip) return [describe(fault, at, source)];
    if (lines.has(at.line)) return [];
    lines.add(at.line);
    return [yamlSyntax(describeFullWidth(slip.key), { ...at, column: slip.column })];
  });
}

function describe(fault: YAMLError, at: LinePlace, source: YamlText): Diagnostic {
  if (fault.code !== 'TAG_RESOLVE_FAILED') return yamlSyntax(describeYamlError(fault), at);
  const tag = /^[^\s,[\]{}]*/u.exec(source.text.slice(fault.pos[0]))?.[0];
  return yamlTag({ tag: tag || '!' }, at);
}

function locateRoot(document: Document, source: YamlText, emit: Emit): Located | undefined {
  const locator = new YamlLocator(source, emit);
  const root = locator.locate(document.contents as Node | null, source.at(0));
  if (locator.failed) return undefined;
  if (root.kind !== 'scalar') return root;
  const isBlank = root.value === undefined && !root.quoted;
  const fullWidth = source.text.includes('\uff1a');
  emit(isBlank ? yamlEmpty(undefined, root.at) : yamlOneText({ fullWidth }, root.at));
  return undefined;
}
