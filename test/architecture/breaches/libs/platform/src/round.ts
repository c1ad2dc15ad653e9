import { circle } from './circle';
export const round = (): unknown => circle;
