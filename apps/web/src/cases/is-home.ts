import type { CaseFile } from '../api/answers';

/** Whether the asking unit is the one responsible for the case: from the first, since it was handed over, or since it passed. */
export const isHome = ({ grounds }: Pick<CaseFile, 'grounds'>): boolean =>
  Object.values(grounds).some(({ basis, status }) => basis === 'home' && status === 'open');
