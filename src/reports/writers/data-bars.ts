import type { Worksheet } from 'exceljs';

/** Data bars over the cells `ref`, from 0 to `full`. */
export interface DataBar {
  readonly ref: string;
  readonly full: number;
}

const COLOUR = 'FFA9CCEB';

/**
 * Gives a streamed sheet its data bars, just before it is committed. exceljs' own rule ends in a reference to an
 * extension that its streaming writer never writes (`<x14:id/>`), which Excel takes for damage; so the rule is
 * written here, as Excel 2007 and all after it read it.
 */
export function addDataBars(worksheet: Worksheet, bars: readonly DataBar[]): void {
  const writer = worksheet as unknown as {
    _write(text: string): void;
    _writeConditionalFormatting(): void;
  };
  writer._writeConditionalFormatting = () => {
    for (const xml of bars.map(barXml)) writer._write(xml);
  };
}

function barXml({ ref, full }: DataBar, index: number): string {
  const bounds = [0, full].map((value) => `<cfvo type="num" val="${value}"/>`).join('');
  return (
    `<conditionalFormatting sqref="${ref}"><cfRule type="dataBar" priority="${index + 1}">` +
    `<dataBar>${bounds}<color rgb="${COLOUR}"/></dataBar></cfRule></conditionalFormatting>`
  );
}
