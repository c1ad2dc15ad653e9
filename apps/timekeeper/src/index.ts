export * from './beside/matcher';
export * from './migration';
export * from './timekeeper';
