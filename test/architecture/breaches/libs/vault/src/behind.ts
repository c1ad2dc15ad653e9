export const secret = 'behind the front door';
