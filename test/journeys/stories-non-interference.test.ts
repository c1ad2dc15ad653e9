import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { startWorld, type World } from '../world';
import { theFamily } from './family';
import { opensRestricted, trainsSafety } from './restricted';
import { affected, contact, incident, onDuty, opens, perpetrator, stalking, step, trains } from './telling';
import { expectAlike, saying, type Variation } from './twins';
import {
  centre,
  coordination,
  family,
  frontline,
  funen,
  namedPolice,
  police,
  safety,
  varde,
  visitation,
} from './units';

/** Everything that people read, by who they are: asked at the end of a telling, in the same order each time. */
async function asksAll(world: World, caseId: string, users: readonly string[]): Promise<void> {
  for (const user of users)
    for (const path of ['/inbox', '/worklist', '/cases', `/cases/${caseId}`, `/cases/${caseId}?open=address,place,cpr`])
      await world.as(user).get(path, { purpose: 'case-work' });
  for (const user of users)
    for (const path of [`/cases/${caseId}/log`, `/cases/${caseId}/timeline`])
      await world.as(user).get(path, { purpose: 'case-work' });
  await world.as('counsellor').get('/dashboard');
  for (const machine of ['feed-client', 'counsellor']) await world.as(machine).get('/feed?limit=1000');
}

const extra = (world: World, user: string, path: string, body: object) =>
  world.as(user).does(path, body, `extra ${path}`);

describe('children, and a home that changes: what somebody was not told does not move a byte of what they are handed', () => {
  interface Of {
    readonly caseId: string;
    readonly her: string;
    readonly him: string;
    readonly elder: string;
  }
  type Told = Variation<Of> & { readonly before?: NonNullable<Variation<Of>['more']> };
  const everybody = [visitation, coordination, family, varde, police, `${police} (feed)`, centre, frontline, funen];
  const users = [
    'visitator',
    'coordinator',
    'family-counsellor',
    'visitator-varde',
    'case-officer',
    'intake-officer-fyn',
  ];

  /** Values by who is told them. */
  const values: readonly (readonly [told: readonly string[], values: readonly string[]])[] = [
    [[visitation], ['question', 'answer', 'note of the first']],
    [[family], ['note of the family unit']],
    [[varde], ['new street', 'entry of the second', 'note of the second']],
    [
      [visitation, varde],
      ['her street', 'school of the elder', 'contact', 'reasons', 'summary to the second'],
    ],
    [[visitation, varde, family], ['what to say']],
    [[visitation, varde, police, `${police} (feed)`], ['summary to the police']],
    [[visitation, varde, family, police, `${police} (feed)`], ['his name']],
  ];
  /** What more is done, and who is told. */
  const acts: readonly (readonly [string, told: readonly string[], Told])[] = [
    [
      'an entry for support, before the case is handed over',
      [visitation, varde],
      {
        before: (world, { caseId, him }) =>
          extra(world, 'visitator', `/cases/${caseId}/log`, incident(him, { audience: 'support', text: 'Igen.' })),
      },
    ],
    [
      'a step and a conversation of the second municipality',
      [varde],
      {
        more: async (world, { caseId, her }) => {
          await extra(world, 'visitator-varde', `/cases/${caseId}/actions`, {
            kind: 'follow-up',
            due: '2026-06-02',
            what: 'Ring igen.',
          });
          const talk = { with: her, channel: 'phone', reached: true, note: 'Vi talte længe.' };
          await extra(world, 'visitator-varde', `/cases/${caseId}/conversations`, talk);
        },
      },
    ],
    [
      'a colleague of the second municipality’s family unit is asked',
      [varde],
      {
        more: (world, { caseId }) =>
          extra(world, 'visitator-varde', `/cases/${caseId}/family-unit/consultations`, {
            question: 'Hvad gør vi?',
            answer: 'Kom forbi.',
          }),
      },
    ],
  ];

  let plain: World;
  beforeAll(async () => {
    plain = await tells();
  }, 60_000);
  afterAll(() => plain.stop());

  it('is told the same twice', () => alike({}, []));
  it.each(values)('values that only these are told: %s', (told, changed) => alike({ changed }, told));
  it.each(acts)('%s', (_, told, more) => alike(more, told));

  const alike = async (variation: Told, different: readonly string[]) => {
    const same = everybody.filter((party) => !different.includes(party));
    await expectAlike(plain, await tells(variation), { same, different });
  };

  async function tells({ changed = [], before, more }: Told = {}): Promise<World> {
    const world = await startWorld({ seed: 'children and a new home' });
    const say = saying(changed);
    await trains(world);
    const report = { relation: 'former-partner', childrenInvolved: 'yes', text: say('contact') };
    const { caseId } = await opens(world, 'frontline', report);
    const told = async (who: string, path: string, body?: object) => step(world, caseId)(world.as(who), path, body);
    const { her, him, children } = await theFamily(say, told);
    const of = { caseId, her, him, elder: children[0]! };
    await told('visitator', '/screenings', stalking(him, say('reasons')));
    await told('visitator', '/family-unit/consultations', { question: say('question'), answer: say('answer') });
    await told('visitator', '/children', { children });
    const terms = { classes: ['identity', 'reach'], legalBasis: 'child-protection', affectedInformed: 'before' };
    await told('visitator', '/family-unit/informing', terms);
    const talk = { channel: 'phone', reached: true };
    await told('visitator', '/conversations', { ...talk, with: her, note: say('note of the first') });
    const checked = { result: 'may-call', why: 'asked-affected', say: say('what to say') };
    await told('family-counsellor', '/call-safety', { ...checked, with: of.elder });
    await told('family-counsellor', '/family-contacts', {
      ...talk,
      with: of.elder,
      note: say('note of the family unit'),
    });
    const toPolice = {
      to: police,
      purpose: 'protection',
      fieldSets: ['identity'],
      summary: say('summary to the police'),
    };
    const reported = await told('visitator', '/referrals', onDuty(toPolice));
    await world.at('2026-03-03T09:00:00.000Z');
    await told('case-officer', `/referrals/${reported}/acceptance`);
    await before?.(world, of);
    await world.settled();
    await asksAll(world, caseId, users);
    const second = { to: varde, purpose: 'hand-over', legalBasis: 'authority-need', fieldSets: [] };
    const handOver = await told(
      'visitator',
      '/referrals',
      onDuty({ ...second, summary: say('summary to the second') }),
    );
    await world.at('2026-03-04T09:00:00.000Z');
    await told('visitator-varde', `/referrals/${handOver}/acceptance`);
    const moved = { personId: her, address: { street: say('new street'), postcode: '6800' } };
    await told('visitator-varde', '/persons', affected(moved));
    const entry = { audience: 'support', text: say('entry of the second') };
    await told('visitator-varde', '/log', incident(him, entry));
    await told('visitator-varde', '/conversations', { ...talk, with: her, note: say('note of the second') });
    await more?.(world, of);
    await world.settled();
    await asksAll(world, caseId, users);
    return world;
  }
});

