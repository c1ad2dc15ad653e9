import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, wordsIn, type World } from '../world';
import { affected, incident, onDuty, opens, perpetrator, stalking, step, trains, type Worklist } from './telling';
import { centre, police, visitation } from './units';

interface Hit {
  readonly hitId: string;
  readonly factId: string;
  readonly class: string;
  readonly of: string;
  readonly decision?: string;
}
interface Entry {
  readonly factId: string;
  readonly entryRef: string;
  readonly words: readonly { readonly class: string; readonly fields: { readonly text?: string } }[];
}
interface Withheld {
  readonly class: string;
  readonly hits: readonly { readonly hitId: string; readonly decision?: string }[];
}

describe('the protected address', () => {
  let world: World;
  let caseId: string;
  let him: string;
  let her: string;
  let referralId: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;
  const ref: Record<string, string> = {};

  const theirs = (name: string, ...others: readonly string[]) => world.canaries.words(name, [visitation, ...others]);
  const log = async (name: string, text: string, who = 'visitator') => {
    ref[name] = await told(who, '/log', incident(him, { audience: 'police', text, precision: 'day' }));
  };
  const file = (who: string) =>
    world.as(who).asks<{ addressHits: readonly Hit[]; units: object }>(`/cases/${caseId}`, { purpose: 'case-work' });
  const hits = async () => (await file('visitator')).addressHits;
  const entries = async (who: string) =>
    (await world.as(who).asks<{ items: readonly Entry[] }>(`/cases/${caseId}/log`, { purpose: 'case-work' })).items;
  const textOf = async (who: string, name: string) => {
    const entry = (await entries(who)).find(({ entryRef }) => entryRef === ref[name]);
    return entry?.words.find((words) => words.class === 'log-text')?.fields.text;
  };
  const hitIn = async (name: string, of = 'address') => {
    const factId = (await entries('visitator')).find(({ entryRef }) => entryRef === ref[name])?.factId;
    return (await hits()).find((hit) => hit.factId === factId && hit.of === of)?.hitId ?? '';
  };
  const decides = (hitId: string, decision: string, reason: string) =>
    told('visitator', `/address-hits/${hitId}/decision`, { decision, reason });
  const waiting = async () =>
    (await world.as('visitator').asks<Worklist & { addressHits: readonly Hit[] }>('/worklist')).addressHits;
  const narrativesAt = async (who: string) =>
    wordsIn(await file(who)).filter((words) => words.class === 'narrative').length;

  beforeAll(async () => {
    world = await startWorld({ seed: 'protected address' });
    await trains(world);
  }, 60_000);
  afterAll(() => world?.stop());

  it('is in what frontline writes before anybody knows that it is hers', async () => {
    const street = world.canaries.given('street', [visitation], 'Kanarievænget');
    world.canaries.given('street without its letter', [visitation], 'Kanarievaenget');
    ({ caseId } = await opens(world, 'frontline', {
      relation: 'former-partner',
      text: `Hun har skjult sig på ${street} 37 i et år.`,
    }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    expect(await waiting()).toEqual([]);
  });

  it('is found there when she is described, and stands on the worklist', async () => {
    await world.at('2026-03-02T13:30:00.000Z');
    her = await told(
      'visitator',
      '/persons',
      affected({
        addressProtection: 'special',
        name: theirs('name', police),
        address: { street: 'Kanarievænget 37, 2. th', postcode: '6700', town: 'Esbjerg' },
        phones: ['00 00 12 77'],
        worksAt: world.canaries.given('work', [visitation, police], 'Mågebyens Bogtrykkeri'),
      }),
    );
    expect(await waiting()).toMatchObject([{ caseId, class: 'narrative', of: 'address', where: 'text' }]);
  });

  it('is found in new words as they are written, however they spell it', async () => {
    him = await told('visitator', '/persons', perpetrator({ name: theirs('his name', police) }));
    await told('visitator', '/screenings', stalking(him, theirs('reasons', police)));
    await log('clean', theirs('clean entry', police, centre));
    await log('struck', `${theirs('struck')} stod ved Kanarievaenget 37`);
    await log('withheld', `${theirs('withheld')} ringede fra +45 0000 1277`);
    await log('told', `${theirs('told', police, centre)} på 6700 Esbjerg station`);
    expect((await waiting()).map(({ of }) => of).sort()).toEqual(['address', 'address', 'address', 'phone']);
  });

  it('is kept back in what the police will see, and the preview says so', async () => {
    const query = `to=${police}&purpose=protection&legalBasis=crime-prevention&fieldSets=identity,narrative,log-text`;
    const { items } = await world
      .as('visitator')
      .asks<{ items: readonly { type: string; accepted?: { withheld: readonly Withheld[] } }[] }>(
        `/cases/${caseId}/referrals/preview?${query}`,
        { purpose: 'case-work' },
      );
    const withheld = items.flatMap(({ accepted }) => accepted?.withheld ?? []);
    expect(withheld.map((part) => part.class)).toEqual(['narrative', 'log-text', 'log-text', 'log-text']);
    const shown = withheld.flatMap((part) => part.hits);
    expect(shown.map(({ hitId }) => hitId).sort()).toEqual((await waiting()).map(({ hitId }) => hitId).sort());
    expect(shown.filter(({ decision }) => decision !== undefined)).toEqual([]);
  });

  it('does not reach the police with the log that they need', async () => {
    const terms = { to: police, purpose: 'protection', fieldSets: ['identity', 'narrative', 'log-text'] };
    referralId = await told('visitator', '/referrals', onDuty({ ...terms, summary: theirs('summary', police) }));
    await told('case-officer', `/referrals/${referralId}/acceptance`);
    expect(await entries('case-officer')).toHaveLength(4);
    expect(await textOf('case-officer', 'clean')).toContain('Ord om');
    for (const name of ['struck', 'withheld', 'told']) expect(await textOf('case-officer', name)).toBeUndefined();
    expect((await file('case-officer')).addressHits).toEqual([]);
    expect(world.canaries.reached(police)).toEqual(['name', 'his name', 'reasons', 'clean entry', 'summary']);
  });

  it('is for the home unit to decide, and hits exist for nobody else', async () => {
    const path = `/cases/${caseId}/address-hits/${await hitIn('told')}/decision`;
    const body = { decision: 'tell', reason: 'coincidence' };
    expect((await world.as('case-officer').post(path, body)).status).toBe(422);
    expect((await world.as('counsellor').post(path, body)).status).toBe(404);
    const nowhere = await world.as('case-officer').post(path.replace(/[0-9a-f]{12}\/dec/, '000000000000/dec'), body);
    expect(nowhere.status).toBe(422);
    expect(world.handedOut.bytesOf(police).join('')).not.toContain('AddressHit');
  });

  it('goes when it is told, and only what is told goes', async () => {
    await decides(await hitIn('struck'), 'strike', 'protects-affected');
    await decides(await hitIn('withheld', 'phone'), 'withhold', 'not-needed');
    await decides(await hitIn('told'), 'tell', 'coincidence');
    expect(await textOf('case-officer', 'told')).toContain('Esbjerg station');
    for (const name of ['struck', 'withheld']) expect(await textOf('case-officer', name)).toBeUndefined();
    expect(await textOf('visitator', 'struck')).toContain('Kanarievaenget 37');
    expect((await waiting()).map((hit) => hit.class)).toEqual(['narrative']);
    const again = { decision: 'tell', reason: 'recipient-needs' };
    const refused = await world
      .as('visitator')
      .post(`/cases/${caseId}/address-hits/${await hitIn('struck')}/decision`, again);
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('/problems/address-hit-struck')]);
  });

  it('is no answer to a guess: the officer’s own words come back to the police, and go to nobody else', async () => {
    const terms = {
      to: centre,
      purpose: 'counselling',
      fieldSets: ['log-text'],
      summary: theirs('for the centre', centre),
      legalBasis: 'vital-interest',
    };
    const toCentre = await told('visitator', '/referrals', onDuty({ ...terms, noConsentReason: 'life-in-danger' }));
    await told('counsellor', `/referrals/${toCentre}/acceptance`);
    const entry = incident(him, { audience: 'police', text: 'Arbejder hun hos Mågebyens Bogtrykkeri?' });
    ref.guess = await told('case-officer', '/log', entry);
    expect(await textOf('case-officer', 'guess')).toContain('Mågebyens');
    expect(await textOf('counsellor', 'guess')).toBeUndefined();
    expect(await hitIn('guess', 'work')).not.toBe('');
  });

  it('that becomes hers later is taken back from the police until somebody decides', async () => {
    await log('later', `${theirs('later', police, centre)} i Rypevænget 5`);
    expect(await textOf('case-officer', 'later')).toContain('Rypevænget');
    await told('visitator', '/persons', affected({ personId: her, address: { street: 'Rypevænget 5' } }));
    expect(await textOf('case-officer', 'later')).toBeUndefined();
    await decides(await hitIn('later'), 'tell', 'recipient-knows');
    expect(await textOf('case-officer', 'later')).toContain('Rypevænget');
  });

  it('waits in a summary, too, and in the words of the contact', async () => {
    const summary = `${theirs('second summary')} Ring aldrig på 00001277`;
    const terms = { to: 'police:1465/intake', purpose: 'protection', fieldSets: ['narrative'] };
    const id = await told('visitator', '/referrals', onDuty({ ...terms, summary }));
    await world.at('2026-03-03T08:00:00.000Z');
    expect(await narrativesAt('intake-officer-fyn')).toBe(0);
    await told('visitator', `/referrals/${id}/withdrawal`, { reason: 'no-longer-needed' });
  });

  it('was searched by the CaseDesk, which signed for it as itself', async () => {
    interface Row {
      readonly account: string;
      readonly role: string;
      readonly purpose: string;
      readonly recipient: string;
      readonly caseId?: string;
    }
    const { items } = await world.as('dpo').asks<{ items: readonly Row[] }>('/api/oversight/read-log?limit=200');
    const own = items.filter(({ account }) => account === 'casedesk');
    expect(own.length).toBeGreaterThan(8);
    for (const row of own) {
      expect(row).toMatchObject({ role: 'casedesk', purpose: 'address-search', recipient: visitation, caseId });
    }
    const elsewhere = await world.as('dpo-police').asks<{ items: readonly Row[] }>('/api/oversight/read-log?limit=200');
    expect(elsewhere.items.filter(({ account }) => account === 'casedesk')).toEqual([]);
  });

  it('left its words with nobody else', () => proves(world));
});
