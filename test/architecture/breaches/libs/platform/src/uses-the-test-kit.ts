import { testkit } from '@vaern/test-kit';
export const breach = testkit;
