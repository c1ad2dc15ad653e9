export * from './fence';
export * from './fold';
export * from './read';
export * from './rows';
export * from './runner';
export * from './table';
export * from './view';
