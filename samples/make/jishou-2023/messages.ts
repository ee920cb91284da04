import { encodeGb18030 } from '../gb18030.ts';
import { seeded } from '../random.ts';
import { csvText, type SampleFile } from '../sample-file.ts';
import { FIGURES } from './figures.ts';
import { byMonth } from './monthly-figures.ts';
import { UNITS } from './units.ts';

const HEADER = ['单位', '指标', '月份', '数值', '填报部门', '备注', '', ''];
const OFFICE = '市委网信办';

/** 部门/网民留言办理2023.csv: a long table as a department's system exports it, in GB18030 with CRLF. */
export function messagesFile(): SampleFile {
  const rows: (string | number)[][] = [HEADER];
  UNITS.forEach(({ name, kind }, unit) => {
    const received = byMonth(`messages ${name}`, FIGURES.messagesReceived[unit]!);
    const late = FIGURES.messagesReceived[unit]! - FIGURES.messagesDone[unit]!;
    const lateMonths = monthsOfLate(name, received, late);
    const written = kind === '街道' ? `${name}办事处` : name;
    received.forEach((value, index) => {
      const period = `2023年${index + 1}月`;
      const done = value - lateMonths[index]!;
      const note = lateMonths[index]! > 0 ? '误派件转办超时,原属㮾梨街道' : '';
      rows.push([written, '网民留言交办数', period, value, OFFICE, '', '', '']);
      rows.push([written, '网民留言按期办结数', period, done, OFFICE, note, '', '']);
    });
  });
  return { path: '部门/网民留言办理2023.csv', bytes: encodeGb18030(csvText(rows)) };
}

/** How many messages of each month were late: never more than came in. */
function monthsOfLate(name: string, received: readonly number[], late: number): readonly number[] {
  const random = seeded(`late ${name}`);
  const months = received.map(() => 0);
  for (let left = late; left > 0; ) {
    const month = Math.floor(random() * 12);
    if (months[month]! >= received[month]!) continue;
    months[month]! += 1;
    left -= 1;
  }
  return months;
}
