export * from './chance';
export * from './clock';
export * from './embedded-postgres';
