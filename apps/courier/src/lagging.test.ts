import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { catalogue } from '@vaern/casework';
import { verifyChain } from '@vaern/ledger';
import { CaseFile, incident } from '../test/case-file';
import { centre, failingAt, home, House, police } from '../test/house';
import { Teller } from './teller';

let house: House;
beforeEach(async () => {
  house = await House.build();
});
afterEach(() => house.tearDown());

const limits = { chunk: 4, batch: 5 };
const aCase = () => new CaseFile(house).open();
/** A teller that has carried every fact there is, and nobody who lags. */
async function mainFlow(): Promise<Teller> {
  const teller = await Teller.begin(house.parts({ limits }));
  const after = teller.after;
  await teller.carry(await house.store.readAll({ limit: 1_000, ...(after !== undefined && { after }) }));
  return teller;
}
const catchUp = async (teller: Teller) => {
  while (teller.lags) await teller.lagTurn();
};

describe('who has much to catch up with', () => {
  it('is told it in chunks, the others not waiting, and then what came after, in order', async () => {
    const file = await aCase();
    await file.log(10);
    await file.openTo(police, ['log-text']);
    await file.log(3);
    const teller = await mainFlow();
    expect(teller.lags).toBe(true);
    expect((await house.notices(home)).length).toBe(1 + 1 + 10 + 2 + 3);
    expect((await house.typesTo(police)).at(-1)).toBe('AccessOpened');
    await catchUp(teller);
    expect(await house.typesTo(police)).toEqual([
      'AccessOpened',
      'ReferralSent',
      'AccessOpened',
      '(CaseOpened)',
      ...Array.from({ length: 10 }, () => '(IncidentLogged)'),
      'ReferralAccepted',
      ...Array.from({ length: 3 }, () => 'IncidentLogged'),
    ]);
    expect((await house.notices(police)).at(-1)?.version).toBe(5);
  });

  it('is told the same in the end as one who never lagged', async () => {
    const files = [await aCase(), await aCase()];
    for (const file of files) {
      await file.log(9);
      await file.openTo(police, ['log-text']);
      await file.log(3, 'support');
      await file.openTo(police, ['effect'], { legalBasis: 'report-of-crime' });
      await file.log(2);
    }
    const whole = new Map<string, unknown>();
    await house.tellAll({ limits });
    for (const { caseId } of files) {
      const notices = (await house.notices(police)).filter((notice) => notice.caseId === caseId);
      whole.set(
        caseId,
        notices.map(({ type, version, backfill, data }) => ({
          type,
          version,
          backfill,
          classes: data?.parts?.map((part) => part.class),
        })),
      );
    }
    const unhurried = await House.build();
    const same = new CaseFile(unhurried);
    await same.open();
    await same.log(9);
    await same.openTo(police, ['log-text']);
    await same.log(3, 'support');
    await same.openTo(police, ['effect'], { legalBasis: 'report-of-crime' });
    await same.log(2);
    await unhurried.tellAll();
    const straight = (await unhurried.notices(police)).map(({ type, version, backfill, data }) => ({
      type,
      version,
      backfill,
      classes: data?.parts?.map((part) => part.class),
    }));
    await unhurried.tearDown();
    for (const late of whole.values()) expect(late).toEqual(straight);
  });

  it('goes on where it was after a restart, between any two chunks', async () => {
    const file = await aCase();
    await file.log(10);
    await file.openTo(police, ['log-text']);
    await file.log(6);
    await mainFlow();
    for (let turn = 0; turn < 20; turn += 1) {
      const teller = await Teller.begin(house.parts({ limits }));
      if (!teller.lags) break;
      await teller.lagTurn();
    }
    const types = await house.typesTo(police);
    expect(types.filter((type) => type === '(IncidentLogged)')).toHaveLength(10);
    expect(types.filter((type) => type === 'IncidentLogged')).toHaveLength(6);
    expect(verifyChain(await house.notices(police))).toMatchObject({ intact: true });
  });

  it('goes on after it was killed in the middle of a chunk', async () => {
    const file = await aCase();
    await file.log(10);
    await file.openTo(police, ['log-text']);
    await house.tellAll({ limits, failpoints: failingAt('courier.before-commit', 5) });
    const types = await house.typesTo(police);
    expect(types.filter((type) => type === '(IncidentLogged)')).toHaveLength(10);
    expect(types.at(-1)).toBe('ReferralAccepted');
  });

  it('is closed at once, and told no more', async () => {
    const file = await aCase();
    const consentId = await file.consent([centre], ['log-text']);
    await file.log(10);
    const ground = await file.openTo(centre, ['log-text'], {
      legalBasis: 'consent',
      purpose: 'counselling',
      consentId,
    });
    const teller = await mainFlow();
    await teller.lagTurn();
    const closing = await file.withdraw(consentId, [{ recipient: centre, ground, wholeCase: true }]);
    await closing.append();
    const after = teller.after;
    await teller.carry(await house.store.readAll({ limit: 1_000, ...(after !== undefined && { after }) }));
    expect((await house.typesTo(centre)).filter((type) => !type.startsWith('-'))).toEqual(['AccessClosed']);
    expect(await house.keys(centre, file.caseId)).toEqual({});
    expect(teller.lags).toBe(false);
  });

  it('lags anew, from its own beginning, when access opens again', async () => {
    const file = await aCase();
    const consentId = await file.consent([centre], ['log-text']);
    await file.log(10);
    const terms = { legalBasis: 'consent', purpose: 'counselling', consentId } as const;
    const ground = await file.openTo(centre, ['log-text'], terms);
    const teller = await mainFlow();
    await teller.lagTurn();
    const closing = await file.withdraw(consentId, [{ recipient: centre, ground, wholeCase: true }]);
    await closing.append();
    await file.openTo(centre, ['log-text'], { legalBasis: 'vital-interest', purpose: 'counselling' });
    const after = teller.after;
    await teller.carry(await house.store.readAll({ limit: 1_000, ...(after !== undefined && { after }) }));
    await catchUp(teller);
    const types = await house.typesTo(centre);
    expect(types.filter((type) => type === '(IncidentLogged)')).toHaveLength(10);
    expect(types.filter((type) => type === 'ReferralSent')).toHaveLength(1);
  });

  it('is told on the ground that is left when another closes meanwhile', async () => {
    const file = await aCase();
    const consentId = await file.consent([police], ['log-text', 'effect']);
    await file.log(10);
    const onHer = await file.openTo(police, ['log-text'], { legalBasis: 'consent', consentId });
    const byDuty = await file.openTo(police, [], { legalBasis: 'report-of-crime' });
    const teller = await mainFlow();
    await teller.lagTurn();
    const closing = await file.withdraw(consentId, [{ recipient: police, ground: onHer, wholeCase: false }]);
    await closing.append();
    const after = teller.after;
    await teller.carry(await house.store.readAll({ limit: 1_000, ...(after !== undefined && { after }) }));
    expect(await house.typesTo(police)).toContain('AccessClosed');
    await catchUp(teller);
    expect(Object.keys(await house.keys(police, file.caseId))).toEqual([byDuty]);
    expect((await house.notices(police)).at(-1)?.version).toBe(await house.version(police, file.caseId));
    const open = (await house.notices(police)).filter(({ data }) => data);
    expect(open.filter(({ type }) => type === 'IncidentLogged')).toHaveLength(10);
    expect(
      open.flatMap(({ data }) => data?.parts ?? []).filter((part) => part.class === 'log-text' && part.ciphertext),
    ).toEqual([]);
  });

  it('is not told words that were struck, or entries that were narrowed, in the meantime', async () => {
    const file = await aCase();
    const [first = ''] = await file.log(10);
    await file.add(incident('yyyyyyyy', 'police'));
    await file.openTo(police, ['log-text']);
    const teller = await mainFlow();
    await file.add(
      catalogue.WordsStruck.of({ factId: first, personId: file.affected, class: 'log-text', basis: 'unlawful' }),
      catalogue.EntryAudienceChanged.of({ entryRef: 'yyyyyyyy', audience: 'support', reason: 'safety' }),
    );
    const after = teller.after;
    await teller.carry(await house.store.readAll({ limit: 1_000, ...(after !== undefined && { after }) }));
    await catchUp(teller);
    const entries = (await house.notices(police)).filter(({ type }) => type === 'IncidentLogged');
    expect(entries).toHaveLength(10);
    expect(entries.filter(({ data }) => data?.parts)).toHaveLength(9);
    expect(Object.values(await house.keys(police, file.caseId))).toEqual([2 + 9]);
  });

  it('loses at once the keys to what is meant for it no more, and is told so in its turn', async () => {
    const file = await aCase();
    const first = await file.openTo(police, ['log-text']);
    await file.log(10);
    await file.add(incident('xxxxxxxx', 'police'));
    await file.openTo(police, ['log-text'], { legalBasis: 'report-of-crime' });
    const teller = await mainFlow();
    expect(teller.lags).toBe(true);
    expect((await house.keys(police, file.caseId))[first]).toBe(2 + 11);
    await file.add(catalogue.EntryAudienceChanged.of({ entryRef: 'xxxxxxxx', audience: 'support', reason: 'safety' }));
    const after = teller.after;
    await teller.carry(await house.store.readAll({ limit: 1_000, ...(after !== undefined && { after }) }));
    expect((await house.keys(police, file.caseId))[first]).toBe(2 + 10);
    await catchUp(teller);
    expect((await house.typesTo(police)).at(-1)).toBe('Retracted');
  });

  it('takes turns with others who lag', async () => {
    const files = [await aCase(), await aCase()];
    for (const file of files) {
      await file.log(10);
      await file.openTo(police, []);
    }
    const teller = await mainFlow();
    await teller.lagTurn();
    await teller.lagTurn();
    const late = (await house.notices(police)).filter(({ backfill }) => backfill).map(({ caseId }) => caseId);
    expect(new Set(late)).toEqual(new Set(files.map(({ caseId }) => caseId)));
  });
});
