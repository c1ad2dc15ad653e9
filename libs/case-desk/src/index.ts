export * from './as-the-clock';
export * from './case-desk';
export * from './gateway-keys';
export * from './http-case-desk';
export * from './own-desk';
