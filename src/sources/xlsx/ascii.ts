/** Bytes that XML and sheets are made of, by name. */
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const SLASH = 0x2f;
export const ZERO = 0x30;
export const ONE = 0x31;
export const LT = 0x3c;
export const EQUALS = 0x3d;
export const GT = 0x3e;
