import { catalogue, type Cell, type FactType, type SealedPart, type StoredFact, type Told } from '@vaern/casework';
import { agencyOf } from '../party';
import { recipientOf, unit, who, type UnitName } from './cast';
import { list, text, type Facts, type OracleGround } from './oracle-facts';
import { continuedBy, givenAs, homeAlias, openGroundsOf, reaches, wasChosen } from './oracle-grounds';
import { hasUndecidedHit } from './oracle-hits';
import { isKnownWhose } from './oracle-staff';

/** What a unit may know of one fact. */
export interface OracleTold {
  readonly fields: ReadonlySet<string>;
  /** The parts that each ground lets it know. */
  readonly parts: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Everything a unit may know on its open grounds when these facts have happened, by fact. */
export function mayKnowOf(facts: Facts, name: UnitName, atTheEnd = false): ReadonlyMap<string, OracleTold> {
  const grounds = openGroundsOf(facts, name, atTheEnd);
  const all = facts.map((fact) => [fact.id, toldOf(facts, fact, grounds, name)] as const);
  return new Map(all.filter(([, { parts }]) => parts.size > 0));
}

function toldOf(facts: Facts, fact: StoredFact, grounds: readonly OracleGround[], name: UnitName): OracleTold {
  const tellers = grounds
    .filter((ground) => !isBeforeSent(facts, fact, ground))
    .map((ground) => ({ facts, fact, ground, name }))
    .filter((at) => cellsOf(at).length > 0);
  const says = (field: string) => tellers.some((at) => cellsOf(at).some((cell) => saysTo(at, cell, field)));
  return {
    fields: new Set(Object.keys(fact.plain).filter(says)),
    parts: new Map(
      tellers.map((at) => [
        at.ground.id,
        new Set(fact.parts.filter((part) => isGiven(at, cellsOf(at), part)).map(({ id }) => id)),
      ]),
    ),
  };
}

/** Whoever sent a referral follows it from then on. */
const isBeforeSent = (facts: Facts, fact: StoredFact, { received, sent }: OracleGround) =>
  !received && sent !== undefined && facts.indexOf(fact) < facts.indexOf(sent);

interface At {
  readonly facts: Facts;
  readonly fact: StoredFact;
  readonly ground: OracleGround;
  readonly name: UnitName;
}

const saysField = ({ codes }: Cell, field: string) => codes === 'all' || (codes !== 'nothing' && codes.includes(field));
const saysTo = (at: At, cell: Cell, field: string) =>
  saysField(cell, field) && (cell.whereOwn?.field !== field || isOwn(at, cell.whereOwn));
const everything: Cell = { codes: 'all', chosen: [], always: [] };
const takesBack = ['FactRetracted', 'PersonRetracted', 'WordsStruck', 'PersonForgotten'];

function standsAsHome({ facts, ground, name }: At): boolean {
  const { sent } = ground;
  if (!sent) return true;
  const homeThen = homeAlias(facts.slice(0, facts.indexOf(sent)));
  const coordinates = name === 'coordination' && text(sent, 'purpose') === 'coordination';
  return ground.accepted && coordinates && homeThen === unit.home;
}

function cellsOf(at: At): readonly Cell[] {
  const { facts, fact } = at;
  if (isWithheld(at)) return [];
  const told = columnFor(at);
  if (told === 'everything') return [everything];
  const cells: (Cell | undefined)[] =
    'each' in told ? codesOf(facts, fact, told.each).map((code) => (told.of as Record<string, Cell>)[code]) : [told];
  return cells.flatMap((cell) => (cell === undefined || cell.codes === 'nothing' ? [] : saidTo(at, cell)));
}

/** The column of the table that speaks of this recipient on this ground. */
function columnFor(at: At): Told['family'] | 'everything' {
  const row: Told = catalogue[at.fact.type as FactType].told;
  if (!standsAsHome(at)) return row[who(unit[at.name])?.standing ?? 'perpetrators'];
  const home = row.home ?? 'everything';
  return at.ground.since === undefined ? (row.coordination ?? home) : home;
}

/** What of a cell is left for this recipient. */
function saidTo(at: At, cell: Cell): readonly Cell[] {
  const { ground } = at;
  if (cell.own ? isOwn(at, cell.own) : ground.accepted) return [cell];
  if (cell.otherwise) return ground.accepted ? [cell.otherwise] : [];
  return cell.continued && isContinued(at) ? [{ ...cell, ...cell.continued }] : [];
}

const isContinued = ({ facts, fact, ground: { received, sent }, name }: At) =>
  received && sent !== undefined && continuedBy(facts, sent, name).includes(fact);

/** The codes that decide; of a log entry's audience the one said last by any fact of the entry. */
function codesOf(facts: Facts, fact: StoredFact, field: string): readonly string[] {
  if (field !== 'audience' || text(fact, 'entryRef') === undefined)
    return [...list(fact, field), text(fact, field) ?? String(fact.plain[field])];
  const said = facts.filter((other) => text(other, 'entryRef') === text(fact, 'entryRef') && text(other, 'audience'));
  return said.slice(-1).map((last) => text(last, 'audience') ?? '');
}

/** Whether nothing of a fact is told on a ground any more, whatever the table says. */
export function isWithheld({ facts, fact, ground, name }: At): boolean {
  const about = takesBack.includes(fact.type) ? undefined : text(fact, 'personId');
  if (about !== undefined && isForgotten(facts, about, name)) return true;
  const heard = takenBackFrom(facts, ground);
  if (about !== undefined && isRetracted(heard, about)) return true;
  return heard.some((other, n) => other.type === 'FactRetracted' && retracts(facts.slice(0, n), other, fact));
}

/** A home keeps what was taken back while the case was its own. */
const takenBackFrom = (facts: Facts, { sent, since }: OracleGround): Facts => (sent ? facts : facts.slice(0, since));

const isRetracted = (facts: Facts, about: string) =>
  facts.some((fact) => fact.type === 'PersonRetracted' && text(fact, 'personId') === about);

/** An entry's first fact takes all that the entry had by then. */
function retracts(before: Facts, retraction: StoredFact, fact: StoredFact): boolean {
  const target = before.find(({ id }) => id === text(retraction, 'factId'));
  if (!target || !before.includes(fact)) return false;
  const sameEntry = text(fact, 'entryRef') !== undefined && text(fact, 'entryRef') === text(target, 'entryRef');
  return target === fact || (target.type === 'IncidentLogged' && sameEntry);
}

const isForgotten = (facts: Facts, about: string, name: UnitName) =>
  facts.some((fact) => {
    if (fact.type !== 'PersonForgotten' || text(fact, 'personId') !== about) return false;
    const controller = who(text(fact, 'controller') ?? '')?.recipient ?? '';
    return agencyOf(controller) === agencyOf(recipientOf(name));
  });

/** What was about the wrong person is lost to everyone, a home's record included. */
const isLost = (facts: Facts, fact: StoredFact, part: SealedPart): boolean =>
  facts.some((other, n) => {
    if (text(other, 'reason') !== 'wrong-person' || n <= facts.indexOf(fact)) return false;
    if (other.type === 'PersonRetracted') return text(other, 'personId') === part.person;
    return other.type === 'FactRetracted' && retracts(facts.slice(0, n), other, fact);
  });

const names = (given: StoredFact | undefined, name: UnitName) =>
  given !== undefined && list(given, 'recipients').includes(unit[name]);

/** What was taken back is not told late: no cell of one's own brings it. */
function isOwn(at: At, own: NonNullable<Cell['own']>): boolean {
  const { fact, ground, name } = at;
  const value = text(fact, own.field);
  if (own.as === 'referral') return value === ground.id;
  if (own.as === 'unit') return ground.received && value === unit[name];
  if (own.as === 'home') return value === unit[name];
  if (own.as === 'persons') return list(fact, own.field).every((id) => knewOf(at, id));
  return isAbout(at, own.as, value);
}

function isAbout(at: At, as: string, value: string | undefined): boolean {
  const { facts, ground, name } = at;
  if (as === 'consent') return ground.received && names(givenAs(facts, value), name);
  if (as === 'file') return hasFile(at, value);
  if (as === 'order') return knewOrder(at, value);
  const entry = facts.filter((other) => other.type.startsWith('Incident') && text(other, 'entryRef') === value);
  return as === 'entry' && entry.some((other) => cellsOf({ ...at, fact: other }).length > 0);
}

/** It received the file, or the file was handed over on this ground while that was there. */
const hasFile = (
  { facts, fact, ground: { id, accepted, received }, name }: At,
  evidenceId: string | undefined,
): boolean => {
  const before = facts.slice(0, facts.indexOf(fact) + 1);
  const came = before.some(
    (other) => isOf(other, 'EvidenceStored', evidenceId) && text(other, 'receivedBy') === unit[name],
  );
  const handed = facts.some((other, at) => handsOver(facts.slice(0, at + 1), other, { id, evidenceId, name }));
  return received && accepted && (came || handed);
};

const isOf = (fact: StoredFact, type: string, evidenceId: string | undefined) =>
  fact.type === type && text(fact, 'evidenceId') === evidenceId;

function handsOver(
  facts: Facts,
  fact: StoredFact,
  { id, evidenceId, name }: { id: string; evidenceId: string | undefined; name: UnitName },
): boolean {
  if (fact.type !== 'EvidenceHandedOver' || text(fact, 'referralId') !== id) return false;
  if (!list(fact, 'evidenceIds').includes(String(evidenceId))) return false;
  const cameBefore = facts.some(
    (other) => text(other, 'evidenceId') === evidenceId && other.type !== 'EvidenceReceived',
  );
  return cameBefore && openGroundsOf(facts, name).some((ground) => ground.received && ground.id === id);
}

/** Told, by a fact before this one, of that person or of words about them. */
const knewOf = (at: At, id: string): boolean =>
  at.facts.slice(0, at.facts.indexOf(at.fact)).some((fact) => {
    if (takesBack.includes(fact.type) || cellsOf({ ...at, fact }).length === 0) return false;
    const inWords = fact.parts.some(
      (part) => part.person === id && isGiven({ ...at, fact }, cellsOf({ ...at, fact }), part),
    );
    return text(fact, 'personId') === id || inWords;
  });

/** Told, by a fact before this one, which order it is. */
const knewOrder = (at: At, orderId: string | undefined): boolean =>
  at.facts
    .slice(0, at.facts.indexOf(at.fact))
    .filter((fact) => text(fact, 'orderId') === orderId)
    .some((fact) => cellsOf({ ...at, fact }).some((cell) => saysField(cell, 'orderId')));

function isGiven(at: At, cells: readonly Cell[], part: SealedPart): boolean {
  const { fact, ground, name } = at;
  const wrote = fact.by.unit === unit[name];
  if (isTakenBack(at, part) || isKeptBack(at, part)) return false;
  if (part.class === 'note') return wrote;
  const inScope = reaches(ground, part.class);
  if (standsAsHome(at)) return inScope;
  const chosen = inScope && wasChosen(ground, part);
  if (!isKnownWhose(at, part)) return false;
  return cells.some((cell) => (wrote && cell.written) || brings(cell, part.class, { chosen, inScope }));
}

function isTakenBack({ facts, fact, ground, name }: At, part: SealedPart): boolean {
  if (isForgotten(facts, part.person, name)) return true;
  if (!ground.sent && ground.since === 0) return false;
  const heard = takenBackFrom(facts, ground);
  return isRetracted(heard, part.person) || isStruck(facts, fact, part) || isLost(facts, fact, part);
}

function brings(cell: Cell, name: SealedPart['class'], { chosen, inScope }: { chosen: boolean; inScope: boolean }) {
  if (cell.chosen.includes(name)) return chosen;
  if (!cell.always.includes(name)) return false;
  if (cell.own || cell.first) return true;
  return name === 'address' || name === 'place' ? chosen : inScope;
}

/** From all but the home and its writer. */
const isKeptBack = (at: At, part: SealedPart): boolean =>
  !standsAsHome(at) && at.fact.by.unit !== unit[at.name] && hasUndecidedHit(at.facts, at.fact, part);

const isStruck = (facts: Facts, fact: StoredFact, part: SealedPart) =>
  facts.some(
    (other) =>
      other.type === 'WordsStruck' &&
      text(other, 'factId') === fact.id &&
      text(other, 'class') === part.class &&
      text(other, 'personId') === part.person,
  );
