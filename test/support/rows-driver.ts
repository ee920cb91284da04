import type { Column, Row, Workbook } from '../../src/reports/documents/workbook.ts';
import { writeWorkbook } from '../../src/reports/writers/workbook.ts';

const count = Number(process.argv[2]);
const text = { kind: 'text' } as const;
const quantity = { kind: 'quantity' } as const;
const columns: readonly Column[] = ['单位', '一级指标', '指标', '完成值', '目标值', '得分', '数据出处'].map(
  (title, at) => ({ header: [title], width: 14, holds: at >= 3 && at <= 5 ? quantity : text }),
);

/** Rows such as 得分明细 has: names that come again, figures, and a source that no other row has. */
function* rows(): Generator<Row> {
  for (let at = 0; at < count; at += 1) {
    const unit = `第${Math.floor(at / 20)}镇`;
    const source = `月报/${at % 12}月.xlsx › 汇总!C${at}`;
    yield { cells: [unit, '高质量发展', `指标${at % 20}`, at / 7, 100, (at % 97) / 3, source] };
  }
}

const links: Workbook['sheets'][number] = {
  ...sheetOf('排名'),
  *rows() {
    for (let at = 0; at < count; at += 20)
      yield { cells: [{ value: `第${at / 20}镇`, link: { sheet: '得分明细', row: at } }] };
  },
};

function sheetOf(name: string): Workbook['sheets'][number] {
  return {
    name,
    title: name,
    subtitles: [],
    columns,
    frozen: 1,
    filter: true,
    empty: '',
    notes: [],
    rows,
  };
}

let last = performance.now();
let longest = 0;
const turns = setInterval(() => {
  longest = Math.max(longest, performance.now() - last);
  last = performance.now();
}, 1);
const pages = { header: '', mark: '', footer: '', pages: '' };
const sheets = [links, sheetOf('得分明细')];
const { length } = await writeWorkbook({ title: '', year: 2023, ...pages, sheets }, () => undefined);
clearInterval(turns);

/** What it took: megabytes at the highest and of the file, and the longest the event loop waited for its turn, in ms. */
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ megabytes, file: length / 2 ** 20, longest }));
