import { platform } from '@vaern/platform';
export const breach = platform;
