import type { z } from 'zod';
import { STANDING_NAMES, TRACK_NAMES } from '../../src/model/standing-names.ts';
import { BARRED_WORDS } from '../../src/scheme/barred-words.ts';
import { flatten } from '../../src/scheme/choose-option.ts';
import { projectShape } from '../../src/scheme/shape-project.ts';
import { schemeShape } from '../../src/scheme/shape-scheme.ts';
import { bare, definitionOf } from '../../src/scheme/zod-definition.ts';

/** The reference of scheme files and of score.yaml as Markdown, made from their shapes: `docs/scheme.md`. */
export function schemeReference(): string {
  return [
    '# 方案文件与项目文件 / Scheme and project files',
    '<!-- Generated from src/scheme/shape-*.ts; do not edit. -->',
    INTRODUCTION,
    ...sections('方案文件 / Scheme file', schemeShape, new Set()),
    EXPRESSION_NAMES,
    barred(),
    ...sections('项目文件 / Project file: score.yaml', projectShape, new Set()),
    '',
  ].join('\n\n');
}

const INTRODUCTION = `键名是严格的:写错的键会连同行号、列号和最接近的键名报告。代码与文字按文件原样读取(\`012\` 不是 12);表达式请加引号。
凡写“按年书写”的数,可写一个数,也可写 \`{2023: 8}\` 或 \`{2023: {value: 8, basis: 文件名}}\`;考核年度用不晚于该年的最近一个。

Keys are strict: a wrong one is reported with its line, its column and the nearest key. Codes and texts are read as
written (\`012\` is not 12); expressions are quoted. A dated number is a number, or \`{2023: 8}\`, or
\`{2023: {value: 8, basis: a document}}\`; the latest year not after the assessed one is in force.

权重:在 \`sum\` 之下,第一级权重之和必须等于 \`total\`,各级类别的权重必须等于其下级之和(或写 \`rescale: true\`)。
Weights: under \`sum\` the first level must add up to \`total\`, and each dimension to its children, unless \`rescale: true\`.`;

const EXPRESSION_NAMES = `## 表达式中的名称 / Names in expressions

\`value\`、\`points\` 以及否决的 \`when\` 可用:采集项与指标的代码、名称或别名,事件类别(本期件数),名册的列。
等次与红黑榜的 \`when\`,以及只作用于等次、评优的否决,还可用类别的代码或名称(得分)和下列名称:
\`value\`, \`points\` and the \`when\` of vetoes may name inputs and indicators (code, title or alias), event kinds (how many
in the period) and roster columns. The \`when\` of grades and lists, and of vetoes that act on grades and awards only, may
also name dimensions (their points) and these:

| 名称 / name | 中文 | 类型 / type |
|---|---|---|
${STANDING_NAMES.map(({ key, title, type }) => `| \`${key}\` | \`${title.zh}\` | ${type} |`).join('\n')}

凡可写采集项的地方还可用这些(见 tracks.md) / wherever inputs may be named, these too (see tracks.md):

| 名称 / name | 中文 | 类型 / type |
|---|---|---|
${TRACK_NAMES.map(({ key, title, type }) => `| \`${key}\` | \`${title.zh}\` | ${type} |`).join('\n')}`;

const barred = (): string => `## 不得考核的词 / Barred words

指标、采集项和加减分的名称含有下列词的,\`score validate\` 报错;\`barred.words\` 可补充,\`barred.replace: true\` 以之取代,
\`barred.allow\` 按代码放行。/ Titles that hold one of these words are refused; \`barred\` adds to the list, replaces it, or
allows single codes.

${BARRED_WORDS.map((word) => `\`${word}\``).join(' ')}`;

function sections(title: string, schema: z.ZodType, seen: Set<z.ZodType>): readonly string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const shape = Object.entries(definitionOf(schema).shape ?? {});
  const rows = shape.map(([key, child]) => row(key, child));
  const table = [
    '| 键 / key | 类型 / type | 默认 / default | 含义 / meaning |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
  const inner = shape.flatMap(([key, child]) =>
    objectsIn(child).flatMap((object) => sections(`\`${key}\``, object, seen)),
  );
  const level = title.startsWith('`') ? '###' : '##';
  return [`${level} ${title}\n\n${table}`, ...inner];
}

function row(key: string, schema: z.ZodType): string {
  const definition = definitionOf(schema);
  const fallback = definition.type === 'default' ? JSON.stringify(definition.defaultValue) : undefined;
  const needed = schema.safeParse(undefined).success ? '–' : '**必写 / required**';
  const shown = fallback === undefined || fallback === '""' ? needed : `\`${fallback.replaceAll('"', '')}\``;
  return `| \`${key}\` | ${cell(typeOf(bare(schema)))} | ${shown} | ${cell(descriptionOf(schema))} |`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function descriptionOf(schema: z.ZodType): string {
  const { innerType } = definitionOf(schema);
  return schema.description ?? (innerType ? descriptionOf(innerType) : '');
}

/** The objects that a value may hold: itself, list entries, values by key, options. */
function objectsIn(schema: z.ZodType): readonly z.ZodType[] {
  const inner = bare(schema);
  const { type, element, valueType, options } = definitionOf(inner);
  if (type === 'object') return [inner];
  if (element) return objectsIn(element);
  if (valueType) return objectsIn(valueType);
  return options ? flatten(options).flatMap(objectsIn) : [];
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['string', '文字 / text'],
  ['number', '数 / number'],
  ['boolean', 'true, false'],
  ['object', '一组键值 / mapping'],
  ['unknown', '按方法 / by method'],
]);

function typeOf(schema: z.ZodType): string {
  const { type, element, options, entries, values, valueType } = definitionOf(schema);
  if (entries)
    return Object.values(entries)
      .map((value) => `\`${value}\``)
      .join(', ');
  if (values) return values.map((value) => `\`${String(value)}\``).join(', ');
  if (element) return `列表 / list: ${typeOf(bare(element))}`;
  if (type === 'record')
    return isDated(schema) ? '按年书写的数 / numbers by year' : `键 → ${typeOf(bare(valueType!))}`;
  if (options) return [...new Set(flatten(options).map(typeOf))].join(', ');
  return NAMES.get(type) ?? type;
}

const isDated = (schema: z.ZodType): boolean =>
  definitionOf(schema).keyType?.safeParse('2023').success === true &&
  definitionOf(schema).keyType?.safeParse('x').success === false;
