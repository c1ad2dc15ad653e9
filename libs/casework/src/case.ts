import { advice, type AdviceState } from './advice/state';
import type { catalogue, FactType } from './catalogue';
import { consent, type ConsentState } from './consent/state';
import { moveHome } from './hand-over/new-home';
import { emptyFactIndex, indexFact, type FactIndex } from './intake/fact-index';
import { intake, type IntakeState } from './intake/state';
import { decision } from './kernel/decision';
import type { FactDefinition, StoredFact, StoredOf } from './kernel/fact';
import type { Owned } from './kernel/owned';
import type { Slice } from './kernel/slice';
import { life, type LifeState } from './life/state';
import { log, type LogState } from './log/state';
import { referral, type ReferralState } from './referral/state';
import { screening, type ScreeningState } from './screening/state';

/** One case as decisions see it: what each feature keeps, and an index of its facts. */
export interface CaseState {
  readonly intake: IntakeState;
  readonly consent: ConsentState;
  readonly screening: ScreeningState;
  readonly referral: ReferralState;
  readonly log: LogState;
  readonly life: LifeState;
  readonly advice: AdviceState;
  readonly facts: FactIndex;
}

type Held = { readonly [Feature in keyof CaseState]: Owned<CaseState[Feature]> } & {
  facts: ReturnType<typeof emptyFactIndex>;
};
type CaseFacts = Omit<typeof catalogue, 'TrainingCompleted'>;
type Handlers<Facts> = { readonly [Type in keyof Facts]: (state: Held, fact: StoredOf<Facts[Type]>) => void };

/** The facts of a case: all but those of other streams. */
export type CaseFactType = Exclude<FactType, 'TrainingCompleted'>;

const handlers: Handlers<CaseFacts> = {
  ...within('intake', intake),
  ...within('consent', consent),
  ...within('screening', screening),
  ...within('referral', referral),
  ...within('log', log),
  ...within('life', life),
  ...within('advice', advice),
  ConversationHeld: restsOnNothing,
  EmergencyCalled: restsOnNothing,
  HomeUnitChanged: moveHome,
  ReferralPassedOn: restsOnNothing,
};

/** A case without facts: there is none yet. */
export const emptyCase = (): CaseState => ({
  intake: intake.empty(),
  consent: consent.empty(),
  screening: screening.empty(),
  referral: referral.empty(),
  log: log.empty(),
  life: life.empty(),
  advice: advice.empty(),
  facts: emptyFactIndex(),
});

/** Folds one fact in place, at the same cost however long the case is. @throws Error for a fact that is none of a case's */
export function evolve(state: CaseState, fact: StoredFact): void {
  const handle = (handlers as Partial<Record<string, (state: Held, fact: StoredFact<never, never>) => void>>)[
    fact.type
  ];
  if (!handle) throw new Error(`no case has a fact of the type ${fact.type}`);
  handle(state as Held, fact as StoredFact<never, never>);
  indexFact((state as Held).facts, fact);
}

export const caseLife = { empty: emptyCase, evolve } as const;

/** Binds an intent to its decision on a case. */
export const decide = decision<CaseState>();

/** For what is told and kept, and by which nothing later is decided. */
function restsOnNothing(): void {}

function within<Feature extends keyof CaseState, Facts extends Record<string, FactDefinition>>(
  feature: Feature,
  slice: Slice<Held[Feature], Facts>,
): Handlers<Facts> {
  const entries = Object.entries(slice.on) as [keyof Facts, (state: Held[Feature], fact: StoredFact) => void][];
  return Object.fromEntries(
    entries.map(([type, handle]) => [type, (state: Held, fact: StoredFact) => handle(state[feature], fact)]),
  ) as unknown as Handlers<Facts>;
}
