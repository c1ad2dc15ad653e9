import type { SealedPart, StoredFact } from '@vaern/casework';
import { agencyOf } from '../party';
import { nameOf, recipientOf, unit, who, type UnitName } from './cast';
import { list, text, type Facts, type OracleGround, type Whose } from './oracle-facts';
import { involvementGround, matterGround } from './oracle-matters';

/**
 * A second opinion on whose ground is open, written for its plainness: reads the whole history again for every
 * question, keeps nothing, and shares no code with the engine.
 */
interface OracleHome {
  readonly alias: string;
  readonly ground: string;
  readonly since: number;
}

const said = (fact: StoredFact, field: string): string => text(fact, field) ?? '';

/** Whose the case is: of the one who took it over last, or else of the one for whom it was opened. */
export function homeOf(facts: Facts): OracleHome | undefined {
  const since = facts.findLastIndex(
    (fact, at) => fact.type === 'HomeUnitChanged' && takesOver(facts.slice(0, at), fact),
  );
  const [moved] = since < 0 ? [] : facts.slice(since);
  if (moved) return { alias: said(moved, 'alias'), ground: said(moved, 'referralId'), since };
  const opened = facts.find((fact) => fact.type === 'CaseOpened');
  return opened && { alias: said(opened, 'homeUnit'), ground: 'home', since: 0 };
}

export const homeAlias = (facts: Facts): string | undefined => homeOf(facts)?.alias;

/** Whether the referral it names was accepted by that unit of another agency, and is open. */
function takesOver(before: Facts, fact: StoredFact): boolean {
  const [old, taker] = [homeOf(before), nameOf(text(fact, 'alias') ?? '')];
  const oldName = old && nameOf(old.alias);
  if (!oldName || !taker || agencyOf(recipientOf(oldName)) === agencyOf(recipientOf(taker))) return false;
  const id = text(fact, 'referralId');
  return openGroundsOf(before, taker).some(
    (ground) => ground.id === id && ground.sent && ground.received && ground.accepted,
  );
}

/** Whether the unit's agency lost the case with this fact of the history. */
function loses(facts: Facts, fact: StoredFact, name: UnitName): boolean {
  const before = facts.slice(0, facts.indexOf(fact));
  if (fact.type !== 'HomeUnitChanged' || !takesOver(before, fact)) return false;
  const old = nameOf(homeAlias(before) ?? '');
  return old !== undefined && agencyOf(recipientOf(old)) === agencyOf(recipientOf(name));
}

/** Whether the unit's agency lost the case since. */
const isLost = (facts: Facts, at: number, name: UnitName): boolean =>
  facts.slice(at + 1).some((fact) => loses(facts, fact, name));

/** The grounds of a unit that are open when these facts have happened; `atTheEnd`: also those that the last fact ends. */
export function openGroundsOf(facts: Facts, name: UnitName, atTheEnd = false): readonly OracleGround[] {
  const alias = unit[name];
  if (!who(alias) || name === 'perpetrators') return [];
  const { alias: homeNow, ground = '', since = 0 } = homeOf(facts) ?? {};
  const home = homeNow === alias ? [{ id: ground, received: true, accepted: true, since }] : [];
  const whose = { name, atTheEnd, homeThen: (at: number) => homeAlias(facts.slice(0, at)) };
  const referrals = facts.flatMap((fact, at) => referralGround(facts, fact, at, whose));
  const kept = facts.map((fact, at) => ({ fact, at })).filter(({ at }) => !isLost(facts, at, name));
  const involvements = kept.flatMap(({ fact, at }) => involvementGround(facts, fact, at, whose));
  return [
    ...home,
    ...referrals,
    ...involvements,
    ...kept.flatMap(({ fact, at }) => matterGround(facts, fact, at, whose)),
  ];
}

function referralGround(
  facts: Facts,
  sent: StoredFact,
  at: number,
  { name, atTheEnd }: Whose,
): readonly OracleGround[] {
  const before = facts.slice(0, at);
  const id = text(sent, 'referralId');
  if (id === undefined || !opensFirst(facts, at, name)) return [];
  const received = text(sent, 'to') === unit[name];
  const after = facts.slice(at + 1).filter((fact) => concerns(fact, sent));
  const isLastEnding = (fact: StoredFact) =>
    atTheEnd && fact === facts.at(-1) && (!received || fact.type === 'ReferralCompleted');
  if (goesWithTheCase(facts, at, { id, name, isLastEnding })) return [];
  if (
    isOver(
      after.filter((fact) => !isLastEnding(fact)),
      sent,
      name,
    )
  )
    return [];
  const accepted = received && after.some((fact) => fact.type === 'ReferralAccepted');
  const given = received ? consentOf(before, sent) : undefined;
  return [{ id, sent, received, accepted, ...(given && { scope: list(given, 'fieldSets') }) }];
}

interface Going {
  readonly id: string;
  readonly name: UnitName;
  readonly isLastEnding: (fact: StoredFact) => boolean;
}

