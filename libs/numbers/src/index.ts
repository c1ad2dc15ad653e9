export * from './count-case';
export * from './funder/count-quarter';
export * from './funder/funder-measures';
export * from './funder/together';
export * from './measures';
export * from './published';
export { STEP, THRESHOLD } from './shown';
export * from './span';
export * from './tally';
