import { defineFault } from '../diagnostic.ts';
import { formatPlace, type Place } from '../place.ts';
import { perhaps } from './perhaps.ts';

export const unknownEventKind = defineFault<{ kind: string; near: string | undefined }>({
  code: 'unknown-event-kind',
  severity: 'error',
  about: 'input',
  when: { zh: '事件表中的类别是方案不认识的。', en: 'An event’s kind is unknown to the unit’s scheme.' },
  message: ({ kind, near }) => ({
    zh: kind === '' ? '这一行没有填事件类别' : `方案里没有事件类别「${kind}」${perhaps(near).zh}`,
    en:
      kind === ''
        ? 'This row names no event kind'
        : `The scheme has no event kind "${kind}"${perhaps(near).en}`,
  }),
  hint: () => ({
    zh: '请改正类别，或在方案的 events 中声明',
    en: 'Correct the kind, or declare it under events in the scheme',
  }),
});

export const eventPoints = defineFault<{ kind: string; shown: string }>({
  code: 'event-points',
  severity: 'error',
  about: 'input',
  when: {
    zh: '加减分事件没有可用的分值（空白、不是数字，或加分为负）。',
    en: 'A bonus or deduction event has no usable points: blank, no number, or a negative bonus.',
  },
  message: ({ kind, shown }) => ({
    zh: shown === '' ? `「${kind}」事件没有填分值` : `「${kind}」事件的分值「${shown}」不能使用`,
    en:
      shown === ''
        ? `An event of kind "${kind}" has no points`
        : `The points "${shown}" of an event of kind "${kind}" cannot be used`,
  }),
  hint: () => ({
    zh: '请填写分值；加分填正数，扣分填正数或负数均可',
    en: 'Fill in the points: a positive number for a bonus, either sign for a deduction',
  }),
});

export const eventOutside = defineFault<{ date: string; first: number; last: number }>({
  code: 'event-outside',
  severity: 'error',
  about: 'input',
  when: {
    zh: '事件日期不在所评年度内；结果运用情况（uses 的 outcomes）可到次年年底。',
    en: 'An event’s date lies outside the assessed year; an outcome of the use of results may be dated until the end of the next.',
  },
  message: ({ date, first, last }) => ({
    zh: `事件日期「${date}」不在 ${first === last ? first : `${first}—${last}`} 年度内`,
    en: `The event’s date "${date}" is not in ${first === last ? first : `${first}–${last}`}`,
  }),
  hint: () => ({
    zh: '请更正日期，或把该事件移出本年度的事件表',
    en: 'Correct the date, or take the event out of this year’s sheet',
  }),
});

export const outcomeYear = defineFault<{ text: string; year: number }>({
  code: 'outcome-year',
  severity: 'error',
  about: 'input',
  when: {
    zh: '事件表的「考核年度」写的不是年度。',
    en: 'The column 考核年度 of an events sheet does not say a year.',
  },
  message: ({ text }) => ({
    zh: `「考核年度」写的是「${text}」，看不出是哪一年`,
    en: `"${text}" as the assessed year does not say which year`,
  }),
  hint: ({ year }) => ({
    zh: `请写依据哪一年的考核结果，如 ${year}；空白按日期的上一年`,
    en: `Write whose year's results were used, such as ${year}; where blank it is the year before the date`,
  }),
});

export const outcomeEarlier = defineFault<{ unit: string; kind: string; date: string; year: number }>({
  code: 'outcome-earlier',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '结果运用情况的日期在所评年度内，又没有写考核年度：按运用上一年的结果，不列入本年度。',
    en: 'An outcome of the use of results is dated in the assessed year and says no assessed year: it is taken to be of last year’s results and left out.',
  },
  message: ({ unit, kind, date, year }) => ({
    zh: `${unit}的「${kind}」（${date}）在 ${year} 年内，当时还没有 ${year} 年的结果，按运用 ${year - 1} 年的结果，不列入`,
    en: `"${kind}" of ${unit} (${date}) is of ${year}, before there were results of ${year}: taken to be of those of ${year - 1} and left out`,
  }),
  hint: ({ year }) => ({
    zh: `请加「考核年度」一列，写明依据哪一年的结果：${year} 的列入，${year - 1} 的不再提示`,
    en: `Say in a column 考核年度 whose year's results were used: ${year} sets it against this year's lists, ${year - 1} ends this warning`,
  }),
});

export const outcomeElsewhere = defineFault<{ unit: string; kind: string; date: string; said: number }>({
  code: 'outcome-elsewhere',
  severity: 'note',
  about: 'input',
  when: {
    zh: '结果运用情况写明依据另一年的结果，不列入本年度。',
    en: 'An outcome of the use of results says that it is of another year’s results and is left out.',
  },
  message: ({ unit, kind, date, said }) => ({
    zh: `${unit}的「${kind}」（${date}）依据 ${said} 年的结果，不列入`,
    en: `"${kind}" of ${unit} (${date}) is of the results of ${said} and left out`,
  }),
  hint: () => ({ zh: '无需处理', en: 'Nothing to do' }),
});

export const eventDate = defineFault<{ date: string; year: number; impossible: boolean }>({
  code: 'event-date',
  severity: 'error',
  about: 'input',
  when: {
    zh: '事件日期看不懂，或没有这一天（2 月 30 日）。',
    en: 'An event’s date cannot be read, or there is no such day (30 February).',
  },
  message: ({ date, impossible }) => ({
    zh: impossible ? `事件日期「${date}」并不存在` : `事件日期「${date}」看不懂`,
    en: impossible
      ? `There is no such day as the event’s date "${date}"`
      : `The event’s date "${date}" cannot be read`,
  }),
  hint: ({ year }) => ({
    zh: `请写成 ${year}-06-01 或 ${year}年6月1日 这样的日期`,
    en: `Write it as ${year}-06-01 or ${year}年6月1日`,
  }),
});

