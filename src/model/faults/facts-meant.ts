import { defineFault } from '../diagnostic.ts';
import { formatPlace, type Place } from '../place.ts';

export const nameOfOtherPeriod = defineFault<{ name: string; said: string; period: string }>({
  code: 'name-of-other-period',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '文件名或工作表名写的是某月、某季或往年，而 score.yaml 没有写 period，此表按全年读取。',
    en: 'A file or sheet name says a month, a quarter or an earlier year, but score.yaml says no `period` and the figures are read as the year’s.',
  },
  message: ({ name, said, period }) => ({
    zh: `名称「${name}」写的是 ${said}，而此表按 ${period} 全年的数读取`,
    en: `The name "${name}" says ${said}, and the sheet is read as figures of the whole of ${period}`,
  }),
  hint: ({ period }) => ({
    zh: `若是当期数，请在 score.yaml 该行写 period: from-name；若确是全年数，请写 period: ${period}`,
    en: `If they are that period’s, write period: from-name in score.yaml; if the year’s, period: ${period}`,
  }),
});

export const titleToDate = defineFault<{ title: string; period: string }>({
  code: 'title-to-date',
  severity: 'error',
  about: 'input',
  when: {
    zh: '表内标题写的是「1—N月」「前N个月」或「累计」，表里是累计数，而 score.yaml 按当期数（reported: period）读取，逐月相加会重复计算。',
    en: 'A title spans January to some month or says 累计, so the sheet holds year-to-date figures, and score.yaml reads them as the month’s own: added up they would count twice.',
  },
  message: ({ title, period }) => ({
    zh: `表内标题「${title}」表明是累计数，而此表按 ${period} 的当期数读取`,
    en: `The title "${title}" says that the figures are year-to-date, and they are read as those of ${period} alone`,
  }),
  hint: () => ({
    zh: '若是累计数，请在 score.yaml 该行写 reported: year-to-date；若是当期数，请改正标题，或在列名下注明「当月」',
    en: 'If they are, write reported: year-to-date in score.yaml; if not, correct the title or head the columns with 当月',
  }),
});

export const monthCopied = defineFault<{
  equal: number;
  count: number;
  period: string;
  before: string;
  other: Place;
}>({
  code: 'month-copied',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '一张表各单位的数与上一期完全相同，或九成以上相同（至少十个），可能是复制上期的表忘了改。',
    en: 'All figures of a sheet, or nine in ten (ten or more), equal those of the period before: perhaps the sheet was copied and not filled in.',
  },
  message: ({ equal, count, period, before, other }) =>
    equal === count
      ? {
          zh: `${period} 的 ${count} 个数与 ${before} 的完全相同，另见 ${formatPlace(other)}`,
          en: `All ${count} figures of ${period} equal those of ${before}, at ${formatPlace(other)}`,
        }
      : {
          zh: `${period} 的 ${count} 个数中有 ${equal} 个与 ${before} 的相同，另见 ${formatPlace(other)}`,
          en: `${equal} of ${count} figures of ${period} equal those of ${before}, at ${formatPlace(other)}`,
        },
  hint: () => ({
    zh: '请核实是否误报了上期的表',
    en: 'Find out whether the former sheet was sent in again',
  }),
});

export const looksCumulative = defineFault<{ title: string }>({
  code: 'looks-cumulative',
  severity: 'warning',
  about: 'input',
  when: {
    zh: '按当期数相加的指标，各单位的数逐期只升不降，像是累计数：相加会重复计算。',
    en: 'The parts of an indicator are added up, and no unit’s figures ever fall: they look year-to-date and would count twice.',
  },
  message: ({ title }) => ({
    zh: `「${title}」各单位的数逐期只升不降，像是累计数，却按当期数相加`,
    en: `The figures of "${title}" never fall for any unit, as year-to-date figures do, and are added up`,
  }),
  hint: () => ({
    zh: '若是累计数，请在 score.yaml 该行写 reported: year-to-date，或在列名下注明「累计」',
    en: 'If they are year-to-date, write reported: year-to-date in score.yaml or head the columns with 累计',
  }),
});

