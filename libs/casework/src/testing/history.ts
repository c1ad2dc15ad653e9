import * as fc from 'fast-check';
import { caseLife, type CaseState } from '../case';
import { caseIntent, intents, type IntentName } from '../intents';
import type { By } from '../kernel/decision';
import type { StoredFact } from '../kernel/fact';
import { readIntent } from '../kernel/read-intent';
import { Refusal } from '../kernel/refusal';
import { herIntents } from '../own-access/intents';
import { beginnings } from './beginnings';
import { bodyOf, picked, type Draft } from './bodies';
import { drawn, drawnRef, imprint, known, later, NOW, stored } from './decision';
import type { Past } from './intake-facts';
import { likely } from './likely';
import { beside } from './link-facts';
import * as people from './people';

/** One command, whose ids and actor are found when it is sent. */
export interface Command {
  readonly name: IntentName;
  readonly draft: Draft;
  readonly by: By;
  /** Sent by whom it is up to, rather than by `by`. */
  readonly fits: boolean;
  readonly hours: number;
}
export interface Sent extends Command {
  /** As it was sent: with the ids that were picked. */
  readonly body: object;
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

/** Any story of a case: how it began, and what people then asked for. */
export const storiesFrom = (
  beginning: typeof beginnings,
  maxLength = 40,
): fc.Arbitrary<{ before: Past; commands: readonly Command[] }> =>
  fc.constantFrom(...beginning).chain(([before, ...often]) => {
    const command = often.length === 0 ? anyCommand : fc.oneof({ weight: 4, arbitrary: anyCommand }, commandOf(often));
    return fc.record({
      before: fc.constant(before),
      commands: fc.array(command, { minLength: 1, maxLength, size: 'max' }),
    });
  });
export const stories = storiesFrom(beginnings);

/** A case as commands make it, folded fact by fact. */
export class Story {
  readonly state = caseLife.empty();
  readonly facts: StoredFact[] = [];
  #now = NOW;
  #ids = 0;
  #imprint: string | undefined;

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
    const before = (this.#imprint ??= imprint(this.state));
    const decided = decidedOr(() => decide(this.state, readIntent(intent, body), this.#known(by)));
    if (imprint(this.state) !== before) throw new Error(`deciding ${name} changed the case`);
    if (typeof decided === 'string') return { ...sent, by, body, refused: decided };
    for (const fact of decided) this.#keep(stored({ fact, by, recordedAt: this.#now }, this.facts.length + 1));
    return { ...sent, by, body, refused: undefined };
  }

  #known(by: By) {
    return known(by, {
      now: this.#now,
      newId: () => drawn(++this.#ids),
      newRef: () => drawnRef((++this.#ids % 16) + 1),
      training: { validUntil: '2026-03-04' },
      isOwnTrack: true,
      group: { place: drawn(999_001), fits: true },
      beside: { ...beside, affected: [String(this.state.intake.affected)] },
    });
  }

  #keep(fact: StoredFact): void {
    caseLife.evolve(this.state, fact);
    this.facts.push(fact);
    this.#imprint = undefined;
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
const byClock: readonly IntentName[] = [
  'ExpireConsent',
  'MarkReferralOverdue',
  'ExpireOrder',
  'NoticeMatch',
  'PassLinkOn',
];
const byPolice: readonly IntentName[] = ['IssueOrder', 'DenyOrder', 'ServeOrder', 'ExtendOrder', 'AssessBreach'];

const byHer: readonly IntentName[] = herIntents;
const byCentre: readonly IntentName[] = ['PlaceInGroup', 'OpenCourse', 'HoldSession', 'CloseCourse'];

const byOthers: readonly (readonly [By, readonly IntentName[]])[] = [
  [people.timekeeper, byClock],
  [people.herself, byHer],
  [people.deputy, ['GiveSecondOpinion']],
  [people.recordsOwner, byRecordsOwner],
  [people.centre, byCentre],
];

/** Whoever mostly does that: the other side of the referral, the clock, a colleague, the home. */
function whoseTurn(name: IntentName, body: object, state: CaseState): By {
  const own = byOthers.find(([, theirs]) => theirs.includes(name));
  if (own) return own[0];
  const unit = byPolice.includes(name) ? people.police.unit : (otherSide(name, body, state) ?? state.intake.homeUnit);
  return actors.find((actor) => actor.unit === unit) ?? people.visitator;
}

function otherSide(name: IntentName, body: object, { referral, approach }: CaseState): string | undefined {
  if (name === 'HandOverEvidence') return undefined;
  if ('approachId' in body) return plannedBy(String(body.approachId), approach);
  const terms = 'referralId' in body ? referral.lives.get(String(body.referralId))?.terms : undefined;
  return bySender.includes(name) ? terms?.from : terms?.to;
}

const plannedBy = (id: string, { approaches }: CaseState['approach']) => approaches.get(id)?.byUnit;
