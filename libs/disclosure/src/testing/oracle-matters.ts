import type { StoredFact } from '@vaern/casework';
import { unit, who, type UnitName } from './cast';
import { text, type Facts, type OracleGround, type Whose } from './oracle-facts';

const matters = [
  { opens: 'OrderRequested', kind: 'order', field: 'orderId', ends: ['OrderDenied', 'OrderRevoked', 'OrderExpired'] },
  { opens: 'BreachReported', kind: 'breach', field: 'breachId', ends: ['BreachAssessed'] },
];

/** An order opens from its request to its end, a breach until it is assessed: for the police it names, once each. */
export function matterGround(
  facts: Facts,
  sent: StoredFact,
  at: number,
  { name, atTheEnd, homeThen }: Whose,
): readonly OracleGround[] {
  const matter = matters.find(({ opens: type }) => type === sent.type);
  const isTheirs = text(sent, 'policeUnit') === unit[name] && (name === 'police' || name === 'fyn');
  if (!matter || !isTheirs || homeThen(at) === unit[name]) return [];
  const isOfIt = (fact: StoredFact) => text(fact, matter.field) === text(sent, matter.field);
  const isAgain = (fact: StoredFact) =>
    fact.type === sent.type && isOfIt(fact) && text(fact, 'policeUnit') === unit[name];
  if (facts.slice(0, at).some(isAgain)) return [];
  const counted = facts.slice(at + 1).filter((fact) => !(atTheEnd && fact === facts.at(-1)));
  if (counted.some((fact) => isOfIt(fact) && matter.ends.includes(fact.type))) return [];
  return [{ id: `${matter.kind}:${text(sent, matter.field)}`, sent, received: true, accepted: true }];
}

export function involvementGround(
  facts: Facts,
  informed: StoredFact,
  at: number,
  { name, atTheEnd, homeThen }: Whose,
): readonly OracleGround[] {
  const id = text(informed, 'involvementId');
  if (id === undefined || !informs(homeThen(at), informed, name)) return [];
  const end = facts.find((fact) => fact.type === 'FamilyInvolvementEnded' && text(fact, 'involvementId') === id);
  const isEndingNow = atTheEnd && end !== undefined && end === facts.at(-1) && !isTakenBack(end);
  return end && !isEndingNow ? [] : [{ id, sent: informed, received: true, accepted: true }];
}

const isTakenBack = (end: StoredFact) =>
  ['informed-in-error', 'withdrawn', 'handed-over'].includes(text(end, 'reason') ?? '');

/** Whether a fact opens the case to this unit as its family unit. */
const informs = (home: string | undefined, informed: StoredFact, name: UnitName): boolean =>
  informed.type === 'FamilyUnitInformed' &&
  text(informed, 'unit') === unit[name] &&
  who(unit[name])?.standing === 'family' &&
  home !== unit[name];
