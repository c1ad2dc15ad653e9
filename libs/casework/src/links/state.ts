import type { PlainOf } from '../kernel/fact';
import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Alias, Id, OtherCase } from '../kernel/words';
import * as facts from './facts';

/** Units whose own it is: the home that was told, and the one that restricted cases of its agency are told to once it passed there. */
interface Owners {
  readonly units: readonly Alias[];
}

export type Match = Pick<PlainOf<typeof facts.MatchNoticed>, 'matchId' | 'other' | 'alike'> &
  Owners & {
    /** Absent: it is still to be decided. */
    readonly decision?: PlainOf<typeof facts.MatchDecided>['decision'];
  };
export type Link = Pick<PlainOf<typeof facts.CasesLinked>, 'linkId' | 'other' | 'relation' | 'matchId'> &
  Owners & { readonly undone: boolean };

export interface LinkState {
  /** Those that did not lapse. */
  readonly matches: ReadonlyMap<Id, Match>;
  readonly links: ReadonlyMap<Id, Link>;
}

export const links: Slice<Owned<LinkState>, typeof facts> = {
  empty: () => ({ matches: new Map(), links: new Map() }),
  on: {
    MatchNoticed: (state, { plain: { matchId, unit, other, alike } }) => {
      const { units = [unit], decision } = state.matches.get(matchId) ?? {};
      state.matches.set(matchId, { matchId, units, other, alike, ...(decision === 'same' && { decision }) });
    },
    MatchLapsed: (state, { plain }) => {
      state.matches.delete(plain.matchId);
    },
    MatchDecided: (state, { plain: { matchId, decision } }) => {
      const match = state.matches.get(matchId);
      if (match) state.matches.set(matchId, { ...match, decision });
    },
    CasesLinked: (state, { plain: { unit, ...link } }) => {
      state.links.set(link.linkId, { ...link, units: [unit], undone: false });
    },
    CasesUnlinked: (state, { plain }) => {
      const link = state.links.get(plain.linkId);
      if (link) state.links.set(plain.linkId, { ...link, undone: true });
    },
  },
};

/** The case is restricted: its named readers have what the units before them had. What they find themselves stays theirs. */
export function passToReaders(
  state: Owned<LinkState>,
  passing: readonly { readonly from: Alias; readonly to: Alias }[],
): void {
  const grown = <T extends Owners>(one: T): T => ({
    ...one,
    units: [...new Set([...one.units, ...passing.flatMap(({ from, to }) => (one.units.includes(from) ? [to] : []))])],
  });
  for (const [id, match] of state.matches) state.matches.set(id, grown(match));
  for (const [id, link] of state.links) state.links.set(id, grown(link));
}

interface Case {
  readonly intake: { readonly homeUnit?: Alias };
  readonly links: LinkState;
}

const isOfHome = ({ intake: { homeUnit } }: Case, { units }: Owners): boolean =>
  homeUnit !== undefined && units.includes(homeUnit);

/** The home's of today. */
export function matchOf(state: Case, matchId: Id): Match | undefined {
  const match = state.links.matches.get(matchId);
  return match && isOfHome(state, match) ? match : undefined;
}

/** The home's of today. */
export function linkOf(state: Case, linkId: Id): Link | undefined {
  const link = state.links.links.get(linkId);
  return link && isOfHome(state, link) ? link : undefined;
}

export const matchWith = (state: Case, other: OtherCase): Match | undefined =>
  [...state.links.matches.values()].find((match) => match.other === other && isOfHome(state, match));

/** The standing link of the home of today with that case, so related. */
export const linkWith = (state: Case, other: OtherCase, relation: Link['relation']): Link | undefined =>
  [...state.links.links.values()].find(
    (link) => !link.undone && link.other === other && link.relation === relation && isOfHome(state, link),
  );

/** Every case that stands linked with this one, whoever linked them. */
export const linkedCases = ({ links: { links: all } }: Pick<Case, 'links'>): readonly OtherCase[] => [
  ...new Set([...all.values()].filter(({ undone }) => !undone).map(({ other }) => other)),
];
