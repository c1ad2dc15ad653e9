import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, type World } from '../world';
import { affected, consent, incident, onConsent, opens, perpetrator, stalking, step, trains } from './telling';
import { textOf } from './pdf-text';
import { police, visitation } from './units';

const fieldSets = ['identity', 'log-text', 'narrative'];

interface Bundle {
  readonly perpetrators: readonly { readonly name?: string }[];
  readonly chronology: readonly {
    readonly entryRef: string;
    readonly tellings: readonly { readonly against?: number }[];
  }[];
  readonly orders: readonly { readonly against?: number; readonly life: readonly object[] }[];
}

describe('the bundle of a case with two who are alleged', () => {
  let world: World;
  let caseId: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;
  const alleged: Record<string, string> = {};
  const entries: Record<string, string> = {};
  const atTheDoor: string[] = [];

  /** What they are told, and who else may read it in the file made for him. */
  const words = (name: string, ...readers: readonly string[]) =>
    world.canaries.words(name, [visitation, police, ...readers]);
  const get = (path: string) => world.as('case-officer').get(`/cases/${caseId}${path}`, { purpose: 'case-work' });
  const issued = async (query: string, reader?: string): Promise<Bundle> => {
    const { status, text } = await get(`/bundle?edition=${query}`);
    expect(status).toBe(200);
    if (reader !== undefined) world.canaries.delivered(reader, 'bundle', text);
    return JSON.parse(text) as Bundle;
  };
  const shown = ({ chronology }: Bundle) =>
    chronology.map(({ entryRef, tellings }) => [entryRef, tellings[0]?.against]);

  beforeAll(async () => {
    world = await startWorld({ seed: 'bundle-of-two' });
    await trains(world);
    ({ caseId } = await opens(world, 'visitator', { relation: 'colleague', text: words('contact') }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    await told('visitator', '/persons', affected({ name: words('her name', 'one', 'other') }));
    for (const who of ['one', 'other'])
      alleged[who] = await told('visitator', '/persons', perpetrator({ name: words(`${who}: his name`, who) }));
    await told('visitator', '/screenings', stalking(alleged.one!, words('reasons')));
    const days = ['2026-01-10', '2026-01-11', '2026-01-12'];
    for (const [nth, who] of ['one', 'other', undefined].entries()) {
      const text = words(`against ${who}`, ...(who === undefined ? ['one', 'other'] : [who]));
      const { against: _, ...said } = incident(alleged.one!, { occurredFrom: `${days[nth]}T17:30:00.000Z`, text });
      entries[who ?? 'nobody'] = await told('visitator', '/log', { ...said, ...(who && { against: alleged[who] }) });
    }
    for (const who of ['one', 'other'])
      await told('visitator', '/orders/known', {
        kind: 'no-contact',
        against: alleged[who],
        from: '2025-03-03',
        to: '2030-03-03',
        servedAt: '2025-03-10T09:00:00.000Z',
        knownFrom: 'affected-says',
      });
    const consentId = await told('visitator', '/consents', consent([police], ['report'], fieldSets));
    const asked = { to: police, purpose: 'report', fieldSets, summary: words('summary') };
    const referralId = await told('visitator', '/referrals', onConsent(consentId, asked));
    await told('case-officer', `/referrals/${referralId}/acceptance`);
  }, 120_000);
  afterAll(() => world.stop());

  it('says for the police against whom each entry and each order is', async () => {
    const bundle = await issued('police');
    expect(bundle.perpetrators).toHaveLength(2);
    expect(shown(bundle)).toEqual([
      [entries.one, 1],
      [entries.other, 2],
      [entries.nobody, undefined],
    ]);
    expect(new Set(bundle.orders.map(({ against }) => against))).toEqual(new Set([1, 2]));
  });

  it('says of an order when it held, who says so, and when that was written down', async () => {
    const { orders } = await issued('police');
    const recorded = { recordedAt: expect.stringMatching(/T/), unconfirmed: true, knownFrom: 'affected-says' };
    expect(orders[0]?.life).toEqual([
      { type: 'OrderIssued', from: '2025-03-03', to: '2030-03-03', ...recorded },
      { type: 'OrderServed', at: '2025-03-10T09:00:00.000Z', to: '2030-03-03', ...recorded },
    ]);
    const { raw, headers } = await get('/bundle.pdf?edition=police');
    atTheDoor.push(headers['x-request-id'] ?? '');
    const text = (await textOf(raw)).replaceAll(/\s+/g, ' ');
    world.canaries.delivered(police, 'printed bundle', text);
    expect(text).toContain('Den formodede udøver 2');
    expect(text).toMatch(/Tilhold mv\. meddelt: fra og med 3\. marts 2025, til og med 3\. marts 2030, skrevet /);
    expect(text).toContain('ikke bekræftet af politiet, den udsatte fortæller det');
  });

  it('is for one of them, who reads nothing of the other', async () => {
    const bundle = await issued(`perpetrator&perpetrator=${alleged.other}`, 'other');
    expect(bundle.perpetrators).toHaveLength(1);
    expect(shown(bundle)).toEqual([
      [entries.other, 1],
      [entries.nobody, undefined],
    ]);
    expect(bundle.orders.map(({ against }) => against)).toEqual([1]);
    const recorded = { recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), unconfirmed: true };
    expect(bundle.orders[0]?.life).toMatchObject([recorded, recorded]);
    expect(JSON.stringify(bundle)).not.toContain('affected-says');
    await issued(`perpetrator&perpetrator=${alleged.one}`, 'one');
  });

  it('asks for whom it is', async () => {
    for (const query of ['', `&perpetrator=${caseId}`]) {
      const { status, text } = await get(`/bundle?edition=perpetrator${query}`);
      expect([status, text]).toEqual([
        400,
        expect.stringContaining('"parameter":"perpetrator","code":"is-perpetrator"'),
      ]);
    }
  });

  it('nothing reached anybody who was not told', () => proves(world, { atTheDoor }));
});
