export const police = 'police';
