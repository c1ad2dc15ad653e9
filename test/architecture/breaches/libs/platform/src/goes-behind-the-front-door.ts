import { secret } from '../../vault/src/behind';
export const breach = secret;
