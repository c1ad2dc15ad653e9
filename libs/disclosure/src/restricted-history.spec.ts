import { describe, expect, it } from '@jest/globals';
import { catalogue, type FactType, type StoredFact } from '@vaern/casework';
import { assert, nat, property, uniqueArray } from 'fast-check';
import { originOf } from './ground';
import { recipientOf, shelter, shelterOf, unit, who, type Sheltered, type UnitName } from './testing/cast';
import { history } from './testing/histories';
import { mayKnowOf } from './testing/oracle';
import { openGroundsOf } from './testing/oracle-grounds';
import { inShelter, restricted, unrestricted } from './testing/restricted';
import { Rooms } from './testing/rooms';
import { tellAll, type Happened } from './testing/telling';

const sheltered = Object.keys(shelter) as Sheltered[];
const isShelter = (recipient: string) => sheltered.some((name) => shelterOf(name) === recipient);
/** Nobody works for a restricted unit in a case that is not restricted. */
const namesShelter = (fact: StoredFact) => sheltered.some((name) => JSON.stringify(fact).includes(shelter[name]));
/** Colleagues of the home lose a restricted case, and pass nothing on. */
const forwardedByColleague = ({ type, plain: { referralId } }: StoredFact, among: readonly StoredFact[]) =>
  type === 'ReferralForwarded' &&
  among.some(({ plain }) => plain.referralId === referralId && ofTheHome.some((colleague) => colleague === plain.to));
const ofTheHome = [unit.family, unit.coordination];
/** A home is nobody's family unit, and no unit that restricted cases are told to is one. */
const informsTheHome = ({ type, plain }: StoredFact) => type === 'FamilyUnitInformed' && plain.unit === unit.home;
/** The same histories at every run, so that a red one is the change's; `VAERN_SEED` draws others. */
const runs = {
  numRuns: Number(process.env.VAERN_HISTORIES ?? 300),
  seed: Number(process.env.VAERN_SEED ?? 20_261_122),
};

/** A history, and the same where it was restricted, and freed again, from these places on. */
interface Told {
  readonly plain: readonly StoredFact[];
  readonly facts: readonly StoredFact[];
  /** How it stands at the end. */
  readonly isRestricted: boolean;
}

function restrictedFrom(plain: readonly StoredFact[], places: readonly number[]): Told {
  const turns = [...new Set(places.map((place) => place % (plain.length + 1)))].toSorted((a, b) => a - b);
  const facts: StoredFact[] = [];
  for (let at = 0; at <= plain.length; at += 1) {
    const turn = turns.indexOf(at);
    if (turn >= 0) facts.push(turn % 2 === 0 ? restricted(turn + 1) : unrestricted(turn + 1));
    const fact = plain[at];
    const isOn = turns.filter((from) => from <= at).length % 2 === 1;
    if (fact) facts.push(isOn ? inShelter(fact) : fact);
  }
  return { plain, facts, isRestricted: turns.length % 2 === 1 };
}

const told = (check: (told: Told) => void) =>
  assert(
    property(history, uniqueArray(nat(30), { minLength: 1, maxLength: 4 }), (plain, places) =>
      check(
        restrictedFrom(
          plain.filter((fact) => !namesShelter(fact) && !informsTheHome(fact) && !forwardedByColleague(fact, plain)),
          places,
        ),
      ),
    ),
    runs,
  );

/** What named readers found beside their case is told to nobody else when it is restricted no more. */
const isItsReaders = (fact: StoredFact) =>
  catalogue[fact.type as FactType].told.home?.own?.as === 'home' && namesShelter(fact);

const tells = ({ step }: Happened) => ['told', 'rests', 'opened', 'ended'].includes(step.kind);

describe('for any history that is restricted somewhere', () => {
  it('nothing is told to anybody but those whom restricted cases are told to, while it is', () => {
    told(({ facts }) => {
      let isOn = false;
      const happened = tellAll(facts);
      facts.forEach(({ type }, at) => {
        if (type === 'CaseRestricted') isOn = true;
        if (type === 'CaseUnrestricted') isOn = false;
        if (!isOn) return;
        const now = happened.filter((one) => one.at === at && tells(one));
        expect(now.filter(({ step }) => 'recipient' in step && !isShelter(step.recipient))).toEqual([]);
      });
    });
  });

  it('whoever has it now has in hand what the same unit would have if it had never passed', () => {
    told(({ plain, facts, isRestricted }) => {
      const rooms = roomsOf(facts);
      const apart = new Set(isRestricted ? [] : facts.filter(isItsReaders).map(({ id }) => id));
      for (const name of sheltered) {
        const [has, lost] = isRestricted ? [shelterOf(name), recipientOf(name)] : [recipientOf(name), shelterOf(name)];
        expectInHand(rooms, has, { plain, name, apart });
        for (const factId of apart) expect(rooms.ledgers.get(has)?.has(factId) ?? false).toBe(false);
        expect(keysOf(rooms, lost)).toEqual([]);
      }
      const colleagues = (['family', 'coordination'] as const).map((name) => factsOf(rooms, name));
      expect(isRestricted ? colleagues : [0, 0]).toEqual([0, 0]);
    });
  });
});

const keysOf = (rooms: Rooms, recipient: string) =>
  [...(rooms.keys.get(recipient)?.values() ?? [])].flatMap((on) => [...on]);
const factsOf = (rooms: Rooms, name: UnitName) => rooms.ledgers.get(recipientOf(name))?.size ?? 0;

function roomsOf(facts: readonly StoredFact[]): Rooms {
  const rooms = new Rooms(facts);
  for (const one of tellAll(facts)) rooms.take(one);
  return rooms;
}

/** By a slow reading of the table, ground by ground; but for what was taken back, which stays with who had it. */
function expectInHand(
  rooms: Rooms,
  recipient: string,
  { plain, name, apart }: { plain: readonly StoredFact[]; name: UnitName; apart: ReadonlySet<string> },
): void {
  const may = mayKnowOf(plain, name);
  const never = roomsOf(plain);
  for (const { id } of openGroundsOf(plain, name)) {
    expect(keysOn(rooms, recipient, id)).toEqual(keysOn(never, who(unit[name])?.recipient ?? '', id));
    const onGround = [...may].filter(([factId, { parts }]) => parts.has(id) && !apart.has(factId));
    for (const [factId, { fields }] of onGround) {
      const held = rooms.ledgers.get(recipient)?.get(factId) ?? { grounds: [], fields: new Set<string>() };
      expect([...held.grounds].map(originOf)).toContain(id);
      expect([...fields].filter((field) => !held.fields.has(field))).toEqual([]);
    }
  }
}

const keysOn = (rooms: Rooms, recipient: string, origin: string): readonly string[] =>
  [...(rooms.keys.get(recipient) ?? [])]
    .flatMap(([ground, parts]) => (originOf(ground) === origin ? [...parts] : []))
    .toSorted();
