import { addressHits, type AddressHitState } from './address-hits/state';
import { advice, type AdviceState } from './advice/state';
import { approach, type ApproachState } from './approach/state';
import { breach, type BreachState } from './breach/state';
import type { ApartFactType, catalogue, FactType } from './catalogue';
import { children, type ChildrenState } from './children/state';
import { consent, type ConsentState } from './consent/state';
import { conversation, type ConversationState } from './conversation/state';
import { coordination, type CoordinationState } from './coordination/state';
import { forgetting, type ForgettingState } from './forgetting/state';
import { evidence, type EvidenceState } from './evidence/state';
import { moveHome } from './hand-over/new-home';
import { emptyFactIndex, indexFact, type FactIndex } from './intake/fact-index';
import { intake, type IntakeState } from './intake/state';
import { decision, type IntentClass, type Known } from './kernel/decision';
import type { Decided, FactDefinition, StoredFact, StoredOf } from './kernel/fact';
import type { Owned } from './kernel/owned';
import type { Owner } from './kernel/stream';
import { renamed } from './kernel/renamed';
import type { Slice } from './kernel/slice';
import { links, passToReaders, type LinkState } from './links/state';
import { life, type LifeState } from './life/state';
import { log, type LogState } from './log/state';
import { order, type OrderState } from './order/state';
import { ownAccess, type OwnAccessState } from './own-access/state';
import { referral, type ReferralState } from './referral/state';
import { sheltered, withReaders } from './restriction/sheltered';
import { restriction, type RestrictionState } from './restriction/state';
import { report, type ReportState } from './report/state';
import { support, type SupportState } from './support/state';
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
  readonly addressHits: AddressHitState;
  readonly conversation: ConversationState;
  readonly coordination: CoordinationState;
  readonly children: ChildrenState;
  readonly approach: ApproachState;
  readonly forgetting: ForgettingState;
  readonly restriction: RestrictionState;
  readonly report: ReportState;
  readonly order: OrderState;
  readonly breach: BreachState;
  readonly evidence: EvidenceState;
  readonly ownAccess: OwnAccessState;
  readonly support: SupportState;
  readonly links: LinkState;
  readonly facts: FactIndex;
}

type Held = { readonly [Feature in keyof CaseState]: Owned<CaseState[Feature]> } & {
  facts: ReturnType<typeof emptyFactIndex>;
};
type CaseFacts = Omit<typeof catalogue, ApartFactType>;
type Handlers<Facts> = { readonly [Type in keyof Facts]: (state: Held, fact: StoredOf<Facts[Type]>) => void };

/** The facts of a case: all but those of other streams. */
export type CaseFactType = Exclude<FactType, ApartFactType>;

const handlers: Handlers<CaseFacts> = {
  ...within('intake', intake),
  ...within('consent', consent),
  ...within('screening', screening),
  ...within('referral', referral),
  ...within('log', log),
  ...within('life', life),
  ...within('advice', advice),
  ...within('addressHits', addressHits),
  ...within('conversation', conversation),
  ...within('coordination', coordination),
  ...within('children', children),
  ...within('approach', approach),
  ...within('restriction', restriction),
  ...within('forgetting', forgetting),
  ...within('report', report),
  ...within('order', order),
  ...within('breach', breach),
  ...within('evidence', evidence),
  ...within('ownAccess', ownAccess),
  ...within('links', links),
  HomeUnitChanged: moveHome,
  ReferralPassedOn: () => undefined,
  ...within('support', support),
  TrackLinked: () => undefined,
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
  addressHits: addressHits.empty(),
  conversation: conversation.empty(),
  coordination: coordination.empty(),
  children: children.empty(),
  approach: approach.empty(),
  forgetting: forgetting.empty(),
  restriction: restriction.empty(),
  report: report.empty(),
  order: order.empty(),
  breach: breach.empty(),
  evidence: evidence.empty(),
  ownAccess: ownAccess.empty(),
  support: support.empty(),
  links: links.empty(),
  facts: emptyFactIndex(),
});

/** Folds one fact in place, at the same cost however long the case is. @throws Error for a fact that is none of a case's */
export function evolve(state: CaseState, fact: StoredFact): void {
  const handle = (handlers as Partial<Record<string, (state: Held, fact: StoredFact<never, never>) => void>>)[
    fact.type
  ];
  if (!handle) throw new Error(`no case has a fact of the type ${fact.type}`);
  handle(state as Held, fact as StoredFact<never, never>);
  if ('units' in fact.plain) passOn(state, fact as StoredFact<string, { units: readonly Passing[] }>);
  indexFact((state as Held).facts, fact);
}

/** Whose the case is, and whom its words are about where nobody is named. */
const owner = ({ intake: { homeUnit, affected } }: CaseState): Owner => ({ homeUnit, person: affected });

export const caseLife = { empty: emptyCase, evolve, owner } as const;

interface Passing {
  readonly from: string;
  readonly to: string;
}

/** Whatever one unit was in the case, another is from here on: its home, a party to its referrals, named in a consent. */
function passOn(state: CaseState, { type, plain: { units } }: StoredFact<string, { units: readonly Passing[] }>): void {
  if (units.length === 0) return;
  const { restriction: _restriction, links: ofHomes, ...others } = state;
  if (type === 'CaseRestricted') passToReaders(ofHomes as Held['links'], units);
  Object.assign(state, renamed(others, new Map(units.map(({ from, to }) => [from, to]))));
}

/** Binds an intent to its decision on a case: restricted or not, it is decided on by whom the case is there for. */
export const decide = <I extends object>(
  intent: IntentClass<I>,
  inCase: (state: CaseState, intent: I, known: Known) => readonly Decided[],
) =>
  decision<CaseState>()(intent, (state, asked, known) =>
    withReaders(state, known, inCase(state, asked, sheltered(state, known))),
  );

function within<Feature extends keyof CaseState, Facts extends Record<string, FactDefinition>>(
  feature: Feature,
  slice: Slice<Held[Feature], Facts>,
): Handlers<Facts> {
  const entries = Object.entries(slice.on) as [keyof Facts, (state: Held[Feature], fact: StoredFact) => void][];
  return Object.fromEntries(
    entries.map(([type, handle]) => [type, (state: Held, fact: StoredFact) => handle(state[feature], fact)]),
  ) as unknown as Handlers<Facts>;
}
