export * from './measure';
export * from './stage';
