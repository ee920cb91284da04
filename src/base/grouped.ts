/** A count with its digits in groups of three: 1,048,576. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
