export * from './demo-people';
export * from './demo-staff';
export * from './denmark';
export * from './directory';
export * from './names';
export * from './roles';
export * from './staff-book';
export * from './unit';
