const STEERING = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** JSON text in which no character steers a terminal: JSON itself escapes the others (and lone surrogates). */
export const safeJson = (json: string): string =>
  json.replace(STEERING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
