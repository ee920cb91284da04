import { columnLetters } from '../../src/model/place.ts';
import type { ProjectFiles } from './tiny-project.ts';
import { makeXlsx } from './xlsx-fixture.ts';

/** A cell as XML has it: a number, a text, or with `t`, `s` (style) and a formula stated. */
export type SeedCell =
  | number
  | string
  | undefined
  | {
      readonly t?: 'e' | 'str' | 'n' | 'b';
      readonly v?: string | number;
      readonly f?: string;
      readonly s?: number;
    };

const UNITS = Array.from({ length: 10 }, (_, index) => `${'甲乙丙丁戊己庚辛壬癸'[index]}山镇`);
const office = (name: string, figure: string, measure: string, rate: string) => ({
  name,
  figure,
  measure,
  rate,
});
const OFFICES = [
  office('商务', '招商引资', '万元', '项目开工率'),
  office('统计', '固定资产投资', '万元', '数据质量合格率'),
  office('林业', '植树造林', '亩', '造林成活率'),
  office('信访', '矛盾化解', '件', '信访办结率'),
  office('水利', '水利投资', '万元', '水质达标率'),
  office('教育', '校舍改造', '平方米', '入学率'),
  office('卫健', '签约服务', '人', '签约率'),
  office('住建', '危房改造', '户', '改造完成率'),
  office('交通', '农村公路', '公里', '路面完好率'),
  office('文旅', '文化活动', '场', '场馆开放率'),
];
const QUARTERS = 4;

