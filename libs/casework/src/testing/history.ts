import * as fc from 'fast-check';
import { caseLife, type CaseState } from '../case';
import { caseIntent, intents, type IntentName } from '../intents';
import type { By } from '../kernel/decision';
import type { StoredFact } from '../kernel/fact';
import { readIntent } from '../kernel/read-intent';
import { Refusal } from '../kernel/refusal';
import { found as hitFound } from './address-hit-facts';
import { planned } from './advice-facts';
import { bodyOf, picked, type Draft } from './bodies';
import { drawn, drawnRef, known, later, NOW, snapshot, stored } from './decision';
import { kept, quarantined } from './evidence-facts';
import { affected, child, contact, opened, perpetrator, person, type Past } from './intake-facts';
import { forgettingRequested } from './forgetting-facts';
import { closed } from './life-facts';
import { likely } from './likely';
import { logged } from './log-facts';
import { breachReported, issued, reportPrepared, requested, served } from './order-facts';
import * as people from './people';
import {
  accepted,
  acceptedByCentre,
  asked,
  consentToCentre,
  received,
  sentToCentre,
  sentToPolice,
} from './referral-facts';
import { inBoth } from './restriction-facts';
import { screened, secondOpinion } from './screening-facts';

/** One command, whose ids and actor are found when it is sent. */
interface Command {
  readonly name: IntentName;
  readonly draft: Draft;
  readonly by: By;
  /** Sent by whom it is up to, rather than by `by`. */
  readonly fits: boolean;
  readonly hours: number;
}
export interface Sent extends Command {
  readonly refused: string | undefined;
}

const names = (Object.keys(intents) as IntentName[]).filter((name) => intents[name].stream === 'case');
const actors = Object.values(people).filter((one): one is By => 'actor' in one);

/** What hangs together only now and then, so that it is tried more often. */
const draftOf = (name: IntentName): fc.Arbitrary<Draft> => {
  const any = bodyOf(intents[name].intent);
  const usual = (likely[name] ?? []).map((more) => any.map((draft) => ({ ...draft, ...more })));
  return fc.oneof(any, ...usual);
};
const commandOf = (among: readonly IntentName[]): fc.Arbitrary<Command> =>
  fc.constantFrom(...among).chain((name) =>
    fc.record({
      name: fc.constant(name),
      draft: draftOf(name),
      by: fc.constantFrom(...actors),
      fits: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
      hours: fc.constantFrom(0, 0, 1, 30),
    }),
  );
const anyCommand = commandOf([...names, ...names, 'SendReferral', 'SendReferral', 'GiveConsent']);

const persons = [person(affected, 'affected'), person(perpetrator, 'perpetrator', 'guardian'), person(child, 'child')];
/** How stories begin, and what is then asked for more often than everything else. */
const beginnings: readonly (readonly [before: Past, ...often: IntentName[]])[] = [
  [[opened, contact], 'RestrictCase', 'DescribePerson'],
  [[opened, contact, hitFound, ...persons, screened('stalking'), sentToPolice()], 'ForwardReferral'],
  [[opened, contact, screened('conflict'), secondOpinion, consentToCentre(), sentToCentre()]],
  [[opened, contact, ...persons, screened('stalking'), consentToCentre(), sentToCentre(), acceptedByCentre, planned()]],
  [
    [opened, contact, screened('stalking'), consentToCentre({ until: '2026-03-03' }), sentToPolice(), received, asked],
    'ExpireConsent',
  ],
  [[opened, contact, ...persons, screened('stalking'), sentToPolice(), received, accepted, closed], 'ReopenCase'],
  [[opened, contact, ...persons, closed, forgettingRequested], 'ApproveForgetting', 'CancelForgetting'],
  [inBoth, 'ChangeRestrictedReaders', 'UnrestrictCase'],
  [
    [opened, contact, ...persons, logged(), sentToPolice(), received, accepted, reportPrepared, requested()],
    'FilePoliceReport',
    'IssueOrder',
    'DenyOrder',
  ],
  [
    [opened, contact, ...persons, logged(), requested(), issued({ to: '2026-03-03' }), served({ to: '2026-03-03' })],
    'ExtendOrder',
    'ExpireOrder',
  ],
  [[opened, contact, ...persons, logged(), issued(), served(), breachReported()], 'AssessBreach', 'RevokeOrder'],
  [
    [opened, contact, ...kept(), quarantined(), sentToPolice({ fieldSets: ['evidence'] }), received, accepted],
    'HandOverEvidence',
    'ReleaseEvidence',
  ],
];

