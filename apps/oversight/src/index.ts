export * from './oversight.module';
export { Walking } from './feed/walking';
export type { OversightParts } from './parts';
