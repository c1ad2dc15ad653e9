import { describe, expect, it } from '@jest/globals';
import { id, recipientOf, shelterOf } from './testing/cast';
import * as make from './testing/facts';
import { inShelter, restricted } from './testing/restricted';
import { noticesTo, tellAll, typesTo, wordsTo } from './testing/telling';

const police = recipientOf('police');
const [fileId, otherId, on, again] = [id(7, 1), id(7, 2), id(2, 1), id(2, 2)];
const toPolice = (referralId = on, fieldSets: readonly ('evidence' | 'identity')[] = ['evidence']) => [
  make.sent(referralId, 'police', { fieldSets: [...fieldSets] }),
  make.accepted(referralId),
];
const kept = (evidenceId = fileId, more: Parameters<typeof make.evidence>[1] = {}) => [
  make.evidence(evidenceId, more),
  make.file(evidenceId, more.by ?? 'home'),
];
const filesTo = (recipient: string, facts: Parameters<typeof noticesTo>[1]) =>
  noticesTo(recipient, facts)
    .filter(({ type }) => type === 'EvidenceStored')
    .map(({ data }) => data.evidenceId);
const keysOf = (recipient: string, facts: Parameters<typeof tellAll>[0]) =>
  tellAll(facts).flatMap(({ step }) =>
    step.kind === 'told' && step.recipient === recipient ? step.grants.flatMap(({ parts }) => parts) : [],
  );

describe('the list of evidence', () => {
  it('goes to the police with its words where evidence was chosen, and without the files', () => {
    const facts = [make.opened(), ...kept(), ...toPolice()];
    expect(wordsTo(police, facts, 'EvidenceReceived')).toEqual(['evidence']);
    expect(filesTo(police, facts)).toEqual([]);
  });
  it('goes without its words where evidence was not chosen', () => {
    const facts = [make.opened(), ...toPolice(on, ['identity']), ...kept()];
    expect(typesTo(police, facts)).toContain('EvidenceReceived');
    expect(wordsTo(police, facts, 'EvidenceReceived')).toEqual([]);
  });
  it.each(['family', 'affected'] as const)('goes to nobody else: %s', (name) => {
    const facts = [
      make.opened(),
      ...kept(),
      make.sent(on, name, { fieldSets: ['evidence'] }),
      make.accepted(on),
      ...kept(otherId),
    ];
    expect(typesTo(recipientOf(name), facts).filter((type) => type.includes('Evidence'))).toEqual([]);
  });
  it('follows the audience of its entry: kept from the police with it, told and taken back with it', () => {
    const of = { ref: 'aaaaaaaa', meantFor: 'support' as const };
    const begun = [make.opened(), make.incident('aaaaaaaa', 'support'), ...kept(fileId, of), ...toPolice()];
    expect(typesTo(police, begun)).not.toContain('(EvidenceReceived)');
    const widened = [...begun, make.audienceChanged('aaaaaaaa', 'police')];
    expect(wordsTo(police, widened, 'EvidenceReceived')).toEqual(['evidence']);
    const narrowed = tellAll([...widened, make.audienceChanged('aaaaaaaa', 'support')]).map(({ step }) => step);
    const line = begun.find(({ type }) => type === 'EvidenceReceived')!;
    expect(narrowed).toContainEqual(expect.objectContaining({ kind: 'retracted', recipient: police, factId: line.id }));
  });
  it('is kept from the police when it belongs to no entry and is for support only', () => {
    const facts = [make.opened(), ...kept(fileId, { meantFor: 'support' }), ...toPolice()];
    expect(typesTo(police, facts)).not.toContain('(EvidenceReceived)');
  });
  it('stays when its entry is retracted: evidence is taken back by itself alone', () => {
    const entry = make.incident('aaaaaaaa', 'police');
    const begun = [make.opened(), entry, ...kept(fileId, { ref: 'aaaaaaaa' }), ...toPolice()];
    const line = begun.find(({ type }) => type === 'EvidenceReceived')!;
    const steps = tellAll([...begun, make.stored('FactRetracted', { factId: entry.id, reason: 'wrong-person' })]);
    const gone = steps.flatMap(({ step }) => (step.kind === 'struck' || step.kind === 'taken-back' ? step.parts : []));
    expect(gone).toEqual(entry.parts.map((part) => part.id));
    expect(steps.filter(({ step }) => step.kind === 'retracted' && step.factId === line.id)).toEqual([]);
  });
});

