import { z } from 'zod';

/** A description in both languages, as the JSON Schema and the scheme reference show it. */
export const says = (zh: string, en: string): string => `${zh} / ${en}`;

/** How codes are written; the pattern is part of error messages through `PATTERNS`. */
export const CODE = /^[a-z0-9][a-z0-9_]*$/;
export const YEAR = /^[12]\d{3}$/;
export const PERIOD = /^(from-name|[12]\d{3}(-Q[1-4]|-(0[1-9]|1[0-2]))?)$/;
export const RELATIVE_PATH = /^(?![/\\]|[A-Za-z]:)/;

export const code = z.string().regex(CODE);
export const text = z.string().min(1);
export const texts = z.array(text);
export const positive = z.number().gt(0);
export const notNegative = z.number().min(0);
export const share = z.number().min(0).max(1);

/** An expression of the rule language, as text. */
export const expression = text;

const datedValue = z.strictObject({
  value: z.number().describe(says('数值', 'The number')),
  basis: text.optional().describe(says('出处', 'Where it is laid down')),
});

/** A number, or numbers by the year from which each is in force. */
export const dated = z.union([
  z.number(),
  z.record(z.string().regex(YEAR), z.union([z.number(), datedValue])),
]);

export type Dated = z.output<typeof dated>;

export const notApplicable = z.enum(['reweigh', 'full', 'peer-mean', 'zero']);
export const notReported = z.enum(['fail', 'zero', 'peer-mean', 'reweigh']);
export const collect = z.enum(['monthly', 'quarterly', 'annual']);
export const rollUp = z.enum(['sum', 'last', 'mean', 'max']);
export const aggregate = z.enum(['sum', 'mean', 'geometric', 'harmonic', 'min']);
export const track = z.enum(['verification', 'third-party', 'system', 'manual']);

const year = z.number().int().min(1900).max(2999);

/** The years in which a part of a scheme is in force. */
export const inForce = {
  since: year.optional().describe(says('自哪一年起施行', 'The first year in which it is in force')),
  until: year.optional().describe(says('施行到哪一年', 'The last year in which it is in force')),
};

/** An entry taken from a library. */
export const fromLibrary = {
  extends: code
    .optional()
    .describe(says('取用指标库里的这一项', 'Takes the entry of this code from a library')),
};
