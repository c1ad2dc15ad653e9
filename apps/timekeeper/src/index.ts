export * from './migration';
export * from './timekeeper';
