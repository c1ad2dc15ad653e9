import { randomUUID } from 'node:crypto';
export const breach = randomUUID;
