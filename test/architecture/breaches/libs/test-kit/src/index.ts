export const testkit: string = 'test-kit';
