import type { CaseState } from '../case';
import type { Other } from '../intent-definition';
import type { Id } from '../kernel/words';
import { linkOf, matchOf } from './state';

type Links = Pick<CaseState, 'intake' | 'links'>;

export const namedInBody = (_: Links, { other }: { readonly other: Id }): Other => ({ caseId: other });
export const caseOfMatch = (state: Links, { matchId }: { readonly matchId: Id }): Other | undefined =>
  called(matchOf(state, matchId));
export const caseOfLink = (state: Links, { linkId }: { readonly linkId: Id }): Other | undefined =>
  called(linkOf(state, linkId));

const called = (one: { readonly other: string } | undefined): Other | undefined => one && { alias: one.other };
