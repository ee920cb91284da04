export * from './facts-doubts.ts';
export * from './facts-events.ts';
export * from './facts-funds.ts';
export * from './facts-meant.ts';
export * from './facts-reading.ts';
export * from './facts-roster.ts';
export * from './facts-sheets.ts';
export * from './facts-values.ts';
