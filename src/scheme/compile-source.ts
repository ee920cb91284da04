import { nearest } from '../base/nearest.ts';
import { schemeCode } from '../model/codes.ts';
import { chargeColumn } from '../model/faults/project.ts';
import { sourcesConflict } from '../model/faults/scheme.ts';
import { fromNothing, fundFigureUnknown } from '../model/faults/taken.ts';
import type { FromFund } from '../model/from-figure.ts';
import { FUND_FIGURES } from '../model/fund-figures.ts';
import type { Item } from '../model/scheme.ts';
import { type Compiling, isWritten, placeOf } from './compiling.ts';
import type { CollectedDraft } from './shape-indicator.ts';

/** Where a figure is taken `from:`: another assessment, or a fund; empty where it is collected, and after a diagnostic. */
export function sourceOf(
  compiling: Compiling,
  draft: CollectedDraft,
  reads: 'number' | 'text',
): Pick<Item, 'from' | 'fromFund'> {
  const { from, title } = draft;
  if (!from) return {};
  const at = placeOf(compiling, draft, 'from');
  if (from.fund !== undefined) return { fromFund: ofFund(compiling, draft, from.fund, reads) };
  if (from.scheme === undefined) {
    compiling.emit(fromNothing({ title }, at));
    return {};
  }
  const isCharge = from.figure === 'charge';
  if (isCharge !== (from.of !== undefined)) compiling.emit(chargeColumn({ title, missing: isCharge }, at));
  const { unit, year: years, figure, of } = from;
  return { from: { scheme: schemeCode(from.scheme), unit, years, figure, of } };
}

/** A fund has figures of the whole year and of no unit: keys that choose among assessments say nothing there. */
function ofFund(
  compiling: Compiling,
  { from, title }: CollectedDraft,
  fund: string,
  reads: 'number' | 'text',
): FromFund {
  const { figure } = from!;
  for (const key of ['scheme', 'unit', 'year', 'of'])
    if (isWritten(compiling, from!, key))
      compiling.emit(sourcesConflict({ title, first: 'fund', second: key }, placeOf(compiling, from!, key)));
  if (reads === 'text')
    compiling.emit(sourcesConflict({ title, first: 'method', second: 'from' }, placeOf(compiling, from!)));
  const known = [...FUND_FIGURES.keys()];
  if (!FUND_FIGURES.has(figure))
    compiling.emit(
      fundFigureUnknown(
        { title, fund, figure, nearest: nearest(figure, known), known },
        placeOf(compiling, from!, 'figure'),
      ),
    );
  return { fund, figure };
}
