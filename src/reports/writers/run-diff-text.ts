import { formatFixed, formatPlain, roundHalfUp } from '../../base/decimal.ts';
import { terminalText } from '../../base/terminal-text.ts';
import type { Said } from '../../model/said.ts';
import type { RuleChange } from '../../results/rule-changes.ts';
import {
  isChanged,
  isSchemeChanged,
  type RunDifferences,
  type SchemeChange,
} from '../../results/run-differences.ts';
import type { Cause, ChangeLine, UnitChange } from '../../results/unit-change.ts';
import type { Say } from '../documents/say.ts';

/** How a list of changes is shown. */
export interface DiffScreen {
  readonly say: Say;
  /** Everything; else the first lines of each long list. */
  readonly full: boolean;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Most lines of one list without `full`. */
const MOST_LINES = 20;

/** What moved between two runs, in words: for each scheme data, targets, rules, then unit by unit why. */
export function runDiffText(differences: RunDifferences, screen: DiffScreen): string {
  const { say, bold } = screen;
  const { versions, schemes, onlyBefore, onlyAfter } = differences;
  const lines: string[] = [];
  const add = (line: string) => lines.push(terminalText(line));
  if (versions[0] !== versions[1])
    add(say(`工具版本 ${versions[0]} → ${versions[1]}`, `toolkit ${versions[0]} → ${versions[1]}`));
  for (const { title } of onlyBefore)
    add(say(`只有第一次有方案「${title}」`, `Only the first run has the scheme "${title}"`));
  for (const { title } of onlyAfter)
    add(say(`只有第二次有方案「${title}」`, `Only the second run has the scheme "${title}"`));
  if (schemes.length === 0)
    lines.push(
      say('两次没有相同的方案，无从比较', 'The runs have no scheme in common: nothing can be compared'),
    );
  for (const scheme of schemes) lines.push(...schemeLines(scheme, screen));
  if (!isChanged(differences)) lines.push(bold(say('没有变化', 'Nothing changed')));
  return `${lines.join('\n')}\n`;
}

function schemeLines(scheme: SchemeChange, screen: DiffScreen): readonly string[] {
  const { say, bold } = screen;
  if (!isSchemeChanged(scheme)) return [];
  const [from, to] = scheme.periods;
  const period = from === to ? from : `${from} → ${to}`;
  const lines = [bold(terminalText(`${scheme.title}  ${period}`)), `  ${summary(scheme, say)}`];
  const [was, is] = scheme.provisional;
  if (was !== is)
    lines.push(
      `  ${is ? say('第二次是暂定', 'the second run is provisional') : say('第一次是暂定', 'the first run is provisional')}`,
    );
  const { data, targets, rules, units, onlyBefore, onlyAfter } = scheme;
  const names = (some: readonly { readonly name: string }[]): string =>
    some.map(({ name }) => terminalText(name)).join(say('、', ', '));
  if (onlyBefore.length > 0)
    lines.push(`  ${say('只在第一次的：', 'only in the first run: ')}${names(onlyBefore)}`);
  if (onlyAfter.length > 0)
    lines.push(`  ${say('只在第二次的：', 'only in the second run: ')}${names(onlyAfter)}`);
  lines.push(
    ...section(
      say('数据', 'Data'),
      data.map((one) => dataWords(one, say)),
      screen,
    ),
  );
  lines.push(
    ...section(
      say('目标', 'Targets'),
      targets.map(
        ({ unit, indicator, from: old, to: now }) => `${unit.name} ${indicator.title} ${ends(old, now)}`,
      ),
      screen,
    ),
  );
  lines.push(...section(say('规则', 'Rules'), ruleWords(rules, say), screen));
  lines.push(
    ...section(
      say('得分和名次', 'Scores and places'),
      units.map((one) => unitWords(scheme, one, screen)),
      screen,
    ),
  );
  return lines;
}

/** How much of each kind changed, in one line. */
function summary({ data, targets, rules, units }: SchemeChange, say: Say): string {
  const weights = rules.changes.filter(isWeight).length;
  const others = rules.changes.length - weights;
  const isOther = rules.hashes[0] !== rules.hashes[1];
  const parts = [
    data.length > 0
      ? say(`数据 ${data.length} 处`, `data: ${data.length}`)
      : say('数据没有变', 'data unchanged'),
    ...(targets.length > 0 ? [say(`目标 ${targets.length} 处`, `targets: ${targets.length}`)] : []),
    weights > 0 ? say(`权重 ${weights} 处`, `weights: ${weights}`) : say('权重没有变', 'weights unchanged'),
    others > 0
      ? say(`其他规则 ${others} 处`, `other rules: ${others}`)
      : isOther
        ? say('方案文件变了', 'the scheme’s file changed')
        : say('规则没有变', 'rules unchanged'),
    units.length > 0
      ? say(`得分或名次变动的单位 ${units.length} 个`, `units whose score or place moved: ${units.length}`)
      : say('得分和名次没有变', 'scores and places unchanged'),
  ];
  return parts.join(say('；', '; '));
}

const isWeight = ({ kind, aspect }: RuleChange): boolean => kind === 'changed' && aspect.en === 'points';

function section(title: string, lines: readonly string[], { say, full, dim }: DiffScreen): readonly string[] {
  if (lines.length === 0) return [];
  const shown = full ? lines : lines.slice(0, MOST_LINES);
  const left = lines.length - shown.length;
  const more =
    left > 0
      ? [`    ${dim(say(`另有 ${left} 处，加 --full 全部列出`, `and ${left} more: --full lists them`))}`]
      : [];
  return [`  ${title}`, ...shown.map((line) => `    ${terminalText(line)}`), ...more];
}

function dataWords(
  { unit, indicator, from, to, cells, documents }: SchemeChange['data'][number],
  say: Say,
): string {
  const [first] = cells;
  const how =
    documents.length > 0 ? say(`更正 ${documents.join('、')}`, `corrected: ${documents.join(', ')}`) : '';
  const where =
    cells.length > 1
      ? say(`${first} 等 ${cells.length} 处`, `${first} and ${cells.length - 1} more`)
      : (first ?? '');
  const more = [how, where].filter((part) => part !== '').join(say('；', '; '));
  return `${unit.name} ${indicator.title} ${ends(from, to)}${more === '' ? '' : say(`（${more}）`, ` (${more})`)}`;
}

function ruleWords({ hashes, changes }: SchemeChange['rules'], say: Say): readonly string[] {
  const kinds: Readonly<Record<RuleChange['kind'], string>> = {
    added: say('新增', 'new'),
    removed: say('取消', 'gone'),
    changed: '',
  };
  const lines = changes.map(({ kind, title, aspect, from, to }) => {
    const change = kind === 'changed' ? `${from || '—'} → ${to || '—'}` : `${from}${to}`;
    return `${kind === 'changed' ? '' : `${kinds[kind]} `}${say.of(title)} ${say.of(aspect)} ${change}`;
  });
  if (hashes[0] === hashes[1]) return lines;
  const hash = hashes.map((one) => one.slice(0, 12)).join(' → ');
  const hint =
    changes.length > 0
      ? say('逐条比较用 score diff-scheme', 'score diff-scheme compares them rule by rule')
      : say(
          '结果文件里看不出改了哪一条，请用 score diff-scheme 比较',
          'the results do not say in what: compare them by score diff-scheme',
        );
  return [...lines, say(`方案文件 ${hash}（${hint}）`, `scheme file ${hash} (${hint})`)];
}

function unitWords({ decimals, aggregate }: SchemeChange, change: UnitChange, { say }: DiffScreen): string {
  const { name, before, after, points, lines } = change;
  const [was, is] = [before, after].map(({ hasTotal, total }) =>
    hasTotal ? formatFixed(total, decimals) : '—',
  );
  const total =
    before.total === after.total && before.hasTotal === after.hasTotal
      ? say(`${is} 分没有变`, `${is} points as before`)
      : say(
          `${was} → ${is} 分（${signed(points, decimals)}）`,
          `${was} → ${is} points (${signed(points, decimals)})`,
        );
  const grade = before.grade === after.grade ? [] : [`${before.grade ?? '—'} → ${after.grade ?? '—'}`];
  const pool = before.pool === after.pool ? [] : [`${before.pool} → ${after.pool}`];
  const head = [`${name}  ${total}`, placeWords(before.rank, after.rank, say), ...grade, ...pool].join('  ');
  const own = lines.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)); // stable: equal ones in the scheme’s order
  const residue = aggregate === 'sum' || aggregate === 'mean' ? CAUSES.residue : NOT_ADDED;
  const width = Math.max(0, ...own.map((line) => signed(line.points, decimals).length));
  return [
    head,
    ...own.map(
      (line) => `      ${signed(line.points, decimals).padStart(width)}  ${lineWords(line, residue, say)}`,
    ),
    ...(own.length === 0 && points === 0 ? [`      ${say('本身没有变', 'nothing of its own changed')}`] : []),
  ].join('\n');
}

