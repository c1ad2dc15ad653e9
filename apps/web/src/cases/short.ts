/** How people tell cases apart in a list: the first characters of an id that means nothing else. */
export const shortOf = (caseId: string): string => caseId.slice(0, 4).toUpperCase();
