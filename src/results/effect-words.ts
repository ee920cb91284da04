import { formatPlain } from '../base/decimal.ts';
import { unreachable } from '../base/unreachable.ts';
import type { VetoEffect } from '../model/rules.ts';
import type { Said } from '../model/said.ts';
import type { Scheme } from '../model/scheme.ts';

/** What a veto does, in words. */
export function effectWords(effect: VetoEffect, scheme: Scheme): Said {
  switch (effect.kind) {
    case 'lowest-grade': {
      const grade = scheme.grades.at(-1)?.name ?? '';
      return { zh: `一票否决，定为${grade || '最低等次'}`, en: `vetoed: graded ${grade || 'lowest'}` };
    }
    case 'bar-top-grade': {
      const grade = scheme.grades[0]?.name ?? '';
      return {
        zh: `一票否优，不得评为${grade || '最高等次'}`,
        en: `may not be graded ${grade || 'highest'}`,
      };
    }
    case 'bar-awards':
      return { zh: '取消评优资格', en: 'barred from awards' };
    case 'cap-grade':
      return { zh: `最高评为${effect.grade}`, en: `graded ${effect.grade} at best` };
    case 'zero': {
      const of = titleOf(effect.of, scheme);
      return { zh: `${of.zh}记零分`, en: `${of.en} scores nothing` };
    }
    case 'deduct': {
      const points = formatPlain(effect.points);
      return { zh: `总分扣 ${points} 分`, en: `${points} points off the total` };
    }
    default:
      return unreachable(effect);
  }
}

function titleOf(code: string, scheme: Scheme): Said {
  if (code === 'total') return { zh: '总分', en: 'the total' };
  const found = [...scheme.dimensions, ...scheme.indicators].find((each) => each.code === code);
  const title = found?.title ?? code;
  return { zh: title, en: title };
}
