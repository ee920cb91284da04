/** Whether a text is what a column of yes and no holds. */
export const isYesNo = (text: string | number): boolean => text === '是' || text === '否';