/** Any story of a case: how it began, and what people then asked for. */
export const stories: fc.Arbitrary<{ before: Past; commands: readonly Command[] }> = fc
  .constantFrom(...beginnings)
  .chain(([before, ...often]) => {
    const command = often.length === 0 ? anyCommand : fc.oneof({ weight: 4, arbitrary: anyCommand }, commandOf(often));
    return fc.record({
      before: fc.constant(before),
      commands: fc.array(command, { minLength: 1, maxLength: 40, size: 'max' }),
    });
  });

/** A case as commands make it, folded fact by fact. */
export class Story {
  readonly state = caseLife.empty();
  readonly facts: StoredFact[] = [];
  #now = NOW;
  #ids = 0;

  constructor(before: Past) {
    before.forEach((fact, index) => this.#keep(stored(fact, index + 1)));
  }

  /** Whether it was refused, and how. @throws Error for anything that is not a refusal, or if deciding changed the case */
  send(sent: Command): Sent {
    const { name, draft, hours } = sent;
    this.#now = later(this.#now, hours);
    const { intent, decide } = onCase(name);
    const body = picked(draft, this.state);
    const by = sent.fits ? whoseTurn(name, body, this.state) : sent.by;
    const before = snapshot(this.state);
    const decided = decidedOr(() => decide(this.state, readIntent(intent, body), this.#known(by)));
    if (snapshot(this.state) !== before) throw new Error(`deciding ${name} changed the case`);
    if (typeof decided === 'string') return { ...sent, by, refused: decided };
    for (const fact of decided) this.#keep(stored({ fact, by, recordedAt: this.#now }, this.facts.length + 1));
    return { ...sent, by, refused: undefined };
  }

  #known(by: By) {
    return known(by, {
      now: this.#now,
      newId: () => drawn(++this.#ids),
      newRef: () => drawnRef((++this.#ids % 16) + 1),
      training: { validUntil: '2026-03-04' },
    });
  }

  #keep(fact: StoredFact): void {
    caseLife.evolve(this.state, fact);
    this.facts.push(fact);
  }
}

function decidedOr<T>(decide: () => T): T | string {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

function onCase(name: IntentName) {
  const found = caseIntent(name);
  if (!found) throw new Error(`${name} is no intent on a case`);
  return found;
}

const bySender: readonly IntentName[] = ['ProvideInformation', 'WithdrawReferral'];
const byRecordsOwner: readonly IntentName[] = [
  'RequestForgetting',
  'CancelForgetting',
  'PlaceLegalHold',
  'LiftLegalHold',
];
const byClock: readonly IntentName[] = ['ExpireConsent', 'MarkReferralOverdue', 'ExpireOrder'];
const byPolice: readonly IntentName[] = ['IssueOrder', 'DenyOrder', 'ServeOrder', 'ExtendOrder', 'AssessBreach'];

/** Whoever mostly does that: the other side of the referral, the clock, a colleague, the home. */
function whoseTurn(name: IntentName, body: object, state: CaseState): By {
  if (byClock.includes(name)) return people.timekeeper;
  if (name === 'GiveSecondOpinion') return people.deputy;
  if (byRecordsOwner.includes(name)) return people.recordsOwner;
  const unit = byPolice.includes(name) ? people.police.unit : (otherSide(name, body, state) ?? state.intake.homeUnit);
  return actors.find((actor) => actor.unit === unit) ?? people.visitator;
}

function otherSide(name: IntentName, body: object, { referral }: CaseState): string | undefined {
  if (name === 'HandOverEvidence') return undefined;
  const terms = 'referralId' in body ? referral.lives.get(String(body.referralId))?.terms : undefined;
  return bySender.includes(name) ? terms?.from : terms?.to;
}