describe('an employee: what those who look after her know does not move a byte of what any colleague is handed', () => {
  interface Of {
    readonly caseId: string;
    readonly him: string;
  }
  type Told = Variation<Of>;
  const everybody = [
    safety,
    namedPolice,
    visitation,
    coordination,
    family,
    police,
    `${police} (feed)`,
    centre,
    frontline,
  ];
  const users = [
    'employee-safety',
    'named-officer',
    'visitator',
    'coordinator',
    'family-counsellor',
    'case-officer',
    'frontline',
  ];
  const values: readonly (readonly [told: readonly string[], values: readonly string[]])[] = [
    [[safety], ['contact', 'street', 'reasons', 'step', 'note']],
    [
      [safety, namedPolice],
      ['name', 'his name', 'entry', 'summary'],
    ],
  ];
  const acts: readonly (readonly [string, told: readonly string[], NonNullable<Told['more']>])[] = [
    [
      'an entry, a danger and a wish',
      [safety, namedPolice],
      async (world, { caseId, him }) => {
        const entry = incident(him, { audience: 'police', text: 'Igen.' });
        await extra(world, 'employee-safety', `/cases/${caseId}/log`, entry);
        await extra(world, 'employee-safety', `/cases/${caseId}/dangers`, { sign: 'weapon', by: 'relative' });
        await extra(world, 'employee-safety', `/cases/${caseId}/wishes`, { report: 'not-yet' });
      },
    ],
    [
      'another employee’s case',
      [safety],
      async (world) => {
        const body = contact({ affectedIsEmployee: 'yes', relation: 'colleague', text: 'En anden.' });
        await extra(world, 'employee-safety', '/contacts', body);
      },
    ],
    [
      'a single episode',
      [safety],
      (world) =>
        extra(world, 'employee-safety', '/episodes', {
          channels: ['in-person'],
          behaviours: ['threat'],
          followUp: ['talk'],
          occurredOn: '2026-02-01',
        }),
    ],
  ];

  let plain: World;
  beforeAll(async () => {
    plain = await tells();
  }, 60_000);
  afterAll(() => plain.stop());

  it('is told the same twice', () => alike({}, []));
  it.each(values)('values that only these are told: %s', (told, changed) => alike({ changed }, told));
  it.each(acts)('%s', (_, told, more) => alike({ more }, told));

  const alike = async (variation: Told, different: readonly string[]) => {
    const same = everybody.filter((party) => !different.includes(party));
    await expectAlike(plain, await tells(variation), { same, different });
  };

  async function tells({ changed = [], more }: Told = {}): Promise<World> {
    const world = await startWorld({ seed: 'an employee' });
    const say = saying(changed);
    await trains(world);
    await trainsSafety(world);
    const report = { affectedIsEmployee: 'yes', relation: 'colleague', text: say('contact') };
    const caseId = await opensRestricted(world, 'frontline', report);
    const told = async (path: string, body?: object, who = 'employee-safety') =>
      step(world, caseId)(world.as(who), path, body);
    const her = await told(
      '/persons',
      affected({ name: say('name'), address: { street: say('street'), postcode: '6700' } }),
    );
    const him = await told('/persons', perpetrator({ name: say('his name') }));
    await told('/screenings', stalking(him, say('reasons')));
    await told('/log', incident(him, { audience: 'police', text: say('entry') }));
    await told('/actions', { kind: 'follow-up', due: '2026-06-01', what: say('step') });
    await told('/conversations', { with: her, channel: 'phone', reached: true, note: say('note') });
    const terms = { to: police, purpose: 'protection', fieldSets: ['identity', 'log-text'], summary: say('summary') };
    const referral = await told('/referrals', onDuty(terms));
    await world.at('2026-03-03T09:00:00.000Z');
    await told(`/referrals/${referral}/acceptance`, {}, 'named-officer');
    await more?.(world, { caseId, him });
    await world.settled();
    await asksAll(world, caseId, users);
    return world;
  }
});
