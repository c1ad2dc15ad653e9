import { isPerpetrator, isPerson, type IntakeState } from '../intake/state';
import type { CodeOf } from '../kernel/code-list';
import type { Id } from '../kernel/words';
import { refusal } from '../refusals';
import type { consentBy } from './facts';

/** Who says yes or no, and for whom. */
export interface Answering {
  readonly saidBy: CodeOf<typeof consentBy>;
  readonly guardian?: Id | undefined;
  readonly onBehalfOf?: Id | undefined;
}

/** The affected person answers for herself, a guardian for somebody else. @throws Refusal */
export function mustMayAnswer(intake: IntakeState, { saidBy, guardian, onBehalfOf }: Answering): void {
  const isNamed = guardian !== undefined;
  if ((saidBy === 'guardian') !== isNamed) throw refusal('guardian-not-named');
  if (!isNamed) return;
  if (onBehalfOf === undefined) throw refusal('guardian-not-named');
  mustBeGuardian(intake, guardian, onBehalfOf);
}

/** Whoever is alleged to be the perpetrator is nobody's voice here. */
function mustBeGuardian(intake: IntakeState, guardian: Id, of: Id): void {
  if (!isPerson(intake, guardian) || !isPerson(intake, of)) throw refusal('no-such-person');
  if (!intake.persons.get(of)?.guardians.includes(guardian)) throw refusal('not-the-guardian');
  if (isPerpetrator(intake, guardian)) throw refusal('guardian-is-perpetrator');
}
