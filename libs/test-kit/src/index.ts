export * from './database';
export * from './canaries';
