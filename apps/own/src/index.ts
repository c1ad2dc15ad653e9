export * from './own.module';
export type { OwnParts } from './parts';
