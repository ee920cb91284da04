/** The value, but not below `least` nor above `most`. */
export const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);
