import { describe, expect, it } from '@jest/globals';
import { id, recipientOf, shelterOf } from './testing/cast';
import * as make from './testing/facts';
import { inShelter, restricted, unrestricted } from './testing/restricted';
import { Rooms } from './testing/rooms';
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
});

describe('a file in whose line something of hers was found', () => {
  const line = make.evidence(fileId);
  const [words] = line.parts;
  const hit = make.found(id(7, 8), line.id, { about: words!.person, class: 'evidence' });
  const decidedTo = (decision: 'tell' | 'withhold') => make.decided(id(7, 8), line.id, decision);
  const store = make.file(fileId);
  const [opener] = store.parts;
  const begun = [make.opened(), ...toPolice()];
  const handed = make.handedOver([fileId], on, 'police');

  it('stays closed to whom it is handed over, until the hit is decided', () => {
    const facts = [...begun, hit, line, store, handed];
    expect(keysOf(police, facts)).not.toContain(opener!.id);
    expect(keysOf(police, [...facts, decidedTo('withhold')])).not.toContain(opener!.id);
    expect(keysOf(police, [...facts, decidedTo('tell')])).toEqual(expect.arrayContaining([words!.id, opener!.id]));
  });
  it('is closed again where it was open, as its line is', () => {
    const held = (...facts: Parameters<typeof tellAll>[0]) => {
      const rooms = new Rooms(facts);
      for (const one of tellAll(facts)) rooms.take(one);
      const keys = rooms.keys.get(police)?.get(on) ?? new Set();
      return [words!.id, opener!.id].filter((part) => keys.has(part));
    };
    const open = [...begun, line, store, handed];
    expect(held(...open)).toHaveLength(2);
    expect(held(...open, hit)).toEqual([]);
    expect(held(...open, hit, decidedTo('tell'))).toHaveLength(2);
  });
  it('stays open to whoever brought it in', () => {
    const [theirs, opens] = [make.evidence(fileId, { by: 'police' }), make.file(fileId, 'police')];
    const found = make.found(id(7, 8), theirs.id, { about: theirs.parts[0]!.person, class: 'evidence' });
    expect(keysOf(police, [...begun, found, theirs, opens])).toContain(opens.parts[0]!.id);
  });
  it('is another than a file in whose line nothing was found', () => {
    const other = make.file(otherId);
    const facts = [
      ...begun,
      hit,
      line,
      store,
      make.evidence(otherId),
      other,
      make.handedOver([fileId, otherId], on, 'police'),
    ];
    expect(keysOf(police, facts)).toContain(other.parts[0]!.id);
  });
});

describe('a file in a case that is restricted', () => {
  const [line, opens] = kept();
  const begun = [make.opened(), line!, opens!, ...toPolice()];
  const handed = make.handedOver([fileId], on, 'police');
  const keysHeld = (recipient: string, facts: Parameters<typeof tellAll>[0]) => {
    const rooms = new Rooms(facts);
    for (const one of tellAll(facts)) rooms.take(one);
    return [...(rooms.keys.get(recipient)?.values() ?? [])].flatMap((parts) => [...parts]);
  };
  const opener = opens!.parts[0]!.id;
  const named = shelterOf('police');

  it('goes along with the case once it was handed over, and back with it', () => {
    expect(keysHeld(named, [...begun, restricted()])).not.toContain(opener);
    expect(filesTo(named, [...begun, handed, restricted()])).toEqual([fileId]);
    expect(keysHeld(named, [...begun, handed, restricted()])).toContain(opener);
    expect(keysHeld(police, [...begun, handed, restricted(), unrestricted()])).toContain(opener);
  });
  it('is handed over there as elsewhere', () => {
    const facts = [...begun, restricted(), inShelter(handed)];
    expect(filesTo(named, facts)).toEqual([fileId]);
    expect(keysHeld(named, facts)).toContain(opener);
    expect(filesTo(police, facts)).toEqual([]);
  });
  it('goes along for whoever brought it in, with what happens to it', () => {
    const theirs = [make.opened(), ...toPolice(), ...kept(fileId, { by: 'police' }), restricted()];
    expect(filesTo(named, theirs)).toEqual([fileId]);
    expect(typesTo(named, [...theirs, make.verified(fileId)])).toContain('EvidenceVerified');
  });
});
