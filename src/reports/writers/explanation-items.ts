import { STATE } from '../../model/fact.ts';
import { formatPlace } from '../../model/place.ts';
import { SURVEY_TRACKS } from '../../model/survey.ts';
import type { ExplainedCell, ExplainedItem } from '../../results/explained-item.ts';
import { STATE_WORDS, TRACK_WORDS } from '../../results/words.ts';
import type { Say } from '../documents/say.ts';
import { appealWords, correctionWords, withMeasure } from './correction-words.ts';
import { figure, type Step } from './explanation-step.ts';
import { type Onward, takenSteps } from './explanation-taken.ts';

/** Most cells that a figure names one by one, corrections apart. */
const MOST_CELLS = 14;

/** A collected figure, its cells, what it is of where it was taken from elsewhere, and appeals about it that were refused. */
export function itemSteps(
  { title, measure, state, value, note, cells, from, refused }: ExplainedItem,
  onward: Onward,
  say: Say,
): readonly Step[] {
  const came = state === STATE.value ? withMeasure(value, measure) : say.of(STATE_WORDS[state]);
  const how = note ? say(`（${note.zh}）`, ` (${note.en})`) : '';
  const named = cells.filter(({ correction }, at) => at < MOST_CELLS || correction !== undefined);
  const shown = named.map((cell): Step => {
    const what =
      cell.state === STATE.value
        ? withMeasure(cell.value, cell.measure ?? measure)
        : say.of(STATE_WORDS[cell.state]);
    const toDate = cell.yearToDate ? say('累计', ' to date') : '';
    const how = cell.correction
      ? correctionWords(cell.correction, measure, say)
      : `${say.of((cell.part ? SURVEY_TRACKS : TRACK_WORDS)[cell.track])} ${what}${partWords(cell, say)}`;
    return { label: '', text: `${cell.period}${toDate} ${how}  ${formatPlace(cell.at)}` };
  });
  const left = cells.length - shown.length;
  const more = left > 0 ? [{ label: '', text: say(`另有 ${left} 处`, `and ${left} more`) }] : [];
  const appeals = refused.map((one): Step => ({ label: '', text: appealWords(one, measure, say) }));
  return [
    { label: say('数据', 'figure'), text: `${title} = ${came}${how}` },
    ...shown,
    ...more,
    ...(from ? takenSteps(from, onward, say) : []),
    ...appeals,
  ];
}

/** What a part of a survey of several tracks weighs, and its answers. */
const partWords = ({ part }: ExplainedCell, say: Say): string =>
  part
    ? say(
        ` × ${figure(part.weight * 100)}%（有效答卷 ${part.valid} / ${part.all} 份）`,
        ` × ${figure(part.weight * 100)}% (${part.valid} valid answers of ${part.all})`,
      )
    : '';
