import type { Day, Id, SealedClass } from '@vaern/casework';

/** The ground of the home in which a case began, and the basis of every home's; any other has the id of its referral or its involvement, or says of which order or breach it is. */
export const HOME = 'home';

/** What a ground was opened by, whatever its period: `home`, or the referral. */
export const originOf = (ground: string): string => ground.split('#', 1)[0] ?? ground;

/** The same ground where the case passed to another unit of the agency: a ground once closed never holds again. */
export const inPeriod = (ground: string, period: number): string => `${originOf(ground)}#${period}`;

export const isHomeGround = (ground: string): boolean => originOf(ground) === HOME;

/** Why a recipient has access to a case, and to what of it. */
export interface Ground {
  readonly id: string;
  /**
   * `home`: the case is its own, since it began or since the hand-over whose id the ground has. `received`: it was sent
   * this referral, or is to see to this order or breach. `sent`: it sent it, and follows its life. `involvement`: it was
   * informed as the family unit.
   */
  readonly kind: 'home' | 'received' | 'sent' | 'involvement';
  /** The legal basis, as the referral, its recipient's continuation, the order or the breach states it. */
  readonly basis: string;
  /** The consent it rests on: when that ends, the ground closes. */
  readonly consentId?: Id;
  readonly until?: Day;
  /** A received referral opens its field sets when it is accepted; an order and a breach at once. */
  readonly accepted: boolean;
  /** Whether the recipient stands in this case as the home unit does. */
  readonly asHome: boolean;
  /** The field sets chosen, within the consent where it rests on one. */
  readonly classes: ReadonlySet<SealedClass>;
  /** The classes that the consent reaches; absent where no consent is the basis. */
  readonly scope?: ReadonlySet<SealedClass>;
  /** Of a referral: the agencies that it named when it was sent. They know of each other, and so who works there. */
  readonly between?: ReadonlySet<string>;
  /** The version of the table under which it was opened. */
  readonly table: number;
  /** Of a home's: the revision with which the case became its own. */
  readonly since?: number;
  /** The revision with which it ended: what was told stays, nothing new is told. */
  readonly endedAt?: number;
  /** The revision with which it came here from another unit of the agency. */
  readonly passedAt?: number;
}

/** Whether it tells of the case, and not only of a referral that the recipient sent itself. */
export const tellsOfCase = ({ kind, accepted }: Ground): boolean =>
  accepted && (kind === 'received' || kind === 'involvement');

export const isOpen = ({ endedAt }: Ground): boolean => endedAt === undefined;
