import { describe, expect, it } from '@jest/globals';
import type { StoredFact } from '@vaern/casework';
import { assert, property } from 'fast-check';
import { disclosuresOf } from './disclosures';
import { id, person, recipientOf, who } from './testing/cast';
import { accepted, completed, described, opened, passedOn, sent, stored, takenOver, withdrawn } from './testing/facts';
import { history } from './testing/histories';
import { noticesTo } from './testing/telling';
import { everyRecipient } from './testing/cast';

const [r1, moving] = [id(2, 1), id(2, 3)];
const [home, varde, police] = [recipientOf('home'), recipientOf('varde'), recipientOf('police')];
const her = described(person.affected, ['affected'], ['identity', 'address']);
const toPolice = sent(r1, 'police', { legalBasis: 'crime-prevention', fieldSets: ['identity'] });
const begun = [opened(), her, toPolice, accepted(r1)];
const to = (recipient: string, facts: readonly StoredFact[]) =>
  disclosuresOf(facts, who).disclosed.filter((one) => one.recipient === recipient);
const describedTo = (recipient: string, facts: readonly StoredFact[]) =>
  to(recipient, facts).find(({ type }) => type === 'PersonDescribed');

describe('what was disclosed of a case', () => {
  it('names recipient, fact, classes about whom, ground and basis, and under whom', () => {
    expect(describedTo(police, begun)).toMatchObject({
      recipient: police,
      factId: her.id,
      backfill: true,
      under: home,
      grounds: [{ ground: r1, legalBasis: 'crime-prevention' }],
      parts: [{ class: 'identity', person: person.affected }],
      changes: [],
    });
  });
  it('says since when it ended, and since when it was closed', () => {
    expect(describedTo(police, [...begun, completed(r1)])?.changes).toMatchObject([{ kind: 'ended', ground: r1 }]);
    expect(describedTo(police, [...begun, withdrawn(r1)])?.changes).toMatchObject([{ kind: 'closed', ground: r1 }]);
  });
  it('says which words are gone, and what was retracted', () => {
    const struck = stored('WordsStruck', {
      factId: her.id,
      personId: person.affected,
      class: 'identity',
      basis: 'unlawful',
    });
    expect(describedTo(police, [...begun, struck])?.changes).toMatchObject([{ kind: 'words-gone' }]);
    const retracted = stored('FactRetracted', { factId: her.id, reason: 'entered-in-error' });
    expect(describedTo(police, [...begun, retracted])?.changes.map(({ kind }) => kind)).toContain('taken-back');
  });
  it('was the old home’s up to the hand-over and the new one’s since', () => {
    const facts = [
      ...begun,
      sent(moving, 'varde', { purpose: 'hand-over' }),
      accepted(moving),
      takenOver(moving),
      passedOn(r1, 'police'),
      described(id(1, 7), ['witness'], ['identity']),
    ];
    const { disclosed, home: now } = disclosuresOf(facts, who);
    expect(now).toBe(varde);
    const unders = (recipient: string, factId: string) =>
      disclosed.filter((one) => one.recipient === recipient && one.factId === factId).map(({ under }) => under);
    expect(new Set(unders(varde, her.id))).toEqual(new Set([home]));
    expect(new Set(unders(police, her.id))).toEqual(new Set([home]));
    expect(unders(police, facts.at(-1)!.id)).toEqual([varde]);
  });
  it('is as many tellings as notices of facts, each with the words that the notice carried, whatever happened', () => {
    assert(
      property(history, (facts) => {
        const { disclosed } = disclosuresOf(facts, who);
        for (const recipient of everyRecipient) {
          const notices = noticesTo(recipient, facts).filter(
            ({ data, type }) => data.factId !== undefined && type !== 'Retracted',
          );
          const carried = notices.map(({ type, data }) => [
            type,
            ((data.parts ?? []) as { id: string; ciphertext?: string }[])
              .filter(({ ciphertext }) => ciphertext !== undefined)
              .map((part) => part.id),
          ]);
          const mine = disclosed.filter((one) => one.recipient === recipient);
          expect(mine.map(({ type, parts }) => [type, parts.map((part) => part.id)])).toEqual(carried);
        }
      }),
      { numRuns: 60 },
    );
  });
});
