import { foldName } from '../base/fold.ts';
import type { Verdict } from '../model/correction.ts';

const WORDS: Readonly<Record<Verdict, readonly string[]>> = {
  granted: ['准予', '准予更正', '同意', '同意更正', '更正', '支持', '采纳', '通过', '成立', 'granted'],
  refused: [
    '驳回',
    '不予',
    '不予更正',
    '不予支持',
    '不准予',
    '不同意',
    '不支持',
    '不采纳',
    '不通过',
    '不成立',
    '维持',
    '维持原值',
    'refused',
  ],
};

const BY_WORD = new Map(
  (Object.keys(WORDS) as Verdict[]).flatMap((verdict) =>
    WORDS[verdict].map((word) => [foldName(word), verdict] as const),
  ),
);

/** What a word says became of an appeal; undefined for an unknown word, and for none: it may not be decided yet. */
export const verdictOf = (text: string): Verdict | undefined => BY_WORD.get(foldName(text));
