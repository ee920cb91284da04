import type { Lang } from '../../model/said.ts';
import { followUps, type Review } from '../../results/review.ts';
import { outcomeWords } from '../documents/review-workbook.ts';
import { speaker } from '../documents/say.ts';
import { markdownText } from './markdown-text.ts';

/** What became of last quarter's black-listed and called-upon units, as lines of Markdown; none where there were none. */
export function followUpLines({ reviewed }: Review, lang: Lang): readonly string[] {
  const say = speaker(lang);
  const lines = reviewed.flatMap((one) => {
    const { title } = one.quarters.at(-1)!.scheme;
    return followUps(one).map(({ unit, onBlack, call, outcome }) => {
      const was = [onBlack ? say('黑榜', 'black list') : '', call?.rung.title ?? ''];
      const words = was.filter((part) => part !== '').join(say('、', ', '));
      const text = say(
        `${title} ${unit.name}（上季${words}）：${outcomeWords(say, outcome)}`,
        `${title}, ${unit.name} (${words}): ${outcomeWords(say, outcome)}`,
      );
      return `- ${markdownText(text)}`;
    });
  });
  if (lines.length === 0) return [];
  const head = say('上季黑榜和约谈单位的后续', 'What became of last quarter’s black list and ladder');
  return ['', `## ${head}`, '', ...lines];
}
