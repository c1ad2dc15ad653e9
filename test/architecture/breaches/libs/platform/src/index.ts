export const platform: string = 'platform';