export const eventUndated = defineFault<{ unit: string; kind: string; year: number }>({
  code: 'event-undated',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '事件表有日期列，而这一行没有填日期；照计。',
    en: 'The events sheet has a column of dates and this row has none; the event counts all the same.',
  },
  message: ({ unit, kind, year }) => ({
    zh: `${unit}的「${kind}」事件没有填日期，按 ${year} 年度计`,
    en: `An event of kind "${kind}" of ${unit} has no date and counts in ${year}`,
  }),
  hint: () => ({
    zh: '请补填日期，并核对是否发生在本年度',
    en: 'Fill in the date, and check that it is of this year',
  }),
});

export const eventUnclear = defineFault<{ unit: string; kind: string; shown: string }>({
  code: 'event-unclear',
  severity: 'error',
  about: 'input',
  when: {
    zh: '事件表的一行看不出事件是否发生、发生几起：事项空白又无分值和依据，或只写了「/」「2起」，或写「无」却有分值。',
    en: 'A row of the events sheet leaves open whether or how often something happened: a blank matter without points and document, a stroke, `2起`, or 无 beside points.',
  },
  message: ({ unit, kind, shown }) => ({
    zh:
      shown === ''
        ? `${unit}的「${kind}」没有写事项，看不出是否发生`
        : `${unit}的「${kind}」事项写「${shown}」，看不出是否发生、发生几起`,
    en:
      shown === ''
        ? `"${kind}" of ${unit} has no matter: whether it happened cannot be told`
        : `The matter "${shown}" of "${kind}" of ${unit} does not tell whether or how often it happened`,
  }),
  hint: () => ({
    zh: '请写明事项（一行一件）；没有发生的，请写「无」、分值留空，或删去这一行',
    en: 'Describe the matter, one a row; where nothing happened write 无 without points, or take the row out',
  }),
});

export const eventNil = defineFault<{ unit: string; kind: string }>({
  code: 'event-nil',
  severity: 'note',
  about: 'input',
  when: {
    zh: '事件表中的一行写明没有发生（无、未发生、0 起、本年度无较大事故），不计为事件。',
    en: 'A row of the events sheet says that nothing happened; it is no event.',
  },
  message: ({ unit, kind }) => ({
    zh: `${unit}的「${kind}」写明没有发生，不计为事件`,
    en: `${unit} says that no "${kind}" happened; this is no event`,
  }),
  hint: () => ({ zh: '无需处理', en: 'Nothing to do' }),
});

export const noEvents = defineFault({
  code: 'no-events',
  severity: 'note',
  about: 'input',
  when: {
    zh: '事件表只有表头，没有登记任何事件，按没有发生处理。',
    en: 'A register of events has a header and nothing below it: nothing happened.',
  },
  message: () => ({
    zh: '没有登记任何事件，按没有发生处理',
    en: 'No event is entered; it is taken that nothing happened',
  }),
  hint: () => ({ zh: '若有事件没有登记，请补上', en: 'Enter what did happen, if anything' }),
});

export const eventTwice = defineFault<{ kind: string; other: Place }>({
  code: 'event-twice',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '两行事件完全相同（日期按同一天计，不论写法），只计一次。',
    en: 'Two event rows are alike in everything, their dates by the day; they count once.',
  },
  message: ({ kind, other }) => ({
    zh: `「${kind}」事件与 ${formatPlace(other)} 完全相同，只计一次`,
    en: `This event of kind "${kind}" is the same as at ${formatPlace(other)} and counts once`,
  }),
  hint: () => ({
    zh: '若确是两件事，请用事项或文号区分',
    en: 'If they are two, tell them apart by matter or document',
  }),
});

export const unknownAnswer = defineFault<{ answer: string; title: string; near: string | undefined }>({
  code: 'unknown-answer',
  severity: 'error',
  about: 'input',
  when: {
    zh: '问卷答案不在方案所列选项中。',
    en: 'A survey answer is none of the options that the scheme lists.',
  },
  message: ({ answer, title, near }) => ({
    zh: `「${title}」的答案「${answer}」不在选项中${perhaps(near).zh}`,
    en: `The answer "${answer}" to "${title}" is no option${perhaps(near).en}`,
  }),
  hint: () => ({
    zh: '请更正答案，或在方案 survey.options / invalid 中加上',
    en: 'Correct it, or add it to survey.options or invalid in the scheme',
  }),
});

export const surveyTooSmall = defineFault<{ unit: string; title: string; valid: number; minimum: number }>({
  code: 'survey-too-small',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '有效问卷少于方案规定的最小样本，按未填报处理。',
    en: 'Fewer valid answers than the scheme asks for: the value counts as not reported.',
  },
  message: ({ unit, title, valid, minimum }) => ({
    zh: `${unit}的「${title}」只有 ${valid} 份有效答卷，少于规定的 ${minimum} 份，按未填报处理`,
    en: `"${title}" of ${unit} has ${valid} valid answers, fewer than ${minimum}: it counts as not reported`,
  }),
  hint: () => ({ zh: '请补充调查', en: 'Survey more people' }),
});
