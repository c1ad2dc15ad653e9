import type { Beside } from '../kernel/decision';

/**
 * Whether a match or a link with that case is there for who asks: while it has its home in the same agency and, if it is
 * restricted, only for those who read it.
 */
export const isShown = (beside: Pick<Beside, 'home' | 'restricted' | 'isOpen'> | undefined): boolean =>
  beside !== undefined && beside.home !== 'elsewhere' && (!beside.restricted || beside.isOpen);
