import { round } from './round';
export const circle = (): unknown => round;
