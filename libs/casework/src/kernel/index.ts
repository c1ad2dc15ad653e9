export * from './code-list';
export * from './decision';
export * from './fact';
export * from './refusal';
export * from './slice';
export * from './told';
export * from './words';
