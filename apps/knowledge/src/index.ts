export * from './funder/frozen-quarters';
export * from './funder/migration';
export * from './knowledge.module';
export * from './numbers/frozen-years';
export * from './numbers/migration';
export type { KnowledgeParts } from './parts';
