import type { Actor } from '@vaern/access';

/** What a member of staff has said about being nudged. */
export interface Wish {
  readonly address: string;
  /** A colleague of the same unit, by the agency's own id: is nudged about what waits for this one, too. */
  readonly deputy?: string;
  /** The last day of being away, `2026-07-24`: until then the deputy is nudged instead. */
  readonly awayUntil?: string;
}

/** Somebody who wants to be nudged, with what the hub keeps to do it once. */
export interface Nudged extends Wish {
  readonly actor: Actor;
  /** What waited when they last used the hub. */
  readonly known: readonly string[];
  readonly seenAt: Date;
  /** Since they last used it. */
  readonly nudgedAt?: Date | undefined;
  readonly tries: number;
  readonly notBefore: Date;
}

/** Whose things somebody is nudged about besides their own: those of colleagues whose deputy they are. */
export const stoodInFor = ({ id }: Pick<Actor, 'id'>, colleagues: readonly Nudged[]): readonly Actor[] =>
  colleagues.flatMap(({ actor, deputy }) => (deputy === id && actor.id !== id ? [actor] : []));

export const isAway = ({ awayUntil }: Pick<Wish, 'awayUntil'>, today: string): boolean =>
  awayUntil !== undefined && today <= awayUntil;