export const columnOfOtherPeriod = defineFault<{ label: string; period: string }>({
  code: 'column-of-other-period',
  severity: 'error',
  about: 'input',
  when: {
    zh: '指标列的表头写的是另一期（如去年、上半年、1—4月），与此表的期间不同。',
    en: 'The header of an indicator’s column says another period (last year, half a year, 1–4月) than its sheet is read as.',
  },
  message: ({ label, period }) => ({
    zh: `列「${label}」写的是另一期，而此表按 ${period} 读取`,
    en: `The column "${label}" says another period, and the sheet is read as ${period}`,
  }),
  hint: () => ({
    zh: '请改正表头或文件名；不需要的列请删去，或改成「同期」「上年」',
    en: 'Correct the header or the file name; delete a column that is not wanted, or head it 同期 (last year)',
  }),
});

export const targetOfOtherFile = defineFault<{ title: string; wanted: string; unit: string }>({
  code: 'target-of-other-file',
  severity: 'error',
  about: 'input',
  when: {
    zh: '方案写明了各单位目标所在的表（by-unit），目标却是从别的文件读到的。',
    en: 'The scheme names the file with the units’ targets (`by-unit`), and they were read from another.',
  },
  message: ({ title, wanted, unit }) => ({
    zh: `「${title}」的目标应在「${wanted}」，而${unit}等的目标读自此处`,
    en: `The targets of "${title}" belong in "${wanted}"; those of ${unit} and others were read from here`,
  }),
  hint: () => ({
    zh: '请核实是否误用旧表，并改正方案的 by-unit 或 score.yaml 的 path',
    en: 'See whether an old file was used, and correct `by-unit` in the scheme or `path` in score.yaml',
  }),
});

export const categoryMisspelt = defineFault<{ unit: string; category: string; near: string }>({
  code: 'roster-category-misspelt',
  severity: 'error',
  about: 'input',
  when: {
    zh: '名册中个别单位的类别与某方案的类别只差一个字：若不改正，这些单位会漏评。',
    en: 'The category of a few units of the roster differs by one character from that of a scheme: they would be left unscored.',
  },
  message: ({ unit, category, near }) => ({
    zh: `「${unit}」的类别「${category}」没有对应的方案，应是「${near}」的误写`,
    en: `No scheme is for the category "${category}" of "${unit}", which looks like a slip for "${near}"`,
  }),
  hint: () => ({
    zh: '请改正名册中的类别；若确是另一类，请从名册中移出或加上它的方案',
    en: 'Correct the category; if it is another one, take the unit out of the roster or add its scheme',
  }),
});

export const valueTwice = defineFault<{ a: string; b: string }>({
  code: 'value-columns-twice',
  severity: 'error',
  about: 'input',
  when: {
    zh: '一行一指标的表里有两列都像是数值（如「指标值」和「完成值」）。',
    en: 'A table with an indicator in each row has two columns that may hold the value.',
  },
  message: ({ a, b }) => ({
    zh: `「${a}」和「${b}」都像是数值列，不能判断用哪一列`,
    en: `"${a}" and "${b}" may both be the value: which one counts cannot be told`,
  }),
  hint: ({ b }) => ({
    zh: `请在 score.yaml 该行写明，如 columns: {value: ${b}}，或删去不用的列`,
    en: `Say so in score.yaml, as in columns: {value: ${b}}, or delete the other column`,
  }),
});

export const rowShifted = defineFault<{ high: string; low: string; spare: string }>({
  code: 'row-shifted',
  severity: 'error',
  about: 'input',
  when: {
    zh: 'CSV 的一行里，「备注」一类的列出现了数字，左边又有两格像是同一个数被逗号拆开（1,234 没有加引号）：后面各列会错位。',
    en: 'In a row of a CSV, a column without figures (备注) holds a number, and two cells left of it look like one number cut at its comma (1,234 without quotes): what follows is shifted.',
  },
  message: ({ high, low, spare }) => ({
    zh: `「${high}」和「${low}」像是「${high},${low}」被逗号拆开，而「${spare}」列出现了数字：本行可能已经错位`,
    en: `"${high}" and "${low}" look like "${high},${low}" cut at the comma, and "${spare}" holds a number: the row may be shifted`,
  }),
  hint: ({ high, low, spare }) => ({
    zh: `请写成 ${high}${low} 或加引号 "${high},${low}"；若没有错位，请把「${spare}」列的数字删去或加上文字`,
    en: `Write ${high}${low} or "${high},${low}" with quotes; if nothing is shifted, delete the number under "${spare}" or put words beside it`,
  }),
});
