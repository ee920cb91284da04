import { z } from 'zod';
import { formatPlain } from '../../src/base/decimal.ts';
import type { Method } from '../../src/methods/define-method.ts';
import { METHODS } from '../../src/methods/registry.ts';

/** The parts of a parameter's JSON Schema that the tables show. */
interface Shape {
  readonly type?: string;
  readonly description?: string;
  readonly zh?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
}

/** `docs/methods.md`: every scoring method with its parameters and examples, in both languages. */
export function methodsDoc(): string {
  const contents = METHODS.values.map(
    ({ name, title }) => `- [\`${name}\`](#${name}) ${title.zh} ${title.en}`,
  );
  return [
    '# 计分方法 Scoring methods',
    '<!-- Made by `npm run generate` from src/methods/; edit there. -->',
    [
      '方法把一个值变成百分制得分，再乘以权重的百分之一。“值”由指标的 `value:` 决定，“怎样计分”由 `method:` 和 `params:` 决定。',
      'A method turns a value into a score out of 100, which is then taken of the weight. What is measured is the indicator’s `value:`; how it is scored are its `method:` and `params:`.',
    ].join('\n\n'),
    contents.join('\n'),
    ...METHODS.values.map(section),
  ]
    .join('\n\n')
    .concat('\n');
}

function section(method: Method): string {
  const shape = z.toJSONSchema(method.params, { io: 'input' }) as Shape;
  return [
    `## ${method.name}`,
    `**${method.title.zh}** ${method.summary.zh}`,
    `**${method.title.en}** ${method.summary.en}`,
    facts(method).join('\n'),
    parameters(shape),
    examples(method),
  ].join('\n\n');
}

function facts({ scope, reads, needsTarget, targetWhen, direction, beyond }: Method): readonly string[] {
  const asks = needsTarget
    ? ['需要', 'needed']
    : targetWhen
      ? ['视参数而定', 'depends on the parameters']
      : ['不需要', 'not needed'];
  return [
    scope === 'unit'
      ? '- 逐单位计分 Scores each unit by itself'
      : '- 与同组单位比较计分 Scores a unit among its peers',
    reads === 'text' ? '- 读文字 Reads a text' : '- 读数字 Reads a number',
    `- 目标值 Target: ${asks[0]} ${asks[1]}`,
    direction === 'read'
      ? '- 按指标的 `direction` 判断好坏 Reads the indicator’s `direction`'
      : '- 好坏由参数决定 Better and worse follow from the parameters',
    beyond ? `- ${beyond.zh} ${beyond.en}` : '- 得分在 0 至 100 之间 Scores from 0 to 100',
  ];
}

function parameters(shape: Shape): string {
  const own = table(shape);
  const inner = Object.entries(shape.properties ?? {}).flatMap(([key, { items }]) =>
    items?.properties ? [`\`${key}\` 的每一项 Each item of \`${key}\`:`, table(items)] : [],
  );
  return [own, ...inner].join('\n\n');
}

function table({ properties = {}, required = [] }: Shape): string {
  const rows = Object.entries(properties).map(([key, shape]) => [
    `\`${key}\``,
    values(shape),
    shape.default === undefined
      ? required.includes(key)
        ? '必填 required'
        : ''
      : `\`${written(shape.default)}\``,
    shape.zh ?? '',
    shape.description ?? '',
  ]);
  return markdown(['参数 Parameter', '取值 Values', '默认 Default', '说明', 'Meaning'], rows);
}

/** What a parameter may be: `number, ≥ 1, ≤ 10`. */
function values(shape: Shape): string {
  if (shape.anyOf) return shape.anyOf.map(values).join(', ');
  if (shape.enum) return shape.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (shape.const !== undefined) return `\`${String(shape.const)}\``;
  if (shape.type === 'array')
    return `list of ${shape.items?.properties ? 'items' : values(shape.items ?? {})}`;
  const bounds = [
    ['≥', shape.minimum],
    ['>', shape.exclusiveMinimum],
    ['≤', shape.maximum],
    ['<', shape.exclusiveMaximum],
  ] as const;
  const told = bounds.flatMap(([sign, bound]) =>
    bound === undefined ? [] : [`${sign} ${formatPlain(bound)}`],
  );
  return [shape.type ?? '', ...told].join(', ');
}

function examples(method: Method): string {
  const header = [
    '例 Example',
    'params',
    'direction',
    'weight',
    '值 Value',
    '目标 Target',
    '得分 Score',
    '分值 Points',
  ];
  const rows =
    method.scope === 'unit'
      ? method.examples.map((example) => [
          ...shared(example),
          written(example.raw),
          example.target === undefined ? '' : written(example.target),
          scoreWords(example.score),
          example.points === undefined ? '' : written(example.points),
        ])
      : method.examples.map((example) => [
          ...shared(example),
          example.raws.map(written).join(', '),
          '',
          example.scores.map(scoreWords).join(', '),
          example.points?.map(written).join(', ') ?? '',
        ]);
  return markdown(header, rows);
}

function shared({
  says,
  params = {},
  direction = 'up',
  weight = 100,
}: Method['examples'][number]): readonly string[] {
  const given = Object.keys(params).length === 0 ? '' : `\`${written(params)}\``;
  return [`${says.zh}<br>${says.en}`, given, direction, written(weight)];
}

const scoreWords = (score: number | 'unscorable'): string =>
  score === 'unscorable' ? '不能计分 cannot be scored' : written(score);

/** A value as YAML writes it on one line. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'number') return formatPlain(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}: ${written(inner)}`)
    .join(', ')}}`;
}

function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(header), `|${header.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

const escaped = (cell: string): string => cell.replaceAll('|', '\\|').replaceAll('\n', ' ');
