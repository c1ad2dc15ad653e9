import { describe, expect, it } from '@jest/globals';
import { TABLE_VERSION, type StoredFact } from '@vaern/casework';
import { noAccess } from './access';
import { closings } from './closings';
import { follow } from './follow';
import { everyRecipient, id, recipientOf, unit, who, type UnitName } from './testing/cast';
import { accepted as takenOn, linked, opened as caseOpened, sent, stored, takenOver } from './testing/facts';
import { noticesTo, typesTo, wordsTo } from './testing/telling';

const him = id(1, 9);
const [consentId, referralId] = [id(3, 9), id(2, 9)];
const [home, treating] = [recipientOf('home'), recipientOf('perpetrators')];
const others = everyRecipient.filter((recipient) => recipient !== home && recipient !== treating);

const opened = (at: UnitName = 'home') => stored('TrackOpened', { homeUnit: unit[at], perpetrator: him }, { by: at });
const described = (...words: readonly ('identity' | 'cpr' | 'reach')[]) =>
  stored(
    'PerpetratorDescribed',
    { personId: him, identityStatus: 'known', interpreterNeeded: false },
    { words: words.map((name) => [name, him] as const) },
  );
const consent = (recipients: readonly UnitName[] = ['perpetrators']) =>
  stored('TrackConsentGiven', {
    consentId,
    how: 'present',
    explainedVersion: '1',
    interpreterUsed: false,
    recipients: recipients.map((name) => unit[name]),
    purposes: ['treatment'],
    fieldSets: ['identity', 'reach'],
  });
const referred = (to: UnitName = 'perpetrators') =>
  stored(
    'TrackReferred',
    {
      referralId,
      from: unit.home,
      to: unit[to],
      purpose: 'treatment',
      legalBasis: 'consent',
      consentId,
      fieldSets: ['identity', 'cpr'],
      tableVersion: TABLE_VERSION,
      urgency: 'normal',
      respondBy: '2026-03-10T11:00:00.000Z',
    },
    { words: [['narrative', him]] },
  );
const accepted = () =>
  stored(
    'TrackReferralAccepted',
    { referralId, handler: `s-${'c'.repeat(26)}` },
    { words: ['staff'], by: 'perpetrators' },
  );
const advised = (by: UnitName) =>
  stored(
    'PerpetratorAdvised',
    { adviceId: id(6, 9), items: [{ id: 'leave-her-alone', version: 1 }], topics: ['contact'] },
    { words: [['note', him]], by },
  );
const session = () =>
  stored(
    'TrackSessionHeld',
    { sessionId: id(6, 8), byUnit: unit.perpetrators, at: '2026-03-03T10:00:00.000Z' },
    { words: [['note', him]], by: 'perpetrators' },
  );
const withdrawn = () => stored('TrackConsentWithdrawn', { consentId, how: 'phone', pressureAsked: 'asked-none' });
const expired = () => stored('TrackConsentExpired', { consentId });
const closed = () => stored('TrackClosed', { outcome: 'completed' });
const begun = (): StoredFact[] => [opened(), described('identity', 'cpr', 'reach'), advised('home'), consent()];
const taken = (): StoredFact[] => [...begun(), referred(), accepted()];

