import { clearedApproaches, madeBy, type Meeting } from '../approach/cleared';
import type { CaseState } from '../case';
import { mustBeChecked } from '../children/checked';
import { isPerpetrator } from '../intake/state';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import type { Decided } from '../kernel/fact';
import { refusal } from '../refusals';
import type { conversationInitiative } from './codes';

interface Talk extends Meeting {
  readonly initiative?: CodeOf<typeof conversationInitiative> | undefined;
  readonly reached: boolean;
}

/**
 * Whoever seeks the alleged perpetrator for a talk approaches him; when he came of his own accord, nobody did.
 * @throws Refusal `say-who-sought`, `call-safety-missing`, `do-not-call`, `warn-first`, `hold-running`
 */
export function approachesByTalk(state: CaseState, talk: Talk, known: Known): readonly Decided[] {
  if (!isPerpetrator(state.intake, talk.person)) return [];
  if (talk.initiative === undefined) throw refusal('say-who-sought');
  if (talk.initiative === 'theirs') return [];
  if (talk.urgencyReason === undefined && isToldOfChecks(known)) mustBeChecked(state, talk.person, known);
  const cleared = clearedApproaches(state, talk, known);
  return talk.reached ? madeBy(talk, cleared, ['hearing', 'interview', 'family-call', 'treatment-offer']) : [];
}

/** The municipality checks whether he may be called; police and centre are told of no check. */
const isToldOfChecks = (known: Known): boolean => known.standingOf(known.by.unit) === 'family';
