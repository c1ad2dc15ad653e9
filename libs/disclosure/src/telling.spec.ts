import { describe, expect, it } from '@jest/globals';
import { catalogue } from '@vaern/casework';
import { id, person, recipientOf, unit } from './testing/cast';
import {
  accepted,
  audienceChanged,
  closed,
  completed,
  conversation,
  corrected,
  declined,
  described,
  incident,
  merged,
  opened,
  reopened,
  sent,
  stored,
} from './testing/facts';
import { noticesTo, typesTo, wordsTo } from './testing/telling';

const police = recipientOf('police');
const home = recipientOf('home');
const family = recipientOf('family');
const [r1, r2] = [id(2, 1), id(2, 2)];
const screening = () =>
  stored(
    'CaseScreened',
    {
      screeningId: id(4, 1),
      about: [],
      basis: 'affected',
      findings: [],
      refusal: 'clear',
      replies: 'none',
      because: [],
      outcome: 'stalking',
      concern: 'high',
      reviewOn: '2026-05-01',
    },
    { words: ['narrative'] },
  );

const danger = () =>
  stored('DangerRaised', { dangerId: id(5, 1), saidBy: 'affected', sign: 'threat' }, { words: ['narrative'] });

describe('of a fact is told', () => {
  const toPolice = (...fieldSets: Parameters<typeof described>[2] & object) => [
    opened(),
    sent(r1, 'police', { fieldSets: [...fieldSets] }),
    accepted(r1),
  ];
  it('only what the field sets name', () => {
    const him = described(person.perpetrator, ['perpetrator'], ['identity', 'address', 'cpr']);
    expect(wordsTo(police, [...toPolice('identity', 'cpr'), him], 'PersonDescribed')).toEqual(['identity', 'cpr']);
  });
  it('only what the cell names, whatever was chosen', () => {
    const witness = described(person.witness, ['witness'], ['identity', 'address', 'cpr']);
    expect(wordsTo(police, [...toPolice('identity', 'address', 'cpr'), witness], 'PersonDescribed')).toEqual([
      'identity',
    ]);
  });
  it('the union of the cells of a person of several capacities', () => {
    const both = described(person.witness, ['relative', 'perpetrator'], ['identity', 'place']);
    expect(wordsTo(police, [...toPolice('identity', 'place'), both], 'PersonDescribed')).toEqual(['identity', 'place']);
  });
  it('only the fields named, and then not who did it', () => {
    const facts = [opened(), sent(r1, 'family'), accepted(r1), screening()];
    expect(noticesTo(family, facts).at(-1)?.data).toEqual({
      factId: facts.at(-1)?.id,
      outcome: 'stalking',
      concern: 'high',
    });
  });
  it('who said so, beside who wrote it down', () => {
    const facts = [...toPolice(), danger()];
    expect(noticesTo(police, facts).at(-1)?.data).toMatchObject({ saidBy: 'affected', by: { unit: unit.home } });
  });
  it.each(Object.values(catalogue))('$type, without a field that a notice has for itself', ({ plain }) => {
    const fields = Object.keys(plain.shape);
    expect(fields.filter((field) => ['by', 'writtenAt', 'parts'].includes(field))).toEqual([]);
  });
  it('nothing where the table has nothing', () => {
    const facts = [opened(), sent(r1, 'family'), accepted(r1), incident('aaaaaaaa', 'perpetrator')];
    expect(typesTo(family, facts)).not.toContain('IncidentLogged');
  });
  it('an address or place only by a field set of its own, though the cell always tells', () => {
    const child = described(person.child, ['child'], ['identity', 'address', 'place', 'cpr']);
    const chosen = (...fieldSets: ('address' | 'place')[]) =>
      wordsTo(family, [opened(), sent(r1, 'family', { fieldSets }), accepted(r1), child], 'PersonDescribed');
    expect(chosen()).toEqual(['identity', 'cpr']);
    expect(chosen('address')).toEqual(['identity', 'address', 'cpr']);
  });
  it('a note to its writer alone', () => {
    const note = described(person.witness, ['witness'], ['note'], { by: 'police' });
    expect(wordsTo(police, [...toPolice('note'), note], 'PersonDescribed')).toEqual(['note']);
    expect(wordsTo(home, [...toPolice('note'), note], 'PersonDescribed')).toEqual([]);
  });
});

