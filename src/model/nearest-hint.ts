import type { Said } from './said.ts';

/** The hint for an unknown name: the nearest known one, else all that are known. */
export function nearestHint(nearest: string | undefined, known: readonly string[]): Said {
  if (nearest !== undefined) return { zh: `是不是「${nearest}」？`, en: `Did you mean “${nearest}”?` };
  const once = [...new Set(known)];
  return once.length === 0
    ? { zh: '这里还没有可用的名称。', en: 'There is none to choose from yet.' }
    : { zh: `可用：${once.join('、')}。`, en: `Known: ${once.join(', ')}.` };
}