describe('a file', () => {
  it('goes to the police when it is handed over, late, with all that happened to it; no other does', () => {
    const facts = [make.opened(), ...kept(), ...kept(otherId), make.verified(fileId), ...toPolice()];
    const before = typesTo(police, facts);
    const handed = [...facts, make.handedOver([fileId], on, 'police')];
    expect(typesTo(police, handed).slice(before.length)).toEqual([
      '(EvidenceStored)',
      '(EvidenceVerified)',
      'EvidenceHandedOver',
    ]);
    expect(filesTo(police, handed)).toEqual([fileId]);
    const [opener] = facts.find(({ type }) => type === 'EvidenceStored')!.parts;
    expect(keysOf(police, handed)).toContain(opener!.id);
    expect(keysOf(police, facts)).not.toContain(opener!.id);
  });
  it('goes to no other district than the one whose referral it was', () => {
    const other = [make.sent(again, 'fyn', { fieldSets: ['evidence'] }), make.accepted(again)];
    const facts = [make.opened(), ...kept(), ...toPolice(), ...other, make.handedOver([fileId], on, 'police')];
    expect(filesTo(recipientOf('fyn'), facts)).toEqual([]);
    expect(typesTo(recipientOf('fyn'), facts)).not.toContain('EvidenceHandedOver');
  });
  it('goes without its key where evidence was not chosen', () => {
    const facts = [make.opened(), ...kept(), ...toPolice(on, ['identity']), make.handedOver([fileId], on, 'police')];
    expect(wordsTo(police, facts, 'EvidenceStored')).toEqual([]);
  });
  it('is not handed over by a new referral: that takes a new hand-over', () => {
    const closed = [
      make.opened(),
      ...kept(),
      ...toPolice(),
      make.handedOver([fileId], on, 'police'),
      make.withdrawn(on),
    ];
    const renewed = [...closed, ...toPolice(again)];
    expect(filesTo(police, renewed)).toHaveLength(1);
    expect(filesTo(police, [...renewed, make.handedOver([fileId], again, 'police')])).toHaveLength(2);
  });
  it('is told on to whoever received it, as what happens to it is', () => {
    const facts = [make.opened(), ...toPolice(), ...kept(fileId, { by: 'police' }), make.quarantined(fileId)];
    expect(wordsTo(police, facts, 'EvidenceStored')).toEqual(['evidence']);
    expect(typesTo(police, facts)).toContain('EvidenceQuarantined');
  });
  it('handed over on a referral that is over goes nowhere', () => {
    const facts = [
      make.opened(),
      ...kept(),
      ...toPolice(),
      make.completed(on),
      make.handedOver([fileId], on, 'police'),
    ];
    expect(filesTo(police, facts)).toEqual([]);
  });
  describe('of a case that passed to the units of restricted cases', () => {
    const named = shelterOf('police');
    const keyOf = (facts: Parameters<typeof tellAll>[0]) =>
      facts.find(({ type }) => type === 'EvidenceStored')!.parts[0]!.id;
    const begun = [make.opened(), ...kept(), ...toPolice(), restricted()];

    it('goes to the heir of whose referral it is handed over on', () => {
      expect(keysOf(named, begun)).not.toContain(keyOf(begun));
      const handed = [...begun, inShelter(make.handedOver([fileId], on, 'police'))];
      expect(filesTo(named, handed)).toEqual([fileId]);
      expect(keysOf(named, handed)).toContain(keyOf(handed));
    });
    it('stays with whoever it was handed over to before, and what happens to it is told there', () => {
      const handed = [make.opened(), ...kept(), ...toPolice(), make.handedOver([fileId], on, 'police'), restricted()];
      expect(filesTo(named, handed)).toEqual([fileId]);
      expect(typesTo(named, [...handed, inShelter(make.verified(fileId))]).at(-1)).toBe('EvidenceVerified');
    });
    it('stays with the heir of whoever received it, and what happens to it is told there', () => {
      const received = [make.opened(), ...toPolice(), ...kept(fileId, { by: 'police' }), restricted()];
      expect(filesTo(named, received)).toEqual([fileId]);
      expect(typesTo(named, [...received, inShelter(make.quarantined(fileId))]).at(-1)).toBe('EvidenceQuarantined');
    });
  });
});
