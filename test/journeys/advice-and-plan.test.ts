import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proves, startWorld, type World } from '../world';
import { affected, onDuty, opens, perpetrator, stalking, step, trains, witness } from './telling';
import { centre, police, visitation } from './units';

const family = 'municipality:0561/family';
const fieldSets = ['identity', 'narrative'];

interface Advice {
  readonly items?: readonly object[];
  readonly words: readonly { readonly class: string; readonly fields: object }[];
}
interface Step {
  readonly actionId: string;
  readonly status: string;
  readonly ours: boolean;
  readonly ownerUnit: string;
  readonly words: readonly object[];
}
interface Page {
  readonly advice: readonly Advice[];
  readonly actions: readonly Step[];
  readonly units: Readonly<Record<string, string>>;
}
interface Listed {
  readonly actions: readonly { readonly actionId: string; readonly ours: boolean; readonly owner?: string }[];
}
interface Item {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly toGive: boolean;
  readonly beside?: string;
}

describe('advice and plan', () => {
  let world: World;
  let caseId: string;
  let him: string;
  let friend: string;
  let lock: string;
  let letter: string;
  let visit: string;
  let call: string;
  let told: (who: string, path: string, body?: object) => Promise<string>;

  const words = (name: string, ...others: readonly string[]) => world.canaries.words(name, [visitation, ...others]);
  const page = async (who: string) => world.as(who).asks<Page>(`/cases/${caseId}`, { purpose: 'case-work' });
  const listOf = async (who: string) => (await world.as(who).asks<Listed>('/worklist')).actions;
  const inInbox = async (who: string) => (await world.as(who).asks<Listed>('/inbox')).actions;
  const refused = async (who: string, path: string, body: object = {}) => {
    const { status, text } = await world.as(who).post(`/cases/${caseId}${path}`, body);
    const { type, detail } = JSON.parse(text) as { type: string; detail: string };
    return { status, type, detail };
  };
  const item = (id: string, version = 1) => ({ id, version });

  beforeAll(async () => {
    world = await startWorld({ seed: 'advice' });
    await trains(world);
    ({ caseId } = await opens(world, 'visitator', { relation: 'former-partner', text: words('contact', police) }));
    told = (who, path, body) => step(world, caseId)(world.as(who), path, body);
    await told('visitator', '/persons', affected({ name: words('affected name', family, police, centre) }));
    him = await told('visitator', '/persons', perpetrator({ name: words('his name', family, police) }));
    friend = await told('visitator', '/persons', witness({ name: words('witness name', police) }));
    await told('visitator', '/screenings', stalking(him, words('reasons', police)));
  }, 60_000);
  afterAll(() => world.stop());

  it('begins with a catalogue that says what may be given, from where, and why not', async () => {
    const { items } = await world.as('visitator').asks<{ items: readonly Item[] }>('/advice-catalogue');
    const named = (id: string, version: number) => items.find((one) => one.id === id && one.version === version);
    expect(named('keep-a-log', 1)).toMatchObject({ kind: 'recommended', toGive: true });
    expect(named('change-number', 1)).toMatchObject({ toGive: false, withdrawn: '2025-01-01' });
    expect(named('change-number', 2)).toMatchObject({ kind: 'contested', toGive: true, beside: 'keep-old-channel' });
    expect(named('mediation', 1)).toMatchObject({ toGive: false, because: { da: expect.stringContaining('Mægling') } });
    for (const who of ['case-officer', 'counsellor'])
      expect(await world.as(who).asks('/advice-catalogue')).toEqual({ items });
  });

  it('is refused where it harms, in words that say why', async () => {
    const harmful = await refused('visitator', '/advice', { items: [item('keep-a-log'), item('confront-his-family')] });
    expect(harmful).toMatchObject({ status: 422, type: '/problems/harmful-contact' });
    expect(harmful.detail).toContain('familien');
    expect(await refused('visitator', '/advice', { items: [item('block')] })).toMatchObject({
      type: '/problems/assessment-needed',
      detail: expect.stringContaining('den gamle kanal'),
    });
    expect(await refused('visitator', '/advice', { items: [item('close-accounts')] })).toMatchObject({
      type: '/problems/advice-withdrawn',
    });
    for (const body of [{ to: him, items: [item('keep-a-log')] }, { items: [item('leave-her-alone')] }])
      expect(await refused('visitator', '/advice', body)).toMatchObject({
        type: '/problems/perpetrator-advised-apart',
      });
    expect((await page('visitator')).advice).toEqual([]);
  });

  it('is given to her and to those around her, with the assessment kept for the unit alone', async () => {
    await told('visitator', '/advice', {
      items: [item('change-number', 2), item('keep-old-channel'), item('keep-a-log')],
      deviation: 'health-of-affected',
      assessment: words('assessment'),
      note: words('note'),
    });
    await told('visitator', '/advice', { to: friend, items: [item('write-down-what-you-saw')] });
    const { advice } = await page('visitator');
    expect(advice).toHaveLength(2);
    expect(advice[0]).toMatchObject({ whom: 'affected', deviation: 'health-of-affected', words: [{ class: 'note' }] });
    expect(world.canaries.reached(visitation)).toEqual(expect.arrayContaining(['assessment', 'note']));
  });

  it('is planned with an owner, who must have accepted first', async () => {
    const ofFamily = { kind: 'practical', due: '2026-03-20', what: words('never planned'), ownerUnit: family };
    expect(await refused('visitator', '/actions', ofFamily)).toMatchObject({ type: '/problems/owner-not-in-case' });
    for (const [to, who, terms] of [
      [family, 'family-counsellor', { purpose: 'children', legalBasis: 'child-protection' }],
      [police, 'case-officer', { purpose: 'protection' }],
      [
        centre,
        'counsellor',
        {
          purpose: 'counselling',
          legalBasis: 'vital-interest',
          noConsentReason: 'life-in-danger',
          fieldSets: ['identity'],
        },
      ],
    ] as const) {
      const summary = words(`summary to ${to}`, to);
      const referralId = await told('visitator', '/referrals', { ...onDuty({ to, fieldSets, summary }), ...terms });
      await told(who, `/referrals/${referralId}/acceptance`);
    }
    lock = await told('visitator', '/actions', { kind: 'safety', due: '2026-03-10', what: words('lock', police) });
    letter = await told('visitator', '/actions', { ...ofFamily, what: words('letter', family) });
    await told('visitator', '/actions', { kind: 'evidence', due: '2026-03-30', what: words('camera') });
    const owedBy = (ownerUnit: string, name: string) => ({
      kind: 'follow-up',
      due: '2026-03-31',
      ownerUnit,
      what: words(name, ownerUnit),
    });
    visit = await told('visitator', '/actions', owedBy(police, 'visit'));
    call = await told('visitator', '/actions', { ...owedBy(centre, 'call'), due: '2026-04-01' });
  });

  it('shows whoever owes a step what is due and when, and the home who owes it', async () => {
    const { actions, units } = await page('visitator');
    expect(actions.map(({ actionId }) => actionId).slice(0, 2)).toEqual([lock, letter]);
    expect(actions.map(({ ours }) => ours)).toEqual([true, false, true, false, false]);
    expect(units[actions[1]!.ownerUnit]).toContain('amilie');
    expect(await listOf('visitator')).toMatchObject([
      { actionId: lock, due: '2026-03-10', ours: true, overdue: false },
      { actionId: letter, due: '2026-03-20', ours: false, owner: units[actions[1]!.ownerUnit] },
      { kind: 'evidence', ours: true },
      { actionId: visit, ours: false, owner: units[actions[3]!.ownerUnit] },
      { actionId: call, ours: false, owner: units[actions[4]!.ownerUnit] },
    ]);
    expect(await listOf('family-counsellor')).toMatchObject([{ actionId: letter, ours: true }]);
    expect(await listOf('visitator-varde')).toEqual([]);
  });

  it('stands in the inbox of police and centre where they owe it, and where they do not in nobody’s', async () => {
    expect(await inInbox('case-officer')).toMatchObject([{ actionId: visit, due: '2026-03-31', ours: true }]);
    expect(await inInbox('counsellor')).toMatchObject([{ actionId: call, overdue: false, ours: true }]);
    expect(await inInbox('intake-officer-fyn')).toEqual([]);
  });

  it('shows each of the others its own part', async () => {
    const [theFamily, thePolice, theCentre] = [
      await page('family-counsellor'),
      await page('case-officer'),
      await page('counsellor'),
    ];
    expect(theFamily.actions).toMatchObject([{ actionId: letter, ours: true, words: [{ class: 'narrative' }] }]);
    expect(theFamily.advice).toMatchObject([
      { whom: 'affected', onContact: [item('change-number', 2), item('keep-old-channel')] },
    ]);
    expect(theFamily.advice[0]).not.toHaveProperty('items');
    expect(thePolice.advice).toEqual([]);
    expect(thePolice.actions).toMatchObject([
      { actionId: lock, ours: false, words: [{ class: 'narrative' }] },
      { actionId: visit, ours: true, words: [{ class: 'narrative' }] },
    ]);
    expect(theCentre.advice.map(({ items }) => items?.length)).toEqual([3, 1]);
    expect(JSON.stringify(theCentre)).not.toContain(friend);
    expect(theCentre.actions.map((action) => action.words.length)).toEqual([0, 0, 0, 0, 1]);
  });

  it('is overdue the day after, and over when it is completed by whom it is owed, or dropped for a reason', async () => {
    await world.at('2026-03-11T09:00:00.000Z');
    expect((await listOf('visitator'))[0]).toMatchObject({ actionId: lock, overdue: true });
    expect(await refused('case-officer', `/actions/${letter}/completion`)).toMatchObject({ status: 404 });
    expect(await refused('family-counsellor', `/actions/${letter}/dropping`, { reason: 'unsafe' })).toMatchObject({
      type: '/problems/not-the-home-unit',
    });
    await told('family-counsellor', `/actions/${letter}/completion`);
    await told('visitator', `/actions/${lock}/dropping`, { reason: 'done-otherwise' });
    expect(await refused('visitator', `/actions/${lock}/completion`)).toMatchObject({ type: '/problems/action-over' });
    expect((await page('visitator')).actions).toMatchObject([
      { status: 'dropped', reason: 'done-otherwise', endedAt: '2026-03-11T09:00:00.000Z' },
      { status: 'completed' },
      { status: 'open' },
      { status: 'open' },
      { status: 'open' },
    ]);
    expect(await listOf('visitator')).toMatchObject([{ kind: 'evidence' }, { actionId: visit }, { actionId: call }]);
    expect(await listOf('family-counsellor')).toEqual([]);
    expect((await page('case-officer')).actions).toMatchObject([
      { actionId: lock, status: 'dropped' },
      { actionId: visit, status: 'open' },
    ]);
  });

  it('waits for another look where it has its home, and nowhere else', async () => {
    await world.at('2026-06-01T09:00:00.000Z');
    const toReview = async (who: string, list: string) =>
      (await world.as(who).asks<{ toReview: readonly object[] }>(list)).toReview;
    expect(await toReview('visitator', '/worklist')).toMatchObject([{ caseId, reviewOn: '2026-06-01' }]);
    for (const who of ['case-officer', 'counsellor']) {
      expect(await toReview(who, '/inbox')).toEqual([]);
    }
  });

  it('proves itself', () => proves(world));
});
