/** A township or street of the sample. */
export interface SampleUnit {
  readonly code: string;
  readonly name: string;
  readonly aliases: string;
  readonly kind: '乡镇' | '街道';
  /** Sample figure, in 万人. */
  readonly population: number;
}

/**
 * Eleven units, as many as the published article counts. The names are public; only the prefix 433101 of the codes
 * is the city's, the last three digits and the populations are samples.
 */
export const UNITS: readonly SampleUnit[] = [
  { code: '433101101', name: '矮寨镇', aliases: '矮寨镇人民政府', kind: '乡镇', population: 2.1 },
  { code: '433101102', name: '马颈坳镇', aliases: '马颈坳镇人民政府', kind: '乡镇', population: 3.2 },
  { code: '433101103', name: '河溪镇', aliases: '河溪镇人民政府', kind: '乡镇', population: 2.0 },
  { code: '433101104', name: '丹青镇', aliases: '丹青镇人民政府', kind: '乡镇', population: 2.2 },
  { code: '433101105', name: '太平镇', aliases: '太平镇人民政府', kind: '乡镇', population: 1.6 },
  { code: '433101201', name: '己略乡', aliases: '己略乡人民政府', kind: '乡镇', population: 1.5 },
  { code: '433101001', name: '乾州街道', aliases: '乾州街道办事处、乾州街办', kind: '街道', population: 9.8 },
  { code: '433101002', name: '吉凤街道', aliases: '吉凤街道办事处', kind: '街道', population: 5.2 },
  { code: '433101003', name: '镇溪街道', aliases: '镇溪街道办事处', kind: '街道', population: 6.3 },
  { code: '433101004', name: '峒河街道', aliases: '峒河街道办事处', kind: '街道', population: 5.4 },
  {
    code: '433101005',
    name: '石家冲街道',
    aliases: '石家冲街道办事处;石家冲街办',
    kind: '街道',
    population: 4.1,
  },
];

/** The figures of one kind for every unit, in the order of `UNITS`; undefined where the sheet shows `/`. */
export type PerUnit<T = number> = readonly T[];