describe('a conversation', () => {
  const open = (...after: Parameters<typeof typesTo>[1]) => [
    opened(),
    sent(r1, 'police', { fieldSets: ['note'] }),
    accepted(r1),
    sent(r2, 'family', { fieldSets: ['note'] }),
    accepted(r2),
    ...after,
  ];
  it('of the home is told to nobody else', () => {
    const facts = open(conversation('home'));
    expect(wordsTo(home, facts, 'ConversationHeld')).toEqual(['note']);
    for (const other of [police, family]) expect(typesTo(other, facts)).not.toContain('ConversationHeld');
  });
  it('of another unit is told to it and, without its note, to the home', () => {
    const facts = open(conversation('police'));
    expect(wordsTo(police, facts, 'ConversationHeld')).toEqual(['note']);
    expect(typesTo(home, facts).at(-1)).toBe('ConversationHeld');
    expect(wordsTo(home, facts, 'ConversationHeld')).toEqual([]);
    expect(typesTo(family, facts)).not.toContain('ConversationHeld');
  });
});

describe('the end of a case', () => {
  const open = [opened(), sent(r1, 'police'), accepted(r1)];
  it('is told with its reason alone to whom it was referred, and not what others were asked', () => {
    const facts = [...open, closed(r2)];
    expect(noticesTo(police, facts).at(-1)).toMatchObject({
      type: 'CaseClosed',
      data: { factId: facts.at(-1)?.id, reason: 'contact-stopped' },
    });
    expect(JSON.stringify(noticesTo(police, facts))).not.toContain(r2);
    expect(noticesTo(home, facts).at(-1)?.data).toMatchObject({ answered: [{ running: r2, answer: 'runs-on' }] });
  });
  it('closes and ends nobody’s access: what runs on is told on', () => {
    expect(typesTo(police, [...open, closed(), danger(), reopened()]).slice(-3)).toEqual([
      'CaseClosed',
      'DangerRaised',
      'CaseReopened',
    ]);
  });
  it('is not told to those whose referral was not taken on, or is over', () => {
    expect(typesTo(police, [opened(), sent(r1, 'police'), closed()]).at(-1)).toBe('ReferralSent');
    expect(typesTo(police, [...open, completed(r1), closed(), reopened()]).at(-1)).toBe('AccessEnded');
  });
  it('reopened, gives nobody back what ended; a new referral is a new period, and tells what happened since', () => {
    const before = [...open, completed(r1), danger(), closed(), reopened()];
    expect(typesTo(police, before).at(-1)).toBe('AccessEnded');
    const again = [...before, sent(r2, 'police'), accepted(r2)];
    expect(typesTo(police, again).slice(typesTo(police, before).length)).toEqual([
      'AccessOpened',
      'ReferralSent',
      'AccessOpened',
      '(CaseOpened)',
      '(DangerRaised)',
      '(CaseClosed)',
      '(CaseReopened)',
      'ReferralAccepted',
    ]);
  });
});

