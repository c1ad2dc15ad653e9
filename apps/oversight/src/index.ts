export * from './oversight.module';
export type { OversightParts } from './parts';