function placeWords(before: number | undefined, after: number | undefined, say: Say): string {
  const place = (rank: number | undefined): string =>
    rank === undefined ? say('不排名', 'unranked') : say(`第 ${rank} 名`, `place ${rank}`);
  return before === after ? place(after) : `${place(before)} → ${place(after)}`;
}

const CAUSES: Readonly<Record<Cause, Said>> = {
  data: { zh: '数据', en: 'data' },
  target: { zh: '目标', en: 'target' },
  rule: { zh: '计分规则', en: 'rule' },
  peers: { zh: '同组其他单位的数变了', en: 'figures of its peers' },
  weight: { zh: '分值', en: 'weight' },
  reweigh: { zh: '重新分配后的分值', en: 'weight after reweighing' },
  other: { zh: '结果文件里看不出原因', en: 'a cause that the results do not say' },
  bounds: { zh: '封顶、清零等', en: 'caps or zeroing' },
  bonus: { zh: '加分', en: 'bonuses' },
  deduction: { zh: '扣分', en: 'deductions' },
  process: { zh: '各轮次与年终结果合成', en: 'rounds of the year put together with its result' },
  residue: { zh: '余差（取整、封顶、否决、上下限）', en: 'residue (rounding, caps, vetoes, bounds)' },
};

const NOT_ADDED: Said = {
  zh: '余差（各项得分不是相加而成，另含取整、封顶、否决）',
  en: 'residue (its parts do not add up; rounding, caps and vetoes included)',
};

function lineWords({ cause, indicator, title, from, to }: ChangeLine, residue: Said, say: Say): string {
  const why = say.of(cause === 'residue' ? residue : CAUSES[cause]);
  if (indicator === undefined) return why;
  const change = from === undefined && to === undefined ? '' : ` ${ends(from, to)}`;
  return `${title}${say('：', ': ')}${why}${change}`;
}

const ends = (from: number | string | undefined, to: number | string | undefined): string =>
  `${figure(from)} → ${figure(to)}`;

const figure = (value: number | string | undefined): string =>
  value === undefined ? '—' : typeof value === 'string' ? value : formatPlain(roundHalfUp(value, 4));

/** With its sign, to the decimals of the scheme; a residue may be finer. */
function signed(points: number, decimals: number): string {
  const rounded = roundHalfUp(points, decimals);
  const text = rounded === points ? formatFixed(points, decimals) : formatPlain(points);
  return points > 0 ? `+${text}` : text.replace('-', '−');
}
