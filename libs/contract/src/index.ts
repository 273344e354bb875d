export * from './reports.js';
export * from './board.js';
export * from './staff.js';
export * from './tallies.js';
export * from './errors.js';
export * from './sealing.js';
