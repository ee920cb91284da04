/** Control and direction-changing characters, and other ends of lines; a line break is none of them. */
const STEERING = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** A text from data as a terminal may show it: nothing in it moves the cursor, colours or turns the line round. */
export const terminalText = (text: string): string => text.replace(STEERING, ' ');

/** JSON with the same characters escaped, so that it may be shown too; it means what it meant. */
export const terminalJson = (json: string): string =>
  json.replace(STEERING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