/** Styles by number: 0 plain, 1 title, 2 header, 3 body text, 4 body number, 5 percent, 6 date, 7 wrapped note. */
export const OFFICE_STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="4"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="黑体"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="宋体"/></font><font><i/><sz val="9"/><color rgb="FF7F7F7F"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF4472C4"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"><color auto="1"/></left><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellXfs count="8"><xf numFmtId="0"/><xf numFmtId="0" fontId="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="0" fontId="2" fillId="2" borderId="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" borderId="1"/><xf numFmtId="4" borderId="1"/><xf numFmtId="10" borderId="1"/><xf numFmtId="170" borderId="1"/><xf numFmtId="0" fontId="3"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function cellXml(cell: SeedCell, address: string, style: number): string {
  if (cell === undefined) return `<c r="${address}" s="${style}"/>`;
  if (typeof cell === 'number') return `<c r="${address}" s="${style}"><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${address}" s="${style}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  const { t, v, f, s = style } = cell;
  const inner = `${f === undefined ? '' : `<f>${escaped(f)}</f>`}${v === undefined ? '' : `<v>${v}</v>`}`;
  return `<c r="${address}" s="${s}"${t ? ` t="${t}"` : ''}>${inner}</c>`;
}

/** The XML of a row: its cells from A on, each with the style of its place. */
export function rowXml(
  number: number,
  cells: readonly SeedCell[],
  styles: readonly number[],
  more = '',
): string {
  const xml = cells.map((cell, at) => cellXml(cell, `${columnLetters(at + 1)}${number}`, styles[at] ?? 0));
  return `<row r="${number}"${more}>${xml.join('')}</row>`;
}

/** What a seeded fault does to the rows of a sheet (units from row 6, 序号 | 单位 | figure | rate); each takes rows of its own. */
interface Draft {
  readonly rows: SeedCell[][];
  readonly header: SeedCell[];
  readonly merges: string[];
  total: number | undefined;
  readonly more: SeedCell[][];
}
const FIRST = 6;
type Seed = (draft: Draft, at: number) => void;
const figure =
  (cell: SeedCell): Seed =>
  ({ rows }, at) => {
    rows[at]![2] = cell;
  };
const SEEDS: readonly Seed[] = [
  figure('约20'),
  figure({ t: 'e', v: '#DIV/0!' }),
  ({ rows }, at) => {
    rows[at]![1] = `${UNITS[at]!.slice(0, 1)}出镇`;
  },
  figure({ f: 'SUM(H1:H2)' }),
  figure({ v: 45047, s: 6 }),
  figure('1,23'),
  (draft) => {
    draft.total = (draft.total ?? 0) + 7;
  },
  ({ merges, rows }, at) => {
    merges.push(`C${FIRST + at}:C${FIRST + at + 1}`);
    rows[at + 1]![2] = undefined;
  },
  figure('20余'),
  ({ header }) => {
    header[4] = '招商引姿';
  },
  ({ rows }, at) => {
    rows[at]![1] = undefined;
  },
  ({ rows }, at) => {
    rows[at]![3] = 0.98;
  },
  ({ rows }, at) => {
    rows[at]![5] = '无表头';
  },
  figure('=1+1'),
  ({ more }, at) => {
    more.push([99, UNITS[at], 1, 90]);
  },
];
const SLOTS = [0, 2, 4, 6, 8];

/** The sheet of an office for a quarter, with five seeded faults; `clean` leaves them out. */
export function officeXlsx(quarter: number, index: number, clean = false): Buffer {
  const { name, figure: title, measure, rate } = OFFICES[index]!;
  const rows = UNITS.map((unit, at): SeedCell[] => [
    at + 1,
    unit,
    ((9 - quarter) * 7 + at * 3 + index) % 90,
    80 + ((at + quarter) % 20),
  ]);
  const draft: Draft = {
    rows,
    header: ['序号', '单位名称', `${title}(${measure})`, `${rate}(%)`],
    merges: [],
    total: undefined,
    more: [],
  };
  const sum = rows.reduce((total, row) => total + (row[2] as number), 0);
  const first = ((quarter - 1) * OFFICES.length + index) * SLOTS.length;
  if (!clean) for (const [slot, at] of SLOTS.entries()) SEEDS[(first + slot) % SEEDS.length]!(draft, at);
  const body = [3, 3, 4, 4, 3, 3];
  const end = FIRST + UNITS.length + 1; // a blank row stands between the units and 合计
  const lines = [
    rowXml(1, [`2023年第${quarter}季度${title}完成情况`], [1], ' ht="30" customHeight="1"'),
    rowXml(2, [`填报单位:${name}局`], [7]),
    rowXml(5, draft.header, [2, 2, 2, 2, 2, 2], ' ht="24" customHeight="1"'),
    ...draft.rows.map((row, at) => rowXml(FIRST + at, row, body)),
    ...draft.more.map((row, at) => rowXml(end + at, row, body)),
    rowXml(end + draft.more.length, [undefined, '合计', sum + (draft.total ?? 0)], body),
    rowXml(end + draft.more.length + 2, ['填报人:', undefined, '审核人:'], [7]),
  ];
  const merges = ['A1:D1', ...draft.merges].map((ref) => `<mergeCell ref="${ref}"/>`);
  return makeXlsx({
    before:
      '<sheetFormatPr defaultRowHeight="18" customHeight="1"/><cols><col min="1" max="1" width="6" customWidth="1"/><col min="2" max="2" width="16" customWidth="1"/><col min="3" max="4" width="14" customWidth="1"/></cols>',
    sheet: lines.join(''),
    after: `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`,
    parts: [{ name: 'xl/styles.xml', content: OFFICE_STYLES }],
  });
}

/** The name of an office’s file for a quarter. */
export const officeFile = (quarter: number, index: number): string =>
  `季报/第${quarter}季度-${OFFICES[index]!.name}.xlsx`;

/** A project of 40 sheets from ten offices over four quarters with 200 seeded faults of 15 kinds; the figures are invented. */
export function faultyOffices(clean: (file: string) => boolean = () => false): ProjectFiles {
  const files: Record<string, string | Uint8Array> = {
    'score.yaml': `name: 十局季报\nyear: 2023\nschemes: [scheme.yaml]\nroster: {path: roster.csv}\nsheets:\n  - {path: 季报/*.xlsx, kind: facts, period: from-name, reported: period}\n`,
    'scheme.yaml': `scheme: offices\ntitle: 十局考核\ncategory: 乡镇\nbasis: {document: 考核办法, status: official}\nindicators:\n${OFFICES.flatMap(
      ({ figure: title, measure, rate }, index) => [
        `  - {code: figure_${index}, title: ${title}, measure: ${measure}, weight: 6, collect: quarterly, roll-up: sum, method: attainment, target: 200}\n`,
        `  - {code: rate_${index}, title: ${rate}, measure: '%', weight: 4, collect: quarterly, roll-up: mean, method: direct}\n`,
      ],
    ).join('')}`,
    'roster.csv': `序号,单位代码,单位名称,类别\n${UNITS.map((unit, at) => `${at + 1},T${at + 1},${unit},乡镇\n`).join('')}`,
  };
  for (let quarter = 1; quarter <= QUARTERS; quarter += 1)
    for (const index of OFFICES.keys()) {
      const file = officeFile(quarter, index);
      files[file] = officeXlsx(quarter, index, clean(file));
    }
  return files;
}
