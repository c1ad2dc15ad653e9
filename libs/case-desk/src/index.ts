export * from './case-desk';