describe('persons who are one', () => {
  const open = [opened(), sent(r1, 'affected'), accepted(r1)];
  const centre = recipientOf('affected');
  const him = () => described(person.perpetrator, ['perpetrator']);
  const child = () => described(person.child, ['child']);
  const one = () => merged(person.child, person.perpetrator);
  it('are so for those who were told of both', () => {
    expect(typesTo(centre, [...open, him(), child(), one()]).at(-1)).toBe('PersonsMerged');
    expect(typesTo(centre, [opened(), him(), child(), one(), ...open.slice(1)])).toContain('(PersonsMerged)');
  });
  it('are not for those who were told of one, whichever it is', () => {
    for (const known of [him(), child()])
      expect(typesTo(centre, [...open, known, one()]).at(-1)).toBe('PersonDescribed');
    const witness = described(person.witness, ['witness']);
    const facts = [...open, him(), witness, merged(person.witness, person.perpetrator)];
    expect(typesTo(centre, facts).at(-1)).toBe('PersonDescribed');
    expect(JSON.stringify(noticesTo(centre, facts))).not.toContain(person.witness);
  });
  it('tell nothing twice', () => {
    const words = described(person.child, ['child'], ['identity']);
    const told = [opened(), sent(r1, 'police', { fieldSets: ['identity'] }), accepted(r1), him(), words];
    expect(wordsTo(police, [...told, one()], 'PersonDescribed')).toEqual(['identity']);
    expect(noticesTo(police, [...told, one()])).toHaveLength(noticesTo(police, told).length + 1);
  });
  it('are so, too, for those whose referral is over and who were told of both while it ran', () => {
    const done = completed(r1);
    expect(typesTo(centre, [...open, him(), child(), done, one()]).at(-1)).toBe('PersonsMerged');
    for (const known of [him(), child()]) {
      const other = known.plain.personId === person.child ? him() : child();
      expect(typesTo(centre, [...open, known, done, other, one()])).not.toContain('PersonsMerged');
    }
  });
  it('are told late of neither who was retracted', () => {
    const gone = stored('PersonRetracted', { personId: person.child, reason: 'wrong-person' });
    expect(typesTo(centre, [opened(), him(), child(), one(), gone, ...open.slice(1)])).not.toContain('(PersonsMerged)');
  });
});

describe('what was taken back', () => {
  const open = [sent(r1, 'police', { fieldSets: ['identity', 'narrative', 'log-text'] }), accepted(r1)];
  it('is not told to those who come later', () => {
    const fact = screening();
    const her = described(person.witness, ['witness'], ['identity']);
    const facts = [
      opened(),
      fact,
      her,
      stored('FactRetracted', { factId: fact.id, reason: 'entered-in-error' }),
      stored('PersonRetracted', { personId: person.witness, reason: 'wrong-person' }),
      ...open,
    ];
    expect(typesTo(police, facts).filter((type) => type.startsWith('('))).toEqual(['(CaseOpened)']);
  });
  it('is told back to those who were told', () => {
    const her = described(person.witness, ['witness'], ['identity']);
    const gone = stored('PersonRetracted', { personId: person.witness, reason: 'duplicate' });
    expect(typesTo(police, [opened(), ...open, her, gone]).at(-1)).toBe('PersonRetracted');
    expect(typesTo(police, [opened(), ...open, gone]).at(-1)).toBe('ReferralAccepted');
  });
  it('as words is told back to those who were told the words, not to those who know of the fact', () => {
    const fact = danger();
    const strike = stored('WordsStruck', {
      factId: fact.id,
      personId: person.affected,
      class: 'narrative',
      basis: 'unlawful',
    });
    const unchosen = [opened(), sent(r1, 'police'), accepted(r1), fact, strike];
    expect(typesTo(police, [opened(), ...open, fact, strike]).at(-1)).toBe('WordsStruck');
    expect(typesTo(police, unchosen).at(-1)).toBe('DangerRaised');
    expect(wordsTo(police, [opened(), fact, strike, ...open], 'DangerRaised')).toEqual([]);
  });
  it('takes the corrections of a retracted entry with it', () => {
    const entry = incident('aaaaaaaa', 'police');
    const fix = corrected('aaaaaaaa', entry.id, 'police');
    const gone = stored('FactRetracted', { factId: entry.id, reason: 'duplicate' });
    expect(typesTo(police, [opened(), entry, fix, gone, ...open])).not.toContain('(IncidentCorrected)');
    expect(typesTo(police, [opened(), ...open, entry, fix, gone]).slice(-2)).toEqual(['FactRetracted', 'Retracted']);
  });
  it('as a person forgotten is gone for that agency alone', () => {
    const her = described(person.witness, ['witness'], ['identity']);
    const forgotten = stored('PersonForgotten', { personId: person.witness, controller: unit.police });
    const fyn = [sent(r2, 'fyn', { fieldSets: ['identity'] }), accepted(r2)];
    const facts = [opened(), her, forgotten, ...open, ...fyn];
    expect(typesTo(police, facts)).not.toContain('(PersonDescribed)');
    expect(wordsTo(recipientOf('fyn'), facts, 'PersonDescribed')).toEqual(['identity']);
  });
});

