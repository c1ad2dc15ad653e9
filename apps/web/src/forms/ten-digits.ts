/** A CPR number as it is kept, in ten digits: people type hyphens and blanks into it. */
export const tenDigits = (typed: string): string => typed.replace(/[\s-]/g, '');
