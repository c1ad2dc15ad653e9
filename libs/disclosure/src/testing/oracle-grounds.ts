import type { StoredFact } from '@vaern/casework';
import { unit, who, type UnitName } from './cast';

/**
 * A second opinion on whose ground is open, written for its plainness: reads the whole history again for every
 * question, keeps nothing, and shares no code with the engine.
 */
export type Facts = readonly StoredFact[];

export const text = (fact: StoredFact, field: string): string | undefined =>
  typeof fact.plain[field] === 'string' ? fact.plain[field] : undefined;
export const list = (fact: StoredFact, field: string): readonly string[] =>
  Array.isArray(fact.plain[field]) ? (fact.plain[field] as string[]) : [];

export interface OracleGround {
  readonly id: string;
  /** Absent for the home's. */
  readonly sent?: StoredFact;
  readonly received: boolean;
  readonly accepted: boolean;
  /** The classes that its consent reaches; absent without one. */
  readonly scope?: readonly string[];
}

export const homeAlias = (facts: Facts): string | undefined => {
  const opened = facts.find((fact) => fact.type === 'CaseOpened');
  return opened && text(opened, 'homeUnit');
};

/** The grounds of a unit that are open when these facts have happened; `atTheEnd`: also those that the last fact ends. */
export function openGroundsOf(facts: Facts, name: UnitName, atTheEnd = false): readonly OracleGround[] {
  const alias = unit[name];
  if (!who(alias) || name === 'perpetrators') return [];
  const home = homeAlias(facts) === alias ? [{ id: 'home', received: true, accepted: true }] : [];
  return [...home, ...facts.flatMap((fact, at) => referralGround(facts, fact, at, { name, atTheEnd }))];
}

interface Whose {
  readonly name: UnitName;
  readonly atTheEnd: boolean;
}

function referralGround(
  facts: Facts,
  sent: StoredFact,
  at: number,
  { name, atTheEnd }: Whose,
): readonly OracleGround[] {
  const before = facts.slice(0, at);
  const id = text(sent, 'referralId');
  if (id === undefined || !opens(before, sent, name)) return [];
  if (before.some((fact, n) => text(fact, 'referralId') === id && opens(facts.slice(0, n), fact, name))) return [];
  const received = text(sent, 'to') === unit[name];
  const after = facts.slice(at + 1).filter((fact) => concerns(fact, sent));
  const isLastEnding = (fact: StoredFact) =>
    atTheEnd && fact === facts.at(-1) && (!received || fact.type === 'ReferralCompleted');
  const counted = after.filter((fact) => !isLastEnding(fact));
  if (isOver(counted, sent, name)) return [];
  const accepted = received && after.some((fact) => fact.type === 'ReferralAccepted');
  const given = received ? consentOf(before, sent) : undefined;
  return [{ id, sent, received, accepted, ...(given && { scope: list(given, 'fieldSets') }) }];
}

/** Whether a fact is a referral that gives this unit a ground. */
function opens(before: Facts, sent: StoredFact, name: UnitName): boolean {
  const alias = unit[name];
  if (sent.type !== 'ReferralSent' || homeAlias(before) === alias) return false;
  if (text(sent, 'to') !== alias) return text(sent, 'from') === alias;
  if (name === 'restricted') return false;
  return text(sent, 'legalBasis') !== 'consent' || isCovered(before, sent, alias);
}

function isCovered(before: Facts, sent: StoredFact, alias: string): boolean {
  const given = consentOf(before, sent);
  if (!given || !list(given, 'recipients').includes(alias)) return false;
  if (!list(given, 'purposes').includes(text(sent, 'purpose') ?? '')) return false;
  return !before.slice(before.indexOf(given)).some((fact) => ends(fact, sent, alias));
}

const consentOf = (before: Facts, sent: StoredFact): StoredFact | undefined =>
  text(sent, 'legalBasis') === 'consent' ? givenAs(before, text(sent, 'consentId')) : undefined;

/** The consent of this id as it was given last. */
export const givenAs = (facts: Facts, consentId: string | undefined): StoredFact | undefined =>
  facts.filter((fact) => fact.type === 'ConsentGiven' && text(fact, 'consentId') === consentId).at(-1);

function ends(fact: StoredFact, sent: StoredFact, alias: string): boolean {
  if (text(fact, 'consentId') !== text(sent, 'consentId')) return false;
  if (fact.type === 'ConsentExpired') return true;
  return (
    fact.type === 'ConsentWithdrawn' && (!('recipients' in fact.plain) || list(fact, 'recipients').includes(alias))
  );
}

const concerns = (fact: StoredFact, sent: StoredFact): boolean =>
  text(fact, 'referralId') === text(sent, 'referralId') || text(fact, 'consentId') !== undefined;

/** Closed or ended, by the first fact that did either. */
function isOver(after: Facts, sent: StoredFact, name: UnitName): boolean {
  const received = text(sent, 'to') === unit[name];
  let rests = received && text(sent, 'legalBasis') === 'consent';
  return after.some((fact) => {
    if (rests && ends(fact, sent, unit[name])) return true;
    if (fact.type === 'RecipientContinued' && text(fact, 'legalBasis') !== 'consent') rests = false;
    return ['ReferralCompleted', 'ReferralDeclined', 'ReferralForwarded', 'ReferralWithdrawn'].includes(fact.type);
  });
}
