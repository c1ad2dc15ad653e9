export const casework: string = 'casework';
