export * from './actor';
export * from './decide';
export * from './matrix';
export * from './purposes';
export * from './relation';
export * from './rights';
export * from './roles';
