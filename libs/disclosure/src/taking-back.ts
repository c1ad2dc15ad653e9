import type { Id, StoredFact } from '@vaern/casework';
import { homeGroundOf, type Access, type Recipient } from './access';
import { retractedStep } from './audience';
import type { Digest, PartDigest } from './digest';
import { isType } from './fact-type';
import { forgottenKey, wordsKey } from './gone';
import { agencyOf, type Who } from './party';
import type { Step } from './steps';
import { idsOf, toldTo } from './told';

/** Takes back what the fact says is to be taken back, from then on and from those who were told. */
export function takeBack(access: Access, fact: StoredFact, who: Who): readonly Step[] {
  if (isType(fact, 'WordsStruck')) return wordsStruck(access, fact.plain);
  if (isType(fact, 'FactRetracted')) return factRetracted(access, fact.plain);
  if (isType(fact, 'PersonRetracted')) return personRetracted(access, fact.plain);
  if (isType(fact, 'PersonForgotten')) return personForgotten(access, fact.plain, who);
  return [];
}

function wordsStruck(access: Access, words: { factId: Id; personId: Id; class: string }): readonly Step[] {
  const target = factWith(access, words.factId);
  const key = wordsKey(words.factId, words.personId, words.class);
  since(access.gone.words, key, access);
  return target
    ? struck(target.parts.filter((part) => part.class === words.class && part.person === words.personId))
    : [];
}

/** With the fact that logged an entry go its corrections, which are retracted by number. */
function factRetracted(access: Access, { factId, reason }: { factId: Id; reason: string }): readonly Step[] {
  const target = factWith(access, factId);
  if (!target) return [];
  const corrections = correctionsOf(access, target);
  const steps =
    reason === 'wrong-person'
      ? [...retracted(access, corrections), ...struck([target, ...corrections].flatMap(({ parts }) => parts))]
      : [...takenBack(access, target), ...retracted(access, corrections)];
  for (const { id } of [target, ...corrections]) since(access.gone.facts, id, access);
  return steps;
}

function personRetracted(access: Access, { personId, reason }: { personId: Id; reason: string }): readonly Step[] {
  since(access.gone.persons, personId, access);
  return reason === 'wrong-person' ? struck(partsAbout(access, personId)) : [];
}

/** From the fact at hand on, unless it is gone already. */
function since(gone: Map<string, number>, key: string, { facts }: Access): void {
  if (!gone.has(key)) gone.set(key, facts.length - 1);
}

const partsAbout = ({ about }: Access, person: Id): readonly PartDigest[] =>
  (about.get(person) ?? []).flatMap(({ parts }) => parts.filter((part) => part.person === person));

function personForgotten(access: Access, plain: { personId: Id; controller: string }, who: Who): readonly Step[] {
  const controller = who(plain.controller);
  if (!controller) return [];
  const agency = agencyOf(controller.recipient);
  access.gone.forgotten.add(forgottenKey(agency, plain.personId));
  const recipients = [...access.recipients.keys()].filter((recipient) => agencyOf(recipient) === agency);
  return [
    { kind: 'forgotten', agency, person: plain.personId, recipients, parts: idsOf(partsAbout(access, plain.personId)) },
  ];
}

const factWith = ({ facts, revisionOf }: Access, id: Id): Digest | undefined => facts[revisionOf.get(id) ?? -1];

function correctionsOf({ entries }: Access, { type, plain, id }: Digest): readonly Digest[] {
  if (type !== 'IncidentLogged' || typeof plain.entryRef !== 'string') return [];
  return (entries.get(plain.entryRef)?.facts ?? []).filter(
    (fact) => fact.id !== id && fact.type !== 'EvidenceReceived',
  );
}

const struck = (parts: readonly PartDigest[]): readonly Step[] =>
  parts.length > 0 ? [{ kind: 'struck', parts: idsOf(parts) }] : [];

const everyGround = ({ grounds }: Recipient) => [...grounds.values()];
const isHome = (recipient: Recipient) => homeGroundOf(recipient) !== undefined;

/** The home keeps the keys to what was entered in error; nobody else does. */
const takenBack = (access: Access, target: Digest): readonly Step[] =>
  [...access.recipients.values()]
    .filter((recipient) => !isHome(recipient))
    .flatMap((recipient): readonly Step[] => {
      const parts = idsOf(toldTo(access, recipient, everyGround(recipient), target)?.parts ?? []);
      return parts.length > 0 ? [{ kind: 'taken-back', recipient: recipient.id, parts }] : [];
    });

const retracted = (access: Access, facts: readonly Digest[]): readonly Step[] =>
  facts.flatMap((fact) =>
    [...access.recipients.values()].flatMap((recipient) => {
      const was = toldTo(access, recipient, everyGround(recipient), fact);
      return was ? [retractedStep(recipient, fact, isHome(recipient) ? { ...was, parts: [] } : was)] : [];
    }),
  );
