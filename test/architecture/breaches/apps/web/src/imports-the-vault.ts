import { vault } from '@vaern/vault';
export const breach = vault;
