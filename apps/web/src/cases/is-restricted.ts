import type { CaseFile } from '../api/answers';

/** Whether few read the case: its home is told why, the named readers elsewhere only that it is so. */
export const isRestrictedCase = ({ restriction, standing }: Pick<CaseFile, 'restriction' | 'standing'>): boolean =>
  restriction !== undefined || standing === 'restricted';
