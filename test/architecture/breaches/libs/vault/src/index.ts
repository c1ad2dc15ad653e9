export const vault: string = 'vault';
