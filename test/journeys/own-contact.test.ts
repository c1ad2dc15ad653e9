import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OwnDevice, proves, startWorld, type World } from '../world';
import { safety, visitation } from './units';

interface Worklist {
  readonly toScreen: readonly { readonly caseId: string; readonly danger: boolean }[];
}
interface Contact {
  readonly reporter: string;
  readonly anonymousToward: string;
  readonly channel: string;
  readonly words: readonly { readonly class: string; readonly fields: Readonly<Record<string, unknown>> }[];
}

/** Nobody sent her: she writes to her municipality herself, and gets what anybody gets. */
describe('a contact of her own', () => {
  let world: World;
  let phone: OwnDevice;
  let caseId: string;
  let first: { readonly body: object; readonly key: string; readonly receipt: string };
  const worklistOf = async (who: string) => (await world.as(who).asks<Worklist>('/worklist')).toScreen;
  const contact = (text: string, more: object = {}) => ({
    municipality: 'municipality:0561',
    text,
    immediateDanger: false,
    affectedIsEmployee: 'no',
    perpetratorIsStaff: 'no',
    ...more,
  });
  const problem = (text: string) => (JSON.parse(text) as { type: string }).type;

  beforeAll(async () => {
    world = await startWorld({ seed: 'own contact' });
    phone = new OwnDevice(world, 'her phone');
    await phone.opens();
  }, 60_000);
  afterAll(() => world.stop());

  it('is answered with a receipt as anybody’s is, and with nothing else', async () => {
    const words = (name: string) => world.canaries.words(name, [visitation]);
    const body = contact(words('what she writes'), {
      phones: [world.canaries.digits('her phone', [visitation], 16)],
      relation: 'former-partner',
    });
    const key = phone.key();
    const { status, text } = await phone.sends('/contacts', body, key);
    const { receipt, ...rest } = JSON.parse(text) as { receipt: string };
    expect([status, rest]).toEqual([201, {}]);
    expect(receipt).toMatch(/^[a-z2-7]{26}$/);
    first = { body, key, receipt };
  });

  it('is a case of the visitation there, reported by herself', async () => {
    await world.settled();
    const lines = await worklistOf('visitator');
    expect(lines).toMatchObject([{ danger: false }]);
    caseId = lines[0]!.caseId;
    const { contacts } = await world
      .as('visitator')
      .asks<{ contacts: readonly Contact[] }>(`/cases/${caseId}`, { purpose: 'case-work' });
    expect(contacts).toMatchObject([{ reporter: 'affected', channel: 'digital' }]);
    expect(contacts[0]?.words.map((part) => part.class).toSorted()).toEqual(['narrative', 'reach']);
    expect(await worklistOf('visitator-varde')).toEqual([]);
    expect((await world.as('frontline').get(`/cases/${caseId}`, { purpose: 'case-work' })).status).toBe(403);
  });

  it('is one, however often a bad line sends it; and its key is for nothing else', async () => {
    const again = await phone.sends('/contacts', first.body, first.key);
    expect(JSON.parse(again.text)).toEqual({ receipt: first.receipt });
    const other = await phone.sends('/contacts', contact('Noget andet.'), first.key);
    expect([other.status, problem(other.text)]).toEqual([409, '/problems/key-used-otherwise']);
    await world.settled();
    expect(await worklistOf('visitator')).toHaveLength(1);
  });

  it('may wait sealed on her phone', async () => {
    const text = world.canaries.words('what waited', [visitation]);
    const sealed = await phone.seals(contact(text, { immediateDanger: true }));
    expect((await phone.sendsSealed('/contacts', sealed, phone.key())).status).toBe(201);
    await world.settled();
    expect((await worklistOf('visitator')).filter(({ danger }) => danger)).toHaveLength(1);
  });

  it('is kept from colleagues where she or he works there, or nobody knows', async () => {
    const before = await worklistOf('visitator');
    const text = world.canaries.words('of an employee', [safety]);
    await phone.sends('/contacts', contact(text, { affectedIsEmployee: 'unknown' }));
    await world.settled();
    expect(await worklistOf('visitator')).toEqual(before);
    expect(await worklistOf('employee-safety')).toHaveLength(1);
  });

  it('says whom she wants to be anonymous toward, as anybody may; toward all with no number to find her by', async () => {
    await world.at('2026-03-04T10:00:00.000Z');
    const text = world.canaries.words('what others may not read', [visitation]);
    const known = (await worklistOf('visitator')).map((line) => line.caseId);
    const body = contact(text, { anonymousToward: 'all', phones: ['00 00 12 99'] });
    const refused = await phone.sends('/contacts', body);
    expect([refused.status, problem(refused.text)]).toEqual([422, '/problems/anonymous-gives-no-number']);
    expect((await phone.sends('/contacts', contact(text, { anonymousToward: 'all' }))).status).toBe(201);
    await world.settled();
    const [hers, ...others] = (await worklistOf('visitator')).filter((line) => !known.includes(line.caseId));
    expect(others).toEqual([]);
    const { contacts } = await world
      .as('visitator')
      .asks<{ contacts: readonly Contact[] }>(`/cases/${hers?.caseId}`, { purpose: 'case-work' });
    expect(contacts).toMatchObject([{ reporter: 'affected', anonymousToward: 'all' }]);
    expect(contacts[0]?.words.map((part) => part.class)).toEqual(['narrative']);
  });

  it('goes to a municipality that takes part, of which everybody is told the names', async () => {
    const { municipalities } = JSON.parse((await phone.asks('/help')).text) as { municipalities: object };
    expect(Object.entries(municipalities)).toEqual([
      ['municipality:0561', 'Esbjerg Kommune'],
      ['municipality:0573', 'Varde Kommune'],
    ]);
    for (const municipality of ['municipality:0999', 'region:1083', 'denmark']) {
      const { status, text } = await phone.sends('/contacts', contact('Hjælp.', { municipality }));
      expect([municipality, status, problem(text)]).toEqual([municipality, 422, '/problems/no-such-area']);
    }
    const wrong = await phone.sends('/contacts', contact('', { immediateDanger: 'ja', notes: 'x' }));
    expect([wrong.status, problem(wrong.text)]).toEqual([400, '/problems/bad-input']);
  });

  it('is not read back, and not taken in floods', async () => {
    for (const path of ['/contacts', `/contacts/${first.receipt}`]) expect((await phone.asks(path)).status).toBe(404);
    const answers: number[] = [];
    for (let n = 0; n < 8; n++) {
      const { status } = await phone.sends('/contacts', contact(world.canaries.words(`flood ${n}`, [visitation])));
      answers.push(status);
    }
    expect(answers.at(-1)).toBe(429);
  });

  it('is known to the home of its case, and to nobody else', () => proves(world));
});
