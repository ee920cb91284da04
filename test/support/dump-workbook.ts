import ExcelJS from 'exceljs';

/** A workbook's sheets as text, read back with a reader that is not ours: geometry, then every row with its values. */
export async function dumpWorkbook(bytes: Uint8Array): Promise<string> {
  const lines: string[] = [];
  for (const sheet of (await readBack(bytes)).worksheets) {
    const { model } = sheet as unknown as { model: { merges: readonly string[] } };
    const [view] = sheet.views as readonly { xSplit?: number; ySplit?: number }[];
    lines.push(
      `# ${sheet.name}`,
      `frozen ${view?.xSplit ?? 0} × ${view?.ySplit ?? 0}; titles ${sheet.pageSetup.printTitlesRow}; merges ${model.merges.join(' ')}`,
      `widths ${sheet.columns.map(({ width }) => Math.round(width ?? 0)).join(' ')}`,
    );
    sheet.eachRow({ includeEmpty: false }, (row) => {
      const cells: string[] = [];
      row.eachCell({ includeEmpty: true }, (cell) => {
        const merged = cell.isMerged && cell.master !== cell;
        cells.push(merged ? '·' : shown(cell));
      });
      lines.push(`${row.number} | ${cells.join(' | ')}`.trimEnd());
    });
    lines.push('');
  }
  return lines.join('\n');
}

/** The workbook as exceljs reads it. */
export async function readBack(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  return workbook;
}

function shown({ value }: ExcelJS.Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object' && 'formula' in value) return `${value.result} {=${value.formula}}`;
  if (typeof value === 'string') return value.replaceAll('\n', '⏎');
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
