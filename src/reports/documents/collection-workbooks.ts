import type { Said } from '../../model/said.ts';
import type { Collect, Item, Scheme } from '../../model/scheme.ts';
import type { Unit } from '../../model/unit.ts';
import type { Say } from './say.ts';
import type { Column, Row, Sheet, Workbook } from './workbook.ts';

/** A scheme with the units it scores, whose figures are to be collected. */
export interface ToCollect {
  readonly scheme: Scheme;
  readonly units: readonly Unit[];
}

/** What blank sheets are to hold beforehand; undefined leaves a cell to be filled in. */
export interface Prefill {
  figure(unit: Unit, item: Item, period: string): string | number | undefined;
  /** Rows of the register of events: unit, kind, matter, points, date, document. */
  readonly events: readonly (readonly (string | number | undefined)[])[];
}

/** What blank sheets are made for. */
export interface Asked {
  readonly say: Say;
  readonly year: number;
  readonly project: string;
  readonly version: string;
  readonly prefill: Prefill;
}

/** A blank workbook for each department that reports figures: a sheet for each scheme and month, quarter or year. */
export function departmentWorkbooks(
  asked: readonly ToCollect[],
  { say, ...about }: Asked,
): readonly Workbook[] {
  const unnamed = say('各填报单位', 'Reporting offices');
  const named = (item: Item): string => item.department ?? unnamed;
  const departments = [...new Set(asked.flatMap(({ scheme }) => collected(scheme).map(named)))];
  return departments.map((department) => {
    const sheets = asked.flatMap((one) =>
      (['monthly', 'quarterly', 'annual'] as const).flatMap((collect) => {
        const items = collected(one.scheme).filter(
          (item) => named(item) === department && item.collect === collect,
        );
        return items.length === 0 ? [] : sheetsFor(one, items, collect, asked.length > 1, { say, ...about });
      }),
    );
    return book(department, sheets, { say, ...about });
  });
}

/** Figures that sheets bring: neither answers of a survey nor results of another scheme. */
const collected = ({ items }: Scheme): readonly Item[] =>
  items.filter(({ survey, from }) => survey === undefined && from === undefined);

function periodsOf(collect: Collect, year: number): readonly string[] {
  if (collect === 'annual') return [`${year}年`];
  if (collect === 'quarterly')
    return [1, 2, 3, 4].map((quarter) => `${year}年第${'一二三四'[quarter - 1]}季度`);
  return Array.from({ length: 12 }, (_, month) => `${year}年${month + 1}月`);
}

function sheetsFor(
  { scheme, units }: ToCollect,
  items: readonly Item[],
  collect: Collect,
  several: boolean,
  { say, year, prefill }: Asked,
): readonly Sheet[] {
  const noteTo = say(
    '注：没有此项任务的填“/”；空白视为未填报，不会当作零。不要改表头和单位名称。',
    'Note: write "/" where a unit has no such task; a blank counts as not reported, never as zero. Leave headers and names as they are.',
  );
  return periodsOf(collect, year).map((period) => ({
    ...blank(several ? `${period}${scheme.category}` : period, `${period}${scheme.title}`, [noteTo]),
    columns: [...unitColumns(say, scheme), ...items.map(itemColumn)],
    *rows() {
      for (const [at, unit] of units.entries())
        yield {
          cells: [at + 1, unit.code, unit.name, ...items.map((item) => prefill.figure(unit, item, period))],
        };
    },
  }));
}

function unitColumns(say: Say, scheme?: Scheme): readonly Column[] {
  const isOfPersons = scheme?.of === 'persons';
  const code = isOfPersons ? say('人员编号', 'Person code') : say('单位代码', 'Unit code');
  const name = isOfPersons ? say('姓名', 'Person name') : say('单位名称', 'Unit');
  return [
    { header: [say('序号', 'No.')], width: 6, holds: { kind: 'quantity', centred: true } },
    { header: [code], width: 14, holds: { kind: 'text', centred: true } },
    { header: [name], width: 22, holds: { kind: 'text' } },
  ];
}

const itemColumn = ({ title, measure, reads }: Item): Column => ({
  header: [measure === '' ? title : `${title}(${measure})`],
  width: 18,
  holds: reads === 'text' ? { kind: 'text' } : { kind: 'quantity' },
});

