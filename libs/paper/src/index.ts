export type { Block, Paper } from './paper';
export { print } from './print';
