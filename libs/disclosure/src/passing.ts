import type { Alias, StoredFact } from '@vaern/casework';
import { homeOf, type Access, type Recipient } from './access';
import { isType } from './fact-type';
import { inPeriod } from './ground';
import type { Move } from './move';
import { agencyOf, type Who } from './party';

interface Passing {
  readonly from: Alias;
  readonly to: Alias;
}

/**
 * What passes by this fact. Undefined: it says nothing new of that. A colleague of the home passes nothing on: what it was
 * told, its home was told too, and what it noted was its own.
 */
export function passingBy(access: Access, fact: StoredFact, who: Who): readonly Passing[] | undefined {
  if (!isType(fact, 'CaseRestricted') && !isType(fact, 'CaseUnrestricted')) return undefined;
  if (access.restriction.isOn === isType(fact, 'CaseRestricted')) return undefined;
  const home = homeOf(access);
  return fact.plain.units.filter(({ from }) => !isColleague(home, from, who));
}

function isColleague(home: Recipient | undefined, unit: Alias, who: Who): boolean {
  const party = who(unit);
  return (
    home !== undefined && party !== undefined && unit !== home.alias && agencyOf(party.recipient) === agencyOf(home.id)
  );
}

/** Keeps that the case passed. To be asked after the fact's moves were made. */
export function foldRestriction(access: Access, fact: StoredFact, passing: readonly Passing[] | undefined): void {
  if (!passing) return;
  const { restriction, facts } = access;
  restriction.isOn = isType(fact, 'CaseRestricted');
  restriction.passed.push({ at: facts.length, to: new Map(passing.map(({ from, to }) => [from, to])) });
}

/**
 * Every unit that the case passes from loses it, and its grounds go on at the unit of its agency that it passes to; a
 * case that becomes restricted is lost to whoever else knew of it, colleagues of the home among them.
 */
export function passedOn(access: Access, fact: StoredFact, who: Who): readonly Move[] {
  const passing = passingBy(access, fact, who);
  if (!passing) return [];
  return [...access.recipients.values()].flatMap((of) => {
    if (of.grounds.size === 0) return [];
    const to = heirOf(passing, of, who);
    if (!to && (of.standing === 'restricted' || isType(fact, 'CaseUnrestricted'))) return [];
    return [...(to ? [handOn(access, of, to)] : []), ...closings(of), ...(to ? openings(access, of, to) : [])];
  });
}

type Heir = Extract<Move, { kind: 'hand-on' }>['to'];

function heirOf(passing: readonly Passing[], of: Recipient, who: Who): Heir | undefined {
  const alias = passing.find(({ from }) => from === of.alias)?.to;
  const party = alias === undefined ? undefined : who(alias);
  if (alias === undefined || !party) return undefined;
  return { id: party.recipient, alias, standing: party.standing, column: party.column };
}

const handOn = ({ restriction }: Access, of: Recipient, to: Heir): Move => ({
  kind: 'hand-on',
  of,
  to,
  period: restriction.passed.length + 1,
});

/** Why is told to nobody whom it was closed to. */
const closings = (of: Recipient): readonly Move[] =>
  [...of.grounds.values()].map((ground) => ({ kind: 'close', of, ground, reason: 'withdrawn' }));

const openings = ({ restriction, facts }: Access, of: Recipient, to: Heir): readonly Move[] =>
  [...of.grounds.values()].map((ground) => ({
    kind: 'open',
    of: to,
    ground: { ...ground, id: inPeriod(ground.id, restriction.passed.length + 1), passedAt: facts.length },
  }));