/** A blank sheet of the units' targets, where the schemes set any by unit; of the year asked. */
export function targetWorkbook(asked: readonly ToCollect[], about: Asked): Workbook | undefined {
  const { say, year } = about;
  const sheets = asked.flatMap(({ scheme, units }): readonly Sheet[] => {
    const aimed = scheme.indicators.filter(({ target }) => target?.kind === 'by-unit');
    if (aimed.length === 0) return [];
    const title = say(`${year}年${scheme.title}目标`, `Targets of ${scheme.title} ${year}`);
    return [
      {
        ...blank(scheme.category, title, []),
        columns: [
          ...unitColumns(say, scheme),
          ...aimed.map(
            ({ title, measure }): Column => ({
              header: [measure === '' ? title : `${title}(${measure})`],
              width: 18,
              holds: { kind: 'quantity' },
            }),
          ),
        ],
        *rows() {
          for (const [at, unit] of units.entries())
            yield { cells: [at + 1, unit.code, unit.name, ...aimed.map(() => undefined)] };
        },
      },
    ];
  });
  return sheets.length === 0 ? undefined : book(say('目标分解', 'Targets'), sheets, about);
}

/** What the register of events is called, its file too. */
export const EVENT_REGISTER: Said = { zh: '事件', en: 'Events' };

/** A blank register of dated events, where the schemes know any; the kinds are listed below it. */
export function eventWorkbook(asked: readonly ToCollect[], about: Asked): Workbook | undefined {
  const { say, prefill } = about;
  const kinds = [...new Set(asked.flatMap(({ scheme }) => [...scheme.eventKinds, ...scheme.outcomeKinds]))];
  if (kinds.length === 0) return undefined;
  const headers = ['单位', '类别', '事项', '分值', '日期', '依据'];
  const called = say(EVENT_REGISTER.zh, EVENT_REGISTER.en);
  const sheet: Sheet = {
    ...blank(called, say('加减分与事件登记', 'Register of events'), [
      say(`注：类别只能是：${kinds.join('、')}`, `Note: kinds are ${kinds.join(', ')}`),
    ]),
    columns: headers.map((header) => ({ header: [header], width: 18, holds: { kind: 'text' } })),
    *rows() {
      for (let line = 0; line < 12; line += 1)
        yield { cells: prefill.events[line] ?? headers.map(() => undefined) };
    },
  };
  return book(called, [sheet], about);
}

/** A blank list of answers, a row a respondent, for every scheme with surveyed figures. */
export function surveyWorkbook(asked: readonly ToCollect[], about: Asked): Workbook | undefined {
  const { say } = about;
  const sheets = asked.flatMap(({ scheme }): readonly Sheet[] => {
    const items = scheme.items.filter(({ survey }) => survey !== undefined);
    if (items.length === 0) return [];
    const options = [
      ...new Set(items.flatMap(({ survey }) => [...survey!.options.keys(), ...survey!.invalid])),
    ];
    return [
      {
        ...blank(scheme.category, say(`${scheme.title}问卷`, `Survey of ${scheme.title}`), [
          say(
            `注：每份答卷一行；答案只能是：${options.join('、')}`,
            `Note: a row a respondent; answers: ${options.join(', ')}`,
          ),
        ]),
        columns: ['单位', ...items.map(({ title }) => title)].map((header) => ({
          header: [header],
          width: 22,
          holds: { kind: 'text' },
        })),
        *rows() {
          for (let line = 0; line < 12; line += 1) yield { cells: ['', ...items.map(() => undefined)] };
        },
      },
    ];
  });
  return sheets.length === 0 ? undefined : book(say('问卷', 'Survey'), sheets, about);
}

/** A sheet to be filled in. */
export const blank = (name: string, title: string, notes: readonly string[]) =>
  ({ name, title, subtitles: [], frozen: 0, filter: false, empty: '', notes }) satisfies Partial<Sheet>;

/** A workbook of blank sheets. */
export function book(
  title: string,
  sheets: readonly Sheet[],
  { say, project, version, year }: Asked,
): Workbook {
  return {
    title,
    header: project,
    mark: '',
    footer: `score ${version}`,
    pages: say('第 &P 页，共 &N 页', 'Page &P of &N'),
    year,
    sheets,
  };
}

/** A roster as a workbook: the columns that every roster has, then those of its own. */
export function rosterWorkbook(units: readonly Unit[], about: Asked): Workbook {
  const { say } = about;
  const own = [...new Set(units.flatMap(({ columns }) => [...columns.keys()]))];
  const rows = (): Row[] =>
    units.map(({ code, name, category, columns }, at) => ({
      cells: [at + 1, code, name, category, ...own.map((header) => columns.get(header))],
    }));
  const sheet: Sheet = {
    ...blank(say('单位', 'Units'), say('考核单位名册', 'Roster of units'), []),
    columns: [
      ...unitColumns(say),
      ...['类别', ...own].map((header): Column => ({ header: [header], width: 14, holds: { kind: 'text' } })),
    ],
    rows,
  };
  return book(say('名册', 'Roster'), [sheet], about);
}
