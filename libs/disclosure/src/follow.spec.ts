import { describe, expect, it } from '@jest/globals';
import { catalogue, type StoredFact } from '@vaern/casework';
import { mayKnow, noAccess } from './access';
import { backfill } from './backfill';
import { follow } from './follow';
import { factNotice } from './notice';
import type { Told } from './steps';
import { everyRecipient, id, person, recipientOf, who } from './testing/cast';
import { accepted, completed, declined, described, incident, opened, sent, stored } from './testing/facts';
import { tellAll } from './testing/telling';
import { UnknownTable } from './versions';

const r1 = id(2, 1);
const open = [opened(), sent(r1, 'police', { fieldSets: ['identity', 'log-text'] }), accepted(r1)];
const toldTo = (recipient: string, facts: readonly StoredFact[]) =>
  tellAll(facts).flatMap(({ step }) => (step.kind === 'told' && step.recipient === recipient ? [step] : []));

describe('an unknown table', () => {
  it('is refused before anything is folded', () => {
    const access = noAccess();
    expect(() => follow(access, { ...opened(), type: 'CaseSung' }, who)).toThrow(UnknownTable);
    expect(() => follow(access, sent(r1, 'police', { tableVersion: 2 }), who)).toThrow(UnknownTable);
    expect(access).toEqual(noAccess());
  });
});

describe('whether a case exists for a unit', () => {
  const knowing = (...facts: StoredFact[]) => {
    const access = noAccess();
    tellAll(facts, access);
    return everyRecipient.filter((recipient) => mayKnow(access, recipient));
  };
  it('is so for the home, and for those with a ground open or ended', () => {
    const home = recipientOf('home');
    expect(knowing(...open)).toEqual([home, recipientOf('police')]);
    expect(knowing(...open, completed(r1))).toEqual([home, recipientOf('police')]);
    expect(knowing(...open, declined(r1))).toEqual([home]);
  });
});

describe('keys', () => {
  it('go with what is told, for each ground that tells it, and not to the home', () => {
    const her = described(person.witness, ['witness'], ['identity', 'reach', 'note'], { by: 'police' });
    const facts = [...open, sent(id(2, 2), 'police', { fieldSets: ['reach'] }), accepted(id(2, 2)), her];
    const partOf = (name: string) => her.parts.filter((part) => part.class === name).map((part) => part.id);
    expect(toldTo(recipientOf('police'), facts).at(-1)?.grants).toEqual([
      { ground: r1, parts: partOf('identity') },
      { ground: id(2, 2), parts: partOf('reach') },
    ]);
    expect(toldTo(recipientOf('home'), facts).at(-1)?.grants).toEqual([]);
  });
  it('of a struck part, and of a person who was never in the case, go everywhere', () => {
    const her = described(person.witness, ['witness'], ['identity']);
    const gone = stored('PersonRetracted', { personId: person.witness, reason: 'wrong-person' });
    const parts = her.parts.map((part) => part.id);
    expect(tellAll([...open, her, gone]).map(({ step }) => step)).toContainEqual({ kind: 'struck', parts });
  });
  it('to what was entered in error go from all but the home', () => {
    const entry = incident('aaaaaaaa', 'police');
    const gone = stored('FactRetracted', { factId: entry.id, reason: 'entered-in-error' });
    const steps = tellAll([...open, entry, gone]).map(({ step }) => step);
    expect(steps.filter(({ kind }) => kind === 'taken-back' || kind === 'struck')).toEqual([
      { kind: 'taken-back', recipient: recipientOf('police'), parts: entry.parts.map((part) => part.id) },
    ]);
  });
  it('to a forgotten person go from the agency that forgot', () => {
    const gone = stored('PersonForgotten', {
      personId: person.witness,
      controller: sent(r1, 'police').plain.to as string,
    });
    const her = described(person.witness, ['witness'], ['identity']);
    expect(tellAll([...open, her, gone]).at(-1)?.step).toEqual({
      kind: 'forgotten',
      agency: 'police:1464',
      person: person.witness,
      recipients: [recipientOf('police')],
      parts: her.parts.map((part) => part.id),
    });
  });
});

describe('a notice', () => {
  it('holds the plain fields and parts told, who did it, and its fact', () => {
    const entry = { ...incident('aaaaaaaa', 'police', ['log-text', 'effect']), writtenAt: '2026-03-01T00:00:00.000Z' };
    const step = toldTo(recipientOf('police'), [...open, entry]).at(-1) as Told;
    expect(factNotice(step, entry).data).toEqual({
      factId: entry.id,
      ...entry.plain,
      by: entry.by,
      writtenAt: entry.writtenAt,
      parts: [entry.parts[0]],
    });
  });
  it('of a retraction names the fact that was retracted', () => {
    const entry = incident('aaaaaaaa', 'police');
    const gone = stored('FactRetracted', { factId: entry.id, reason: 'entered-in-error' });
    const step = toldTo(recipientOf('police'), [...open, entry, gone]).at(-1) as Told;
    expect(factNotice(step, gone).data.factId).toBe(entry.id);
  });
  it('of a fact with sealed words never names another fact in its place', () => {
    const clashing = Object.values(catalogue).filter(
      ({ plain, sealed }) => 'factId' in plain.shape && Object.keys(sealed).length > 0,
    );
    expect(clashing.map(({ type }) => type)).toEqual([]);
  });
});

describe('a long case', () => {
  const entry = incident('aaaaaaaa', 'police');
  const long = (length: number) => [
    ...open,
    ...Array.from({ length }, (_, n) => ({
      ...entry,
      id: id(7, n),
      plain: { ...entry.plain, entryRef: `entry-${n}` },
      parts: entry.parts.map((part) => ({ ...part, id: id(8, n) })),
    })),
  ];
  const msToFollow = (facts: readonly StoredFact[]) => {
    const access = noAccess();
    const started = performance.now();
    for (const fact of facts) follow(access, fact, who);
    return performance.now() - started;
  };
  it('costs per fact what a short one costs', () => {
    const [short, twentyfold] = [long(2_500), long(50_000)];
    const least = (facts: readonly StoredFact[]) => Math.min(...Array.from({ length: 3 }, () => msToFollow(facts)));
    msToFollow(twentyfold);
    expect(least(twentyfold) / 20).toBeLessThan(8 * least(short));
  });
  it('is told late in chunks of the size asked for', () => {
    const access = noAccess();
    const facts = [
      opened(),
      ...long(0).slice(1, 1),
      ...Array.from({ length: 50 }, () => incident('aaaaaaaa', 'police')),
    ];
    tellAll([...facts, sent(r1, 'police')], access);
    const opening = follow(access, accepted(r1), who).find((step) => step.kind === 'backfill');
    if (opening?.kind !== 'backfill') throw new Error('nothing opened');
    const sizes: number[] = [];
    for (let next: number | undefined = 0; next !== undefined;) {
      const told = backfill(access, opening, next, 20);
      sizes.push(told.steps.length);
      next = told.next;
    }
    expect(sizes).toEqual([20, 20, 11]);
  });
});
