export * from './local-own-desk';
export * from './own-codes';
export * from './own-codes.migration';
