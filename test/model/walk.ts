import { expect } from '@jest/globals';
import { herIntents, type StoredFact } from '../../libs/casework/src/index';
import { AFFECTED, RECORDS_OWNER, TIMEKEEPER } from '../../libs/casework/src/kernel/decision';
import { Story, type Command, type Sent } from '../../libs/casework/src/testing/history';
import type { Past } from '../../libs/casework/src/testing/intake-facts';
import { noAccess } from '../../libs/disclosure/src/access';
import type { UnitName } from '../../libs/disclosure/src/testing/cast';
import { expectInHand } from '../../libs/disclosure/src/testing/in-hand';
import { openGroundsOf } from '../../libs/disclosure/src/testing/oracle-grounds';
import { Rooms } from '../../libs/disclosure/src/testing/rooms';
import { tellAll, type Happened } from '../../libs/disclosure/src/testing/telling';
import type { Arrow } from './arrows';
import { brings, noWay } from './brings';
import { asTold } from './cast';
import { givenAgain, NeverPassed, type Standing } from './never-passed';
import { SecondModel } from './second-model';

/** Who is no unit's staff: the table does not speak of them. */
const apart: ReadonlySet<string> = new Set([AFFECTED, RECORDS_OWNER, TIMEKEEPER]);

/** What anybody may begin, and what is there for those alone of whom the table does not speak. */
const everybodyMay: ReadonlySet<string> = new Set([
  ...herIntents,
  'ReportContact',
  'RequestForgetting',
  'ApproveForgetting',
  'CancelForgetting',
  'PlaceLegalHold',
  'LiftLegalHold',
]);

/** Colleagues of one municipality: what they did is its named unit's record once the case is restricted. */
const heirOf = (part: UnitName): UnitName =>
  part === 'family' || part === 'coordination' || part === 'frontline' ? 'home' : part;

/** One case, walked by those who decide and those who tell, with the second model and the table by hand beside them. */
export class Walk {
  readonly taken: Arrow[] = [];
  /** How the case stood when what everyone holds was compared. */
  readonly compared = new Set<Standing>();
  /** Whether keys were not compared: those that nobody has any more, given again. */
  leavesOut = false;
  readonly #story: Story;
  readonly #model = new SecondModel();
  readonly #told: StoredFact[] = [];
  readonly #rooms = new Rooms(this.#told);
  readonly #access = noAccess();
  readonly #neverPassed = new NeverPassed();
  /** Keys that nobody holds any more. */
  readonly #destroyed = new Set<string>();
  /** Those who have acted while they knew of the case: they keep the record of what they did. */
  #knew = new Set<UnitName>();

  constructor(before: Past) {
    this.#story = new Story(before);
    for (const fact of this.#tell()) {
      this.#model.suppose(fact);
      const part = this.#neverPassed.partOf(fact.by.unit);
      if (part) this.#knew.add(part);
    }
  }

  /** One step. @throws Error where the two part */
  step(command: Command): void {
    const sent = this.#story.send(command);
    const mayKnow = this.#mayKnow(sent);
    const facts = this.#tell();
    this.#compareAccess(sent, mayKnow);
    if (mayKnow === false && !everybodyMay.has(sent.name)) expect(facts).toEqual([]);
    for (const fact of facts) this.taken.push(...this.#model.take(fact));
    this.#compareRefusal(sent);
    if (facts.length > 0) this.#compareHands();
  }

  /** Facts since the last step, told to whom they concern. */
  #tell(): readonly StoredFact[] {
    const facts = this.#story.facts.slice(this.#told.length);
    for (const fact of facts) {
      const told = asTold(fact);
      this.#told.push(told);
      this.#neverPassed.take(fact);
      for (const happened of tellAll([told], this.#access)) this.#take(happened);
      if (fact.type === 'CaseRestricted') this.#knew = new Set([...this.#knew].map(heirOf));
    }
    return facts;
  }

  #take(happened: Happened): void {
    this.#rooms.take(happened);
    if (happened.step.kind === 'struck') for (const part of happened.step.parts) this.#destroyed.add(part);
  }

  /** What each holds is what the table gives it by hand, and nobody holds what has passed from them. */
  #compareHands(): void {
    this.compared.add(this.#neverPassed.standing);
    this.leavesOut ||= givenAgain(this.#rooms, this.#destroyed);
    expect(this.#neverPassed.leftBehind(this.#rooms)).toEqual([]);
    expectInHand(this.#neverPassed.handsOf(this.#rooms, this.#destroyed), this.#neverPassed.facts);
  }

  /** Undefined: it is nobody's whom the table speaks of. */
  #mayKnow({ by }: Sent): boolean | undefined {
    const part = this.#neverPassed.partOf(by.unit);
    if (part === undefined || apart.has(by.role)) return undefined;
    const mayKnow = part !== null && openGroundsOf(this.#neverPassed.facts, part).length > 0;
    if (mayKnow) this.#knew.add(part);
    return mayKnow;
  }

  /** For whom the case is there: for those who may know of it, and of those who did, for their own record. */
  #compareAccess({ name, by, refused }: Sent, mayKnow: boolean | undefined): void {
    if (mayKnow === undefined || everybodyMay.has(name)) return;
    const part = this.#neverPassed.partOf(by.unit);
    const isThere = refused !== 'no-such-case';
    const mayBe = mayKnow ? [true] : [false, part !== undefined && part !== null && this.#knew.has(part)];
    if (!mayBe.includes(isThere)) throw new Error(`${name} by ${by.unit} is ${refused ?? 'done'}`);
  }

  #compareRefusal({ name, by, body, refused }: Sent): void {
    const brought = brings.get(name);
    if (!brought || refused === undefined || !noWay.has(refused)) return;
    const { [brought.id ?? '']: id = '', reason } = body as Record<string, unknown>;
    if (this.#model.allows(brought, String(id), { ...by, reason }))
      throw new Error(`${name} by ${by.unit} is refused as ${refused}, and the second model knows a way`);
  }
}