/** Whether the case was handed over since: away from the unit's agency, or to the unit on this very referral. */
const goesWithTheCase = (facts: Facts, at: number, { id, name, isLastEnding }: Going): boolean =>
  facts
    .slice(at + 1)
    .filter((fact) => !isLastEnding(fact))
    .some((fact) => loses(facts, fact, name) || becomesHome(facts, fact, { id, name }));

/** Whether this referral's ground became the home's with this fact. */
const becomesHome = (facts: Facts, fact: StoredFact, { id, name }: { id: string; name: UnitName }): boolean =>
  fact.type === 'HomeUnitChanged' &&
  text(fact, 'referralId') === id &&
  text(fact, 'alias') === unit[name] &&
  takesOver(facts.slice(0, facts.indexOf(fact)), fact);

/** Sent again under the same id, it opens nothing anew. */
const opensFirst = (facts: Facts, at: number, name: UnitName): boolean => {
  const opening = facts.slice(0, at + 1).filter((fact, n) => opens(facts.slice(0, n), fact, name));
  const id = facts[at] && text(facts[at], 'referralId');
  return opening.at(-1) === facts[at] && opening.filter((fact) => text(fact, 'referralId') === id).length === 1;
};

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
  text(fact, 'referralId') === text(sent, 'referralId') ||
  isResending(fact, sent) ||
  text(fact, 'consentId') !== undefined;

const isResending = (fact: StoredFact, sent: StoredFact): boolean =>
  fact.type === 'ReferralSent' && text(fact, 'resends') === text(sent, 'referralId');

/** The facts of the forwarded referrals that this ground's referral continues, each up to its forwarding. */
export function continuedBy(facts: Facts, sent: StoredFact, name: UnitName): Facts {
  const before = facts.slice(0, facts.indexOf(sent));
  const onward = before.find((fact, at) => goesOn(before.slice(0, at), fact, text(sent, 'referralId')));
  if (!onward || text(onward, 'to') !== unit[name]) return [];
  return lifeUpTo(before, onward);
}

function lifeUpTo(facts: Facts, onward: StoredFact): Facts {
  const until = facts.slice(0, facts.indexOf(onward) + 1);
  const own = until.filter((fact) => text(fact, 'referralId') === text(onward, 'referralId'));
  const first = own.find(({ type }) => type === 'ReferralSent');
  const to = first && nameOf(text(first, 'to') ?? '');
  return first && to ? [...own, ...continuedBy(until, first, to)] : own;
}

/** Whether a fact sends on, as a referral of this id, one that its recipient has in hand. */
const goesOn = (before: Facts, fact: StoredFact, id: string | undefined): boolean =>
  fact.type === 'ReferralForwarded' &&
  text(fact, 'continuesAs') === id &&
  !before.some((other) => isSending(other, id)) &&
  isInHand(before, text(fact, 'referralId'));

function isInHand(facts: Facts, id: string | undefined): boolean {
  const sending = facts.find((fact) => isSending(fact, id));
  const passedOn = facts.findLast((fact) => fact.type === 'ReferralPassedOn' && text(fact, 'referralId') === id);
  const to = sending && nameOf(text(passedOn ?? sending, 'to') ?? '');
  if (!to) return false;
  if (openGroundsOf(facts, to).some((ground) => ground.received && ground.id === id)) return true;
  return homeAlias(facts) === unit[to] && !facts.some((fact) => text(fact, 'referralId') === id && isEnding(fact));
}

const isEnding = ({ type }: StoredFact) => overs.includes(type);
const isSending = (fact: StoredFact, id: string | undefined) =>
  fact.type === 'ReferralSent' && text(fact, 'referralId') === id;
const overs = ['ReferralCompleted', 'ReferralDeclined', 'ReferralForwarded', 'ReferralWithdrawn'];

/** Closed or ended, by the first fact that did either. */
function isOver(after: Facts, sent: StoredFact, name: UnitName): boolean {
  const received = text(sent, 'to') === unit[name];
  let rests = received && text(sent, 'legalBasis') === 'consent';
  return after.some((fact) => {
    if (rests && ends(fact, sent, unit[name])) return true;
    if (fact.type === 'RecipientContinued' && text(fact, 'legalBasis') !== 'consent') rests = false;
    return received ? isEnding(fact) : isDoneFor(fact, sent);
  });
}

/** Its sender goes on with what was declined, until it is sent again. */
const isDoneFor = (fact: StoredFact, sent: StoredFact): boolean =>
  isResending(fact, sent) || (isEnding(fact) && fact.type !== 'ReferralDeclined');

export const reaches = ({ scope }: OracleGround, name: string): boolean => scope?.includes(name) ?? true;

export const wasChosen = ({ received, sent }: OracleGround, part: SealedPart): boolean =>
  received && sent !== undefined && [...list(sent, 'fieldSets'), ...list(sent, 'classes')].includes(part.class);