describe('a track', () => {
  it('is its home’s own, and nobody else’s before he is referred', () => {
    expect(typesTo(home, begun())).toEqual([
      'AccessOpened',
      'TrackOpened',
      'PerpetratorDescribed',
      'PerpetratorAdvised',
      'TrackConsentGiven',
    ]);
    for (const recipient of [treating, ...others]) expect(typesTo(recipient, begun())).toEqual([]);
  });

  it('is told to those who treat him: the referral first, and the rest when they took him on', () => {
    expect(typesTo(treating, [...begun(), referred()])).toEqual([
      'AccessOpened',
      '(TrackConsentGiven)',
      'TrackReferred',
    ]);
    expect(typesTo(treating, taken())).toEqual([
      'AccessOpened',
      '(TrackConsentGiven)',
      'TrackReferred',
      'AccessOpened',
      '(TrackOpened)',
      '(PerpetratorDescribed)',
      '(PerpetratorAdvised)',
      'TrackReferralAccepted',
    ]);
  });

  it('is told within his consent, and as far as it was chosen', () => {
    expect(wordsTo(treating, taken(), 'PerpetratorDescribed')).toEqual(['identity']);
    expect(wordsTo(treating, taken(), 'TrackReferred')).toEqual(['narrative']);
    expect(wordsTo(treating, taken(), 'PerpetratorAdvised')).toEqual([]);
  });

  it('has sessions that nobody knows of but those who held them', () => {
    const facts = [...taken(), session()];
    expect(typesTo(treating, facts).at(-1)).toBe('TrackSessionHeld');
    expect(wordsTo(treating, facts, 'TrackSessionHeld')).toEqual(['note']);
    expect(typesTo(home, facts)).not.toContain('TrackSessionHeld');
  });

  it('is at home with those who treat perpetrators, where it began there', () => {
    expect(typesTo(treating, [opened('perpetrators'), described('cpr'), session()])).toEqual([
      'AccessOpened',
      'TrackOpened',
      'PerpetratorDescribed',
      'TrackSessionHeld',
    ]);
  });

  it.each([
    ['declined', stored('TrackReferralDeclined', { referralId, reason: 'no-capacity' })],
    ['withdrawn', stored('TrackReferralWithdrawn', { referralId, reason: 'no-longer-needed' })],
    ['consent-withdrawn', withdrawn()],
    ['consent-expired', expired()],
  ] as const)('closes to them when he is %s', (reason, fact) => {
    const access = noAccess();
    for (const one of taken()) follow(access, one, who);
    expect(closings(access, [fact], who)).toMatchObject([
      { recipient: treating, ground: referralId, reason, wholeCase: true },
    ]);
    expect(typesTo(treating, [...taken(), fact, described('identity')]).at(-1)).toBe('AccessClosed');
  });

  it('stays their own record when it is over, whatever becomes of his consent', () => {
    const facts = [...taken(), closed(), withdrawn(), described('identity')];
    expect(typesTo(treating, facts).slice(-3)).toEqual(['TrackReferralAccepted', 'TrackClosed', 'AccessEnded']);
  });

  it('takes struck words from everybody', () => {
    const facts = taken();
    const strike = stored('WordsStruck', {
      factId: facts[1]!.id,
      personId: him,
      class: 'identity',
      basis: 'wrong-person',
    });
    const access = noAccess();
    for (const one of facts) follow(access, one, who);
    expect(follow(access, strike, who).find(({ kind }) => kind === 'struck')).toEqual({
      kind: 'struck',
      parts: [facts[1]!.parts[0]!.id],
    });
  });

  it.each(['police', 'affected', 'family', 'coordination', 'restricted', 'fyn'] as const)(
    'opens nothing to %s, whatever a fact says',
    (name) => {
      const facts = [...begun(), consent([name]), referred(name), accepted()];
      expect(typesTo(recipientOf(name), facts)).toEqual([]);
    },
  );
  it.each(['police', 'affected', 'restricted'] as const)('has no home at %s', (name) =>
    expect(typesTo(recipientOf(name), [opened(name), described('identity')])).toEqual([]),
  );
});

describe('her case', () => {
  const toHim = () =>
    sent(referralId, 'perpetrators', { legalBasis: 'vital-interest', fieldSets: ['identity', 'reach'] });

  it('is told to nobody who treats perpetrators, whatever a fact says', () => {
    const taking = stored('ReferralAccepted', { referralId, handler: `s-${'c'.repeat(26)}` }, { by: 'perpetrators' });
    expect(noticesTo(treating, [caseOpened(), toHim(), taking, linked('home')])).toEqual([]);
  });

  it('tells which track is his to the unit that wrote it, and to no other', () => {
    const coordinated = sent(referralId, 'coordination', { purpose: 'coordination' });
    const taking = stored('ReferralAccepted', { referralId, handler: `s-${'c'.repeat(26)}` }, { by: 'coordination' });
    const facts = [caseOpened(), coordinated, taking, linked('home')];
    expect(wordsTo(home, facts, 'TrackLinked')).toEqual(['note']);
    for (const recipient of [recipientOf('coordination'), ...others])
      expect(typesTo(recipient, facts)).not.toContain('TrackLinked');
  });

  it('tells that the note was struck to that unit alone: neither to coordination nor to a new home', () => {
    const coordinated = sent(referralId, 'coordination', { purpose: 'coordination' });
    const taking = stored('ReferralAccepted', { referralId, handler: `s-${'c'.repeat(26)}` }, { by: 'coordination' });
    const note = linked('home');
    const about = { factId: note.id, personId: note.parts[0]!.person, class: 'note', basis: 'wrong-person' } as const;
    const facts = [caseOpened(), coordinated, taking, note, stored('WordsStruck', about)];
    expect(typesTo(home, facts).at(-1)).toBe('WordsStruck');
    for (const recipient of [recipientOf('coordination'), ...others])
      expect(typesTo(recipient, facts)).not.toContain('WordsStruck');
    const moving = id(2, 8);
    const moved = [...facts, sent(moving, 'varde', { purpose: 'hand-over' }), takenOn(moving), takenOver(moving)];
    expect(typesTo(recipientOf('varde'), moved)).toContain('HomeUnitChanged');
    for (const type of ['TrackLinked', 'WordsStruck']) expect(typesTo(recipientOf('varde'), moved)).not.toContain(type);
  });
});
