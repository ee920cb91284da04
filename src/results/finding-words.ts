import { formatPlain } from '../base/decimal.ts';
import { unreachable } from '../base/unreachable.ts';
import type { Finding, FindingAction } from '../model/finding.ts';
import type { Said } from '../model/said.ts';

export const ACTION_WORDS: Readonly<Record<FindingAction, Said>> = {
  replace: { zh: '替换', en: 'replaced' },
  deduct: { zh: '扣分', en: 'points off' },
  void: { zh: '作废', en: 'voided' },
};

/** What a finding did, in words: 按核定值替换、扣 2 分、该项作废. */
export function doneWords({ holds, actions, value, points }: Finding): Said {
  const figure = value === undefined ? '' : typeof value === 'number' ? formatPlain(value) : value;
  if (holds)
    return figure === ''
      ? { zh: '属实', en: 'true' }
      : { zh: `属实，核定 ${figure}`, en: `true, verified as ${figure}` };
  const parts = actions.map((action) => actionWords(action, figure, formatPlain(points ?? 0)));
  return {
    zh: `不实：${parts.map(({ zh }) => zh).join('、')}`,
    en: `false: ${parts.map(({ en }) => en).join(', ')}`,
  };
}

function actionWords(action: FindingAction, figure: string, points: string): Said {
  switch (action) {
    case 'replace':
      return { zh: `按 ${figure} 替换`, en: `replaced by ${figure}` };
    case 'deduct':
      return { zh: `扣 ${points} 分`, en: `${points} points off` };
    case 'void':
      return { zh: '该项作废，计零分', en: 'the item is void and scores nothing' };
    default:
      return unreachable(action);
  }
}
