import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { courierDown, holdingsOf, proves, startWorld, wordsIn, type World } from '../world';
import {
  affected,
  consent,
  incident,
  onConsent,
  onDuty,
  opens,
  perpetrator,
  stalking,
  step,
  trains,
  type ReferralLine,
} from './telling';
import { police, visitation } from './units';

interface Told {
  readonly caseId: string;
  readonly consentId: string;
  readonly onConsent?: string;
  readonly onDuty?: string;
}

describe('two referrals to one recipient, on different legal bases', () => {
  let world: World;
  /** One with both; one that was only ever referred on the duty; one whose recipient goes on by itself. */
  let both: Told;
  let dutyOnly: Told;
  let continued: Told;
  let courierUp: () => Promise<void>;

  const home = (name: string) => world.canaries.words(name, [visitation]);
  const told = (name: string) => world.canaries.words(name, [visitation, police]);
  const wide = ['identity', 'log-text', 'narrative', 'place'];

  async function tells(refers: { readonly consent: boolean; readonly duty: boolean }): Promise<Told> {
    const word = refers.consent ? told : home;
    const { caseId } = await opens(world, 'visitator', { relation: 'colleague', text: word('contact') });
    const does = async (who: string, path: string, body?: object) => step(world, caseId)(world.as(who), path, body);
    await does(
      'visitator',
      '/persons',
      affected({ name: told('affected name'), phones: [refers.duty ? told('phone') : home('phone')] }),
    );
    const him = await does(
      'visitator',
      '/persons',
      perpetrator({ name: told('perpetrator name'), worksAt: word('works at') }),
    );
    await does('visitator', '/screenings', stalking(him, word('reasons')));
    await does('visitator', '/log', incident(him, { text: word('entry'), place: word('place') }));
    await does('visitator', '/dangers', { sign: 'threat', by: 'affected', text: word('danger') });
    const consentId = await does('visitator', '/consents', consent([police], ['report'], wide));
    const sent: { onConsent?: string; onDuty?: string } = {};
    if (refers.consent) {
      const terms = {
        to: police,
        purpose: 'report',
        fieldSets: wide,
        addressReason: 'patrol',
        summary: told('summary on consent'),
      };
      sent.onConsent = await does('visitator', '/referrals', onConsent(consentId, terms));
      await does('case-officer', `/referrals/${sent.onConsent}/acceptance`);
    }
    if (refers.duty) {
      const terms = {
        to: police,
        purpose: 'protection',
        fieldSets: ['identity', 'reach'],
        summary: told('summary on duty'),
      };
      sent.onDuty = await does('visitator', '/referrals', onDuty(terms));
      await does('case-officer', `/referrals/${sent.onDuty}/acceptance`);
    }
    await world.at(new Date(world.clock.now().getTime() + 60_000).toISOString());
    return { caseId, consentId, ...sent };
  }

  const withdraws = ({ caseId, consentId }: Told) =>
    world.as('visitator').does(`/cases/${caseId}/consents/${consentId}/withdrawal`, {
      by: 'affected',
      how: 'phone',
      pressureAsked: 'asked-none',
    });

  /** What the officer is shown of a case: classes of the words that opened, entry by entry, and which are there to be asked for. */
  async function officerSees({ caseId }: Told): Promise<object> {
    const officer = world.as('case-officer');
    const [file, log] = await Promise.all(
      ['?open=place', '/log'].map((path) =>
        officer.asks<{ referrals?: readonly ReferralLine[] }>(`/cases/${caseId}${path}`, { purpose: 'case-work' }),
      ),
    );
    return {
      file: classesIn(file),
      log: classesIn(log),
      closed: closedIn([file, log]),
      referrals: file?.referrals?.map(({ referralId }) => referralId),
    };
  }

  beforeAll(async () => {
    world = await startWorld({ seed: 'overlapping' });
    await trains(world);
    both = await tells({ consent: true, duty: true });
    dutyOnly = await tells({ consent: false, duty: true });
    continued = await tells({ consent: true, duty: false });
  });
  afterAll(() => world.stop());

  it('open what either of them names', async () => {
    expect(await officerSees(both)).toMatchObject({
      log: ['log-text', 'place'],
      referrals: [both.onConsent, both.onDuty],
    });
    expect(await officerSees(dutyOnly)).toMatchObject({ log: [], referrals: [dutyOnly.onDuty] });
  });

  it('leave exactly the other’s words when one is withdrawn and nobody has carried it yet', async () => {
    courierUp = await courierDown(world.pool);
    await withdraws(both);
    const { file, log, referrals } = (await officerSees(both)) as { file: unknown; log: unknown; referrals: unknown };
    const control = (await officerSees(dutyOnly)) as { file: unknown; log: unknown };
    expect({ file, log }).toEqual({ file: control.file, log: control.log });
    expect(referrals).toEqual([both.onDuty]);
    const { items } = await world.as('case-officer').asks<{ items: readonly ReferralLine[] }>('/inbox');
    expect(items.filter(({ caseId }) => caseId === both.caseId).map(({ referralId }) => referralId)).toEqual([
      both.onDuty,
    ]);
  });

  it('leave exactly the other’s words and keys when it is carried', async () => {
    await courierUp();
    await world.settled();
    const [seen, control] = [await officerSees(both), await officerSees(dutyOnly)];
    expect(seen).toEqual({ ...control, referrals: [both.onDuty] });
    const alike = (held: readonly string[], { onDuty: ground }: Told) =>
      held.map((line) => line.replace(ground ?? '', 'duty'));
    expect(alike(await holdingsOf(world, police, both.caseId), both)).toEqual(
      alike(await holdingsOf(world, police, dutyOnly.caseId), dutyOnly),
    );
    expect((await holdingsOf(world, police, both.caseId)).length).toBeGreaterThan(3);
  });

  it('go on where the recipient had put its access on a basis of its own', async () => {
    const before = await officerSees(continued);
    await world.as('case-officer').does(`/cases/${continued.caseId}/referrals/${continued.onConsent}/continuation`, {
      legalBasis: 'report-of-crime',
      reason: 'investigation-open',
    });
    await withdraws(continued);
    await world.settled();
    expect(await officerSees(continued)).toEqual(before);
  });

  it('proves itself', () => proves(world));
});

const classesIn = (page: unknown) =>
  wordsIn(page)
    .map((words) => words.class)
    .sort();
const closedIn = (pages: readonly unknown[]) =>
  [...JSON.stringify(pages).matchAll(/"closed":\[([^\]]+)\]/g)]
    .flatMap(([, classes = '']) => classes.split(','))
    .sort();
