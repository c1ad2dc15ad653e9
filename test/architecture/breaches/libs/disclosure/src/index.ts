export const disclosure: string = 'disclosure';
