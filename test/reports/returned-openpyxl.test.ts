import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultyOffices } from '../support/faulty-offices.ts';
import { command, withFolder } from '../support/tiny-project.ts';

const PYTHON = ['python3', '/usr/bin/python3'].find(
  (python) => spawnSync(python, ['-c', 'import openpyxl']).status === 0,
);

/** Prints for every copy: its tabs, how many comments, links and cached links it has, and the filter of its data sheet. */
const LOOK = `
import glob, json, sys, openpyxl
seen = {}
for path in sorted(glob.glob(sys.argv[1] + '/*.xlsx')):
    book, shown = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    links = [cell for row in book.worksheets[0].iter_rows() for cell in row if str(cell.value).startswith('=HYPERLINK(')]
    seen[path.split('/')[-1]] = {
        'tabs': book.sheetnames,
        'comments': sum(1 for sheet in book for row in sheet.iter_rows() for cell in row if cell.comment),
        'links': len(links),
        'shown': [shown.worksheets[0][cell.coordinate].value for cell in links],
        'filter': book.worksheets[1].auto_filter.ref,
    }
print(json.dumps(seen))
`;

describe('copies opened by a reader that is not ours', () => {
  // openpyxl comes with the system (python3-openpyxl) or not at all
  it.skipIf(PYTHON === undefined)('openpyxl finds comments, links with shown values, and filters', () =>
    withFolder(faultyOffices(), async (folder) => {
      await command(folder, ['annual', '--annotate']);
      const out = execFileSync(PYTHON!, ['-c', LOOK, join(folder, '退回修改')], { encoding: 'utf8' });
      const seen: Readonly<
        Record<string, { tabs: string[]; comments: number; links: number; shown: string[]; filter: string }>
      > = JSON.parse(out);
      expect(Object.keys(seen)).toHaveLength(41);
      for (const { tabs, comments, links, shown } of Object.values(seen)) {
        expect([tabs.length, tabs[0]]).toEqual([2, '问题清单']);
        expect(comments).toBeGreaterThan(0);
        expect(links).toBe(shown.filter((cell) => /^[A-Z]+\d+$/u.test(cell)).length);
        expect(links).toBeGreaterThanOrEqual(comments);
      }
      expect(seen['第1季度-商务(退回修改).xlsx']).toMatchObject({ comments: 6, links: 6, filter: 'A5:E19' });
    }),
  );
});
