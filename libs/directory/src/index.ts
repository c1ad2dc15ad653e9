export * from './demo-people';
export * from './denmark';
export * from './directory';
export * from './names';
export * from './roles';
export * from './taking-part';
export * from './unit';
