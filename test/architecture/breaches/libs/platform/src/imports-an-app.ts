import { police } from '../../../apps/police/src/index';
export const breach = police;
