import type { Decided } from '@vaern/casework';
import { agencyOf } from '@vaern/disclosure';
import type { CaseInMemory } from './case-memory';
import type { Command } from './command';
import type { TakenOn } from './tokens-anew';

/** The case that a municipality comes into by accepting, with the unit that will be its home. */
export function takenOn(
  { state, who }: CaseInMemory,
  { request, id }: Command,
  decided: readonly Decided[],
): TakenOn | undefined {
  const { agency, unit } = request.actor;
  const home = who(state.intake.homeUnit ?? '')?.recipient;
  const accepts = decided.some(({ type }) => type === 'ReferralAccepted');
  if (!accepts || home === undefined || !agency.startsWith('municipality:') || agencyOf(home) === agency)
    return undefined;
  const takesOver = decided.some(({ type }) => type === 'HomeUnitChanged');
  return { agency, home: takesOver ? unit : home, requestId: id };
}
