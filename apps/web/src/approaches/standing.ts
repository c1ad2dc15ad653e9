import type { CaseFile } from '../api/answers';

export type Approach = CaseFile['approaches'][number];

/** Planned, known as an approach and not as a hold alone, and neither was she tried to be warned nor can it not wait. */
export const isUnwarned = ({ status, kind, warnings, urgencyReason }: Approach): boolean =>
  status === 'planned' && kind !== undefined && warnings.length === 0 && urgencyReason === undefined;
