import { foldName } from '../base/fold.ts';
import type { FindingAction } from '../model/finding.ts';

const HOLDS: ReadonlySet<string> = new Set(['属实', '真实', '一致', '相符', '符合', 'true']);
const FALSE: ReadonlySet<string> = new Set([
  '不实',
  '不属实',
  '失实',
  '虚报',
  '瞒报',
  '不一致',
  '不符',
  '不相符',
  '不符合',
  'false',
]);

/** Whether a finding holds the figure true; undefined where its words do not tell. */
export function readResult(text: string): boolean | undefined {
  const folded = foldName(text);
  if (HOLDS.has(folded)) return true;
  return FALSE.has(folded) ? false : undefined;
}

const ACTIONS: ReadonlyMap<string, FindingAction> = new Map([
  ['替换', 'replace'],
  ['更正', 'replace'],
  ['按核定值', 'replace'],
  ['replace', 'replace'],
  ['扣分', 'deduct'],
  ['deduct', 'deduct'],
  ['作废', 'void'],
  ['计零分', 'void'],
  ['记零分', 'void'],
  ['void', 'void'],
]);
const NONE: ReadonlySet<string> = new Set(['', '不处理', '无需处理', 'none']);
const ORDER: readonly FindingAction[] = ['replace', 'deduct', 'void'];

/** The actions of a finding, each once and in one order; undefined where a word is none. */
export function readActions(text: string): readonly FindingAction[] | undefined {
  const found = new Set<FindingAction>();
  for (const word of text.split(/[、，,;；+和及并]/u).map(foldName)) {
    const action = ACTIONS.get(word);
    if (action) found.add(action);
    else if (!NONE.has(word)) return undefined;
  }
  return ORDER.filter((action) => found.has(action));
}
