import type { Pseudonyms } from '@vaern/directory';
import type { Notice } from '@vaern/ledger';

/** Whether a notice, of those that its recipient was told of the case, says that the recipient's own agency forgot somebody. */
export type ForgottenHere = (forgotten: Notice, told: readonly Notice[]) => boolean;

/** Whoever knows the units by their aliases; a gateway apart knows its staff alone. */
type KnowsUnits = Pseudonyms & { unitBehind?(caseId: string, alias: string): string | undefined };

const agencyOf = (unit: string) => unit.split('/')[0];

/**
 * Every controller forgets for itself alone, and a home is told of all of them: of its own it knows the alias by which
 * it opened the case, or took it over. Whoever is no home is told of its own forgetting only.
 */
export const forgottenHere =
  (names: KnowsUnits): ForgottenHere =>
  ({ caseId, recipient, data }, told) => {
    const controller = String(data?.controller);
    const unit = names.unitBehind?.(caseId, controller);
    if (unit !== undefined) return agencyOf(unit) === agencyOf(recipient);
    const isHome = told.some((notice) => notice.type === 'AccessOpened' && notice.data?.basis === 'home');
    return !isHome || homeIn(told) === controller;
  };

/** The alias of the home that the case has had last. */
function homeIn(told: readonly Notice[]): unknown {
  const moved = told.findLast(({ type }) => type === 'HomeUnitChanged');
  return moved ? moved.data?.alias : told.find(({ type }) => type === 'CaseOpened')?.data?.homeUnit;
}
