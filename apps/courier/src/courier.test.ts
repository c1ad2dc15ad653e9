import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { catalogue } from '@vaern/casework';
import { verifyChain } from '@vaern/ledger';
import { seededChances } from '@vaern/platform';
import { CaseFile, incident } from '../test/case-file';
import { centre, failingAt, home, House, police } from '../test/house';

let house: House;
beforeEach(async () => {
  house = await House.build();
});
afterEach(() => house.tearDown());

const aCase = () => new CaseFile(house).open();

describe('the courier', () => {
  it('tells each recipient what it may know, numbered and chained, with the keys', async () => {
    const file = await aCase();
    const referralId = await file.openTo(police, ['log-text']);
    await file.log(2);
    await house.tellAll();
    expect(await house.typesTo(police)).toEqual([
      'AccessOpened',
      'ReferralSent',
      'AccessOpened',
      '(CaseOpened)',
      'ReferralAccepted',
      'IncidentLogged',
      'IncidentLogged',
    ]);
    const notices = await house.notices(police);
    expect(notices.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(notices.at(-1)?.version).toBe(4);
    expect(verifyChain(notices)).toMatchObject({ intact: true });
    expect(await house.keys(police, file.caseId)).toEqual({ [referralId]: 4 });
    expect((await house.notices(home)).length).toBe(6);
  });

  it('goes on from where it left off', async () => {
    const file = await aCase();
    await house.tellAll();
    await file.openTo(police, []);
    await house.tellAll();
    await file.log(1);
    await house.tellAll();
    expect((await house.typesTo(home)).slice(1)).toEqual([
      'CaseOpened',
      'ReferralSent',
      'ReferralAccepted',
      'IncidentLogged',
    ]);
  });

  it('follows new facts as they come', async () => {
    const file = await aCase();
    const courier = house.courier();
    await courier.start();
    expect(courier.state).toBe('telling');
    for (let n = 0; n < 5; n += 1) {
      await file.log(1);
      await house.allTold();
    }
    expect((await house.notices(home)).length).toBe(7);
  });

  it('tells nobody of other streams, and moves on past them', async () => {
    await house.store.append('staff-1', -1, [
      { id: seededChances('x').for('x').id(), type: 'TrainingCompleted', data: {}, meta: {} },
    ]);
    await house.tellAll();
    const { rows } = await house.superuser.query('select from ledger.notice');
    expect(rows).toHaveLength(0);
  });
});

describe('a courier that is killed', () => {
  it.each(['courier.after-prepare', 'courier.before-commit', 'courier.after-commit'] as const)(
    'at %s loses nothing and doubles nothing',
    async (name) => {
      const file = await aCase();
      const referralId = await file.openTo(police, ['log-text', 'effect']);
      await file.log(7);
      const killed = house.courier({ failpoints: failingAt(name, 2), limits: { batch: 3 } });
      await killed.start();
      await killed.stop();
      await house.tellAll({ limits: { batch: 3 } });
      expect((await house.typesTo(police)).filter((type) => type === 'IncidentLogged')).toHaveLength(7);
      expect((await house.notices(home)).length).toBe(1 + 3 + 7);
      expect(await house.keys(police, file.caseId)).toEqual({ [referralId]: 2 + 7 * 2 });
      for (const recipient of [home, police]) {
        expect(verifyChain(await house.notices(recipient))).toMatchObject({ intact: true });
      }
    },
  );

  it('tries again by itself', async () => {
    await aCase();
    const courier = house.courier({ failpoints: failingAt('courier.before-commit') });
    await courier.start();
    await house.allTold();
    expect(await house.typesTo(home)).toEqual(['AccessOpened', 'CaseOpened']);
  });
});

describe('a closing', () => {
  const onConsent = { legalBasis: 'consent', purpose: 'counselling' } as const;

  it('of one of two grounds, while the courier is down, leaves exactly the other', async () => {
    const file = await aCase();
    await file.log(2);
    const consentId = await file.consent([police], ['log-text']);
    const onHer = await file.openTo(police, ['log-text'], { ...onConsent, purpose: 'report', consentId });
    const byDuty = await file.openTo(police, [], { legalBasis: 'report-of-crime' });
    await house.tellAll();
    expect(await house.keys(police, file.caseId)).toEqual({ [onHer]: 4, [byDuty]: 2 });
    const closing = await file.withdraw(consentId, [{ recipient: police, ground: onHer, wholeCase: false }]);
    await closing.append();
    await file.log(1);
    await house.tellAll();
    expect(await house.keys(police, file.caseId)).toEqual({ [byDuty]: 2 });
    expect(await house.pendingBars()).toBe(0);
    const types = await house.typesTo(police);
    expect(types.slice(-3)).toEqual(['AccessClosed', 'ConsentWithdrawn', 'IncidentLogged']);
    expect(types.filter((type) => type.startsWith('-'))).toEqual([
      '-AccessOpened',
      '-ReferralSent',
      '-AccessOpened',
      '-ReferralAccepted',
    ]);
    const entries = (await house.notices(police)).filter(({ type }) => type === 'IncidentLogged');
    expect(entries.map(({ data }) => (data?.parts ?? []).filter((part) => part.ciphertext))).toEqual([[], [], []]);
    expect(entries.map(({ data }) => data?.entryRef)).not.toContain(undefined);
    expect(verifyChain(await house.notices(police))).toMatchObject({ intact: true });
  });

  it('of the only ground leaves its notices without data and no key', async () => {
    const file = await aCase();
    const consentId = await file.consent([centre], ['log-text']);
    const ground = await file.openTo(centre, ['log-text'], { ...onConsent, consentId });
    await file.log(3);
    await house.tellAll();
    const closing = await file.withdraw(consentId, [{ recipient: centre, ground, wholeCase: true }]);
    await closing.append();
    await house.tellAll();
    expect((await house.typesTo(centre)).filter((type) => !type.startsWith('-'))).toEqual(['AccessClosed']);
    expect(await house.keys(centre, file.caseId)).toEqual({});
    expect(verifyChain(await house.notices(centre))).toMatchObject({ intact: true });
  });

  it('does not keep a new referral from being told, though both are carried at once', async () => {
    const file = await aCase();
    const consentId = await file.consent([centre], ['log-text']);
    const ground = await file.openTo(centre, ['log-text'], { ...onConsent, consentId });
    await file.log(1);
    const closing = await file.withdraw(consentId, [{ recipient: centre, ground, wholeCase: true }]);
    await closing.append();
    const anew = await file.openTo(centre, ['log-text'], { legalBasis: 'vital-interest', purpose: 'counselling' });
    await house.tellAll();
    const types = await house.typesTo(centre);
    expect(types.filter((type) => !type.startsWith('-'))).toEqual([
      'AccessClosed',
      'AccessOpened',
      '(ConsentGiven)',
      '(ConsentWithdrawn)',
      'ReferralSent',
      'AccessOpened',
      '(CaseOpened)',
      '(IncidentLogged)',
      'ReferralAccepted',
    ]);
    expect(await house.keys(centre, file.caseId)).toEqual({ [anew]: 3 });
  });

  it('that is barred and not yet a fact stops the telling on its ground, and on no other', async () => {
    const file = await aCase();
    const consentId = await file.consent([centre], ['log-text']);
    const ground = await file.openTo(centre, ['log-text'], { ...onConsent, consentId });
    await file.openTo(police, ['log-text']);
    await house.tellAll();
    const before = (await house.notices(centre)).length;
    await file.withdraw(consentId, [{ recipient: centre, ground, wholeCase: true }]);
    await file.log(1);
    await house.tellAll();
    expect((await house.notices(centre)).length).toBe(before);
    expect((await house.typesTo(police)).at(-1)).toBe('IncidentLogged');
    expect(await house.pendingBars()).toBe(1);
  });
});

describe('what is taken back', () => {
  it('loses its key and its words in every ledger when it is struck', async () => {
    const file = await aCase();
    await file.openTo(police, ['log-text']);
    const [factId = ''] = await file.log(1);
    await house.tellAll();
    await file.add(catalogue.WordsStruck.of({ factId, personId: file.affected, class: 'log-text', basis: 'unlawful' }));
    await house.tellAll();
    for (const recipient of [home, police]) {
      const entry = (await house.notices(recipient)).find(({ type }) => type === 'IncidentLogged');
      const part = entry?.data?.parts?.find((words) => words.class === 'log-text');
      expect(part?.commitment).toBeDefined();
      expect(part?.ciphertext).toBeUndefined();
    }
    expect((await house.typesTo(police)).at(-1)).toBe('WordsStruck');
    expect(Object.values(await house.keys(home, file.caseId))).toEqual([3]);
  });

  it('is named by its number when an entry is meant for somebody no more', async () => {
    const file = await aCase();
    await file.openTo(police, ['log-text']);
    await file.add(incident('zzzzzzzz', 'police'));
    await house.tellAll();
    const told = (await house.notices(police)).at(-1)?.number;
    await file.add(catalogue.EntryAudienceChanged.of({ entryRef: 'zzzzzzzz', audience: 'support', reason: 'safety' }));
    await house.tellAll();
    const notices = await house.notices(police);
    expect(notices.map(({ type }) => type).slice(-2)).toEqual(['Retracted', 'EntryAudienceChanged']);
    expect(notices.at(-2)?.data).toEqual({ number: told });
    expect(notices.find(({ number }) => number === told)?.data).toBeUndefined();
    expect(Object.values(await house.keys(police, file.caseId))).toEqual([2]);
    expect((await house.typesTo(home)).filter((type) => type.startsWith('-'))).toEqual([]);
  });

  it('is every key of one agency when it forgets a person', async () => {
    const file = await aCase();
    await file.openTo(police, ['log-text']);
    await file.log(1);
    await file.add(catalogue.PersonForgotten.of({ personId: file.affected, controller: file.alias(police) }));
    await house.tellAll();
    expect(await house.keys(police, file.caseId)).toEqual({});
    expect(Object.values(await house.keys(home, file.caseId))).toEqual([4]);
    const words = (await house.notices(police)).flatMap(({ data }) => data?.parts ?? []);
    expect(words.filter((part) => part.ciphertext !== undefined)).toEqual([]);
  });
});
