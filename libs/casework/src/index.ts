export * from './catalogue';
export * from './kernel';
