import type { ToldFacts } from './told-facts';

/** A basis on which the unit sees the case. */
export interface GroundTold {
  readonly basis: string;
  readonly status: 'open' | 'ended';
  /** The last day of the consent it rests on; absent where it rests on none, or on one without such a day. */
  readonly until?: string;
}
/** By the ground's id. */
export type Grounds = Readonly<Record<string, GroundTold>>;

type OpenedOrEnded = ToldFacts['AccessOpened'] | ToldFacts['AccessEnded'];

/** What was told on a ground that ended stays the unit's own, whatever becomes of the consent. */
export function withGround(
  grounds: Grounds,
  { data, legalBasis }: { readonly data: OpenedOrEnded; readonly legalBasis: string },
): Grounds {
  const ground: GroundTold =
    'basis' in data
      ? { basis: data.basis, status: 'open', ...(data.until !== undefined && { until: data.until }) }
      : { basis: grounds[data.ground]?.basis ?? legalBasis, status: 'ended' };
  return { ...grounds, [data.ground]: ground };
}

/** From then on it rests on the recipient's own basis, not on the consent. */
export const continuedOn = (grounds: Grounds, { referralId, legalBasis }: ToldFacts['RecipientContinued']): Grounds =>
  Object.fromEntries(
    Object.entries(grounds).map(([id, { until: _until, ...ground }]) => {
      if (id.split('#', 1)[0] !== referralId) return [id, grounds[id] ?? ground];
      return [id, { ...ground, basis: legalBasis ?? ground.basis }];
    }),
  );

/** Whether all that let the unit in were consents whose last day is over: to it the case is closed, whoever has written that down. */
export const hasRunOut = (grounds: Grounds, today: string): boolean => {
  const all = Object.values(grounds);
  return all.length > 0 && all.every(({ until }) => until !== undefined && until < today);
};
