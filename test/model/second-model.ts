import type { StoredFact } from '../../libs/casework/src/index';
import { AFFECTED, TIMEKEEPER } from '../../libs/casework/src/kernel/decision';
import { units } from '../../libs/casework/src/testing/people';
import { toNamed, toOrdinary } from './agencies';
import type { Brought } from './brings';
import { machines, NOTHING, type Arrow, type Machine, type Who } from './arrows';

interface Route {
  from: string;
  to: string;
}

/** Who did something, and the reason that was given. */
interface Deed {
  readonly unit: string;
  readonly role: string;
  readonly reason: unknown;
}

const deedOf = ({ by: { unit, role }, plain: { reason } }: StoredFact): Deed => ({ unit, role, reason });
const text = ({ plain }: StoredFact, field: string) => String(plain[field]);

/** Why a referral is withdrawn by another deed than taking it back. */
const ending = new Set(['consent-withdrawn', 'consent-expired', 'case-closed', 'case-restricted', 'handed-over']);

/** A second case, kept by hand: names of states and nothing else, to hold beside the one that decides. */
export class SecondModel {
  readonly #states = new Map<Machine, Map<string, string>>(machines.map((machine) => [machine, new Map()]));
  readonly #routes = new Map<string, Route>();
  /** By what it is: the unit that sees to it. */
  readonly #matters = new Map<string, string>();
  /** Which unit recorded which order. */
  readonly #recorded = new Set<string>();
  /** Which ways in of her own rest on a consent. */
  readonly #onConsent = new Set<string>();
  home = '';

  /** The arrows that a fact goes along. @throws Error if there is none for it, or not for whoever brought it */
  take(fact: StoredFact): readonly Arrow[] {
    this.#learn(fact);
    const taken = machines.flatMap((machine) => this.#along(machine, fact));
    this.#rename(fact);
    return taken;
  }

  /** Takes a fact of before as it stands: who brought it, and from where, is not asked. */
  suppose(fact: StoredFact): void {
    this.#learn(fact);
    for (const machine of machines) {
      const id = machine.id === undefined ? '' : text(fact, machine.id);
      const arrows = machine.arrows.filter((arrow) => arrow.fact === fact.type);
      const state = this.#states.get(machine)?.get(id) ?? NOTHING;
      const [arrow] = arrows.toSorted((one) => (one.from === state ? -1 : 1));
      if (arrow) this.#states.get(machine)?.set(id, arrow.to);
    }
    this.#rename(fact);
  }

  /** Whether a thing may be brought along by this fact now; a receipt may come with it. */
  allows({ fact: type, as }: Brought, id: string, deed: Deed): boolean {
    const machine = machines.find(({ arrows }) => arrows.some(({ fact }) => fact === type));
    const state = machine && this.#states.get(machine)?.get(id);
    const from = state === 'sent' ? ['sent', 'received'] : [state];
    const arrows = machine?.arrows.filter((arrow) => arrow.fact === type && from.includes(arrow.from)) ?? [];
    return arrows.some(({ by }) => (as ?? by).some((who) => this.#is(who, id, deed)));
  }

  #along(machine: Machine, fact: StoredFact): readonly Arrow[] {
    const arrows = machine.arrows.filter((arrow) => arrow.fact === fact.type);
    if (arrows.length === 0) return [];
    const id = machine.id === undefined ? '' : text(fact, machine.id);
    const state = this.#states.get(machine)?.get(id) ?? NOTHING;
    const taken = arrows.find(({ from }) => from === state);
    if (!taken) throw new Error(`${fact.type} where the ${machine.name} is ${state}`);
    if (!taken.by.some((who) => this.#is(who, id, deedOf(fact))))
      throw new Error(`${fact.type} where the ${machine.name} is ${state}, by ${fact.by.unit} (${fact.by.role})`);
    this.#states.get(machine)?.set(id, taken.to);
    return [taken];
  }

  #is(who: Who, id: string, { unit, role, reason }: Deed): boolean {
    const route = this.#routes.get(id);
    return {
      home: unit === this.home,
      'home, taking back': unit === this.home && reason === 'request-withdrawn',
      sender: unit === route?.from,
      recipient: unit === route?.to,
      forwarder: this.#matters.get(id) === unit,
      'whoever ends what it rests on': ending.has(String(reason)),
      police: isPolice(unit),
      'home, where no police unit decides': unit === this.home && !isPolice(this.#matters.get(id)),
      'others, where no police unit decides': !isPolice(this.#matters.get(id)),
      'police named': unit === this.#matters.get(id),
      planner: unit === this.#matters.get(id),
      clock: role === TIMEKEEPER,
      'whoever records what was served': this.#recorded.has(`${id} ${unit}`),
      'whoever decides what replaces it': true,
      'whoever ends its consent': reason === 'ended' && this.#onConsent.has(id),
      'whoever restricts the case': reason === 'unsafe',
      'the affected person': role === AFFECTED,
      'anyone told': true,
    }[who];
  }

  #learn(fact: StoredFact): void {
    const says = (field: string) => text(fact, field);
    const learn: Readonly<Record<string, () => void>> = {
      CaseOpened: () => (this.home = says('homeUnit')),
      ReferralSent: () => this.#routes.set(says('referralId'), { from: says('from'), to: says('to') }),
      ReferralForwarded: () => this.#matters.set(says('continuesAs'), fact.by.unit),
      OrderRequested: () => this.#matters.set(says('orderId'), says('policeUnit')),
      OrderIssued: () => this.#issued(says('orderId'), fact.by.unit),
      BreachReported: () => this.#matters.set(says('breachId'), says('policeUnit')),
      OwnAccessOpened: () => void (fact.plain.consentId !== undefined && this.#onConsent.add(says('accessId'))),
      ApproachPlanned: () => this.#matters.set(says('approachId'), says('byUnit')),
    };
    learn[fact.type]?.();
  }

  #issued(orderId: string, unit: string): void {
    this.#recorded.add(`${orderId} ${unit}`);
    if (isPolice(unit)) this.#matters.set(orderId, unit);
  }

  #rename(fact: StoredFact): void {
    for (const [from, to] of namesOf(fact)) {
      if (this.home === from) this.home = to;
      for (const route of this.#routes.values()) {
        if (route.from === from) route.from = to;
        if (route.to === from) route.to = to;
      }
      for (const [id, unit] of this.#matters) if (unit === from) this.#matters.set(id, to);
    }
  }
}

const isPolice = (unit: string | undefined) =>
  unit !== undefined &&
  [units.police, units.otherDistrict, units.policeRestricted, units.otherDistrictRestricted].some(
    (one) => one === unit,
  );

/** A case that is restricted, freed or handed over has other units in the place of those before. */
function namesOf({ type, plain }: StoredFact): Iterable<readonly [string, string]> {
  if (type === 'CaseRestricted') return toNamed;
  if (type === 'CaseUnrestricted') return toOrdinary;
  if (type !== 'HomeUnitChanged') return [];
  return (plain.passing as readonly string[]).map((from) => [from, String(plain.alias)] as const);
}
