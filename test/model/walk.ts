import { expect } from '@jest/globals';
import { herIntents, type StoredFact } from '../../libs/casework/src/index';
import { AFFECTED, RECORDS_OWNER, TIMEKEEPER } from '../../libs/casework/src/kernel/decision';
import { Story, type Command, type Sent } from '../../libs/casework/src/testing/history';
import type { Past } from '../../libs/casework/src/testing/intake-facts';
import { noAccess } from '../../libs/disclosure/src/access';
import { expectInHand } from '../../libs/disclosure/src/testing/in-hand';
import { openGroundsOf } from '../../libs/disclosure/src/testing/oracle-grounds';
import { Rooms } from '../../libs/disclosure/src/testing/rooms';
import { tellAll } from '../../libs/disclosure/src/testing/telling';
import type { Arrow } from './arrows';
import { brings, noWay } from './brings';
import { asTold, toldName } from './cast';
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

/** One case, walked by those who decide and those who tell, with the second model and the table by hand beside them. */
export class Walk {
  readonly taken: Arrow[] = [];
  readonly #story: Story;
  readonly #model = new SecondModel();
  readonly #told: StoredFact[] = [];
  readonly #rooms = new Rooms(this.#told);
  readonly #access = noAccess();
  /** The units that have acted while they knew of the case: they keep the record of what they did. */
  readonly #knew = new Set<string>();

  constructor(before: Past) {
    this.#story = new Story(before);
    for (const fact of this.#tell()) {
      this.#model.suppose(fact);
      this.#knew.add(fact.by.unit);
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
    if (facts.length > 0 && !this.#isRestricted) expectInHand(this.#rooms, this.#told);
  }

  /** Facts since the last step, told to whom they concern. */
  #tell(): readonly StoredFact[] {
    const facts = this.#story.facts.slice(this.#told.length);
    for (const fact of facts.map(asTold)) {
      this.#told.push(fact);
      for (const happened of tellAll([fact], this.#access)) this.#rooms.take(happened);
    }
    return facts;
  }

  /** What restricted cases are told, and to whom, has a table of its own. */
  get #isRestricted(): boolean {
    return this.#told.some(({ type }) => type === 'CaseRestricted');
  }

  /** Undefined: it is nobody's whom the table speaks of. */
  #mayKnow({ by }: Sent): boolean | undefined {
    const name = toldName(by.unit);
    if (this.#isRestricted || name === undefined || apart.has(by.role)) return undefined;
    const mayKnow = openGroundsOf(this.#told, name).length > 0;
    if (mayKnow) this.#knew.add(by.unit);
    return mayKnow;
  }

  /** For whom the case is there: for those who may know of it, and of those who did, for their own record. */
  #compareAccess({ name, by, refused }: Sent, mayKnow: boolean | undefined): void {
    if (mayKnow === undefined || everybodyMay.has(name)) return;
    const isThere = refused !== 'no-such-case';
    const mayBe = mayKnow ? [true] : [false, this.#knew.has(by.unit)];
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