describe('the audience of an entry', () => {
  const open = [opened(), sent(r1, 'police', { fieldSets: ['log-text'] }), accepted(r1)];
  it('keeps it from those who are not meant', () => {
    expect(typesTo(police, [...open, incident('aaaaaaaa', 'support')]).at(-1)).toBe('ReferralAccepted');
  });
  it('widened tells the entry and its corrections first', () => {
    const entry = incident('aaaaaaaa', 'support');
    const facts = [...open, entry, corrected('aaaaaaaa', entry.id, 'support'), audienceChanged('aaaaaaaa', 'police')];
    expect(typesTo(police, facts).slice(-3)).toEqual([
      '(IncidentLogged)',
      '(IncidentCorrected)',
      'EntryAudienceChanged',
    ]);
  });
  it('narrowed takes it back from those who are meant no more, and says so', () => {
    const facts = [...open, incident('aaaaaaaa', 'police'), audienceChanged('aaaaaaaa', 'support')];
    expect(typesTo(police, facts).slice(-2)).toEqual(['Retracted', 'EntryAudienceChanged']);
    expect(typesTo(police, [...facts, audienceChanged('aaaaaaaa', 'support')]).at(-1)).toBe('EntryAudienceChanged');
  });
  it('counts as it is now when access opens', () => {
    const before = [opened(), incident('aaaaaaaa', 'police'), audienceChanged('aaaaaaaa', 'support')];
    expect(typesTo(police, [...before, sent(r1, 'police'), accepted(r1)])).not.toContain('(IncidentLogged)');
  });
  it('counts for corrections that say something else', () => {
    const entry = incident('aaaaaaaa', 'police');
    expect(typesTo(police, [...open, entry, corrected('aaaaaaaa', entry.id, 'support')]).at(-1)).toBe('Retracted');
  });
});

describe('two grounds of one recipient', () => {
  const her = described(person.affected, ['affected'], ['identity', 'reach']);
  const both = [
    opened(),
    her,
    sent(r1, 'police', { fieldSets: ['identity'] }),
    accepted(r1),
    sent(r2, 'police', { fieldSets: ['identity', 'reach'], legalBasis: 'report-of-crime' }),
    accepted(r2),
  ];
  it('tell of an earlier fact only what the first did not', () => {
    const told = noticesTo(police, both).filter(({ type }) => type === 'PersonDescribed');
    expect(told.map(({ data }) => (data.parts as { class: string }[]).map((part) => part.class))).toEqual([
      ['identity'],
      ['reach'],
    ]);
  });
  it('do not repeat what is codes alone', () => {
    expect(typesTo(police, both).filter((type) => type === '(CaseOpened)')).toHaveLength(1);
  });
  it('are both named by what is told live', () => {
    expect(noticesTo(police, [...both, screening()]).at(-1)).toMatchObject({
      grounds: [r1, r2],
      legalBasis: 'authority-need',
    });
    expect(noticesTo(police, [...both, declined(r1), screening()]).at(-1)).toMatchObject({
      grounds: [r2],
      legalBasis: 'report-of-crime',
    });
  });
});

describe('versions', () => {
  it('count what was told live; what is told late and what the ledger adds carry the count before', () => {
    const facts = [opened(), screening(), sent(r1, 'police'), accepted(r1), screening(), completed(r1)];
    expect(noticesTo(police, facts).map(({ type, version }) => [type, version])).toEqual([
      ['AccessOpened', 0],
      ['ReferralSent', 1],
      ['AccessOpened', 1],
      ['CaseOpened', 1],
      ['CaseScreened', 1],
      ['ReferralAccepted', 2],
      ['CaseScreened', 3],
      ['ReferralCompleted', 4],
      ['AccessEnded', 4],
    ]);
  });
});
