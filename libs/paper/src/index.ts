export * from './danish';
export type { Block, Paper } from './paper';
export { print } from './print';
