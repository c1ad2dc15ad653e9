import { homeGroundOf, openGrounds, type Access, type Recipient } from './access';
import { textOf, type Digest } from './digest';
import type { Ground } from './ground';
import { lessThan, toldStep } from './difference';
import { idsOf, tellingOf, toldTo, type ToldTo } from './told';
import type { Step } from './steps';

/** What each recipient was told of an entry's facts, on grounds open and ended. */
export type EntryBefore = readonly { recipient: Recipient; facts: ReadonlyMap<Digest, ToldTo> }[];

/** To be asked before a fact that says whom an entry is meant for is remembered, and handed to `audienceSteps` after. */
export function entryBefore(access: Access, fact: Digest): EntryBefore {
  const entry = access.entries.get(textOf(fact, 'entryRef') ?? '');
  const audience = textOf(fact, 'audience');
  if (!entry || audience === undefined || entry.meantFor.at(-1)?.audience === audience) return [];
  return [...access.recipients.values()].map((recipient) => ({
    recipient,
    facts: tellings(access, recipient, [...recipient.grounds.values()], entry.facts),
  }));
}

/** Widening tells what was withheld; narrowing takes back what was told. */
export const audienceSteps = (access: Access, fact: Digest, before: EntryBefore): readonly Step[] =>
  before.flatMap(({ recipient, facts }) => [
    ...[...facts].flatMap(([told, was]) => narrowed(access, recipient, told, was)),
    ...entryFacts(access, fact).flatMap((told) => widened(access, recipient, told, facts.get(told))),
  ]);

const entryFacts = ({ entries }: Access, fact: Digest): readonly Digest[] =>
  (entries.get(textOf(fact, 'entryRef') ?? '')?.facts ?? []).filter((other) => other !== fact);

export function tellings(access: Access, recipient: Recipient, grounds: readonly Ground[], facts: readonly Digest[]) {
  const told = new Map<Digest, ToldTo>();
  for (const fact of facts) {
    const was = toldTo(access, recipient, grounds, fact);
    if (was) told.set(fact, was);
  }
  return told;
}

export function narrowed(access: Access, recipient: Recipient, fact: Digest, was: ToldTo): readonly Step[] {
  const now = toldTo(access, recipient, [...recipient.grounds.values()], fact);
  if (!now) return [retractedStep(recipient, fact, was)];
  const lost = idsOf(was.parts.filter((part) => !now.parts.includes(part)));
  if (lost.length === 0) return [];
  const less = toldStep(recipient, fact, now, { was: now, version: recipient.live });
  return [
    { kind: 'taken-back', recipient: recipient.id, parts: lost },
    { ...less, lost, grants: [] },
  ];
}

export const retractedStep = (recipient: Recipient, fact: Digest, was: ToldTo): Step => ({
  kind: 'retracted',
  ...tellingOf(recipient, was.grounds, recipient.live),
  factId: fact.id,
  atHome: homeGroundOf(recipient) !== undefined,
  parts: idsOf(was.parts),
});

export function widened(access: Access, recipient: Recipient, fact: Digest, was: ToldTo | undefined): readonly Step[] {
  const now = toldTo(access, recipient, openGrounds(recipient), fact);
  return now && lessThan(was, now) ? [toldStep(recipient, fact, now, { was, version: recipient.live })] : [];
}
