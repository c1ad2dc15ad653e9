export * from './funder/frozen-quarters';
export * from './funder/migration';
export * from './knowledge.module';
export { YearFreezer } from './numbers/freeze-year';
export * from './numbers/frozen-years';
export * from './numbers/migration';
export type { KnowledgeParts } from './parts';
