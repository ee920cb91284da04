/** The key of a past year's standings of a scheme. */
export const earlierKey = (scheme: string, year: number): string => `${year}:${scheme}`;
