import { police } from '../../police/src/index';
export const breach = police;
