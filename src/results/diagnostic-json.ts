import type { Diagnostic } from '../model/diagnostic.ts';
import { formatPlace } from '../model/place.ts';
import type { Lang } from '../model/said.ts';

/** A diagnostic as machines get it, with its place in words and in parts. */
export const diagnosticJson = (
  { code, severity, about, at, message, hint }: Diagnostic,
  lang: Lang,
): Readonly<Record<string, unknown>> => ({
  code,
  severity,
  about,
  place: at && formatPlace(at),
  at,
  message: message[lang],
  hint: hint[lang],
});
