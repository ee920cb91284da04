/** Control and direction-changing characters; a line break is none of them. */
const STEERING = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** A text from data as a terminal may show it: nothing in it moves the cursor, colours or turns the line round. */
export const terminalText = (text: string): string => text.replace(STEERING, ' ');
