declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** The code of a unit as the roster writes it: kept as text (`012` is not 12). */
export type UnitCode = Branded<'UnitCode'>;

/** The snake_case code of an indicator or input of a scheme. */
export type IndicatorCode = Branded<'IndicatorCode'>;

/** The code of a scheme. */
export type SchemeCode = Branded<'SchemeCode'>;

export const unitCode = (text: string): UnitCode => text as UnitCode;
export const indicatorCode = (text: string): IndicatorCode => text as IndicatorCode;
export const schemeCode = (text: string): SchemeCode => text as SchemeCode;
