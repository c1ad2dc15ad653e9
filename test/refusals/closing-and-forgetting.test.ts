import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { refusals } from '@vaern/casework';
import { SetClock } from '@vaern/platform';
import { randomUUID } from 'node:crypto';
import { visitation } from '../journeys/units';
import { exchange } from '../world';
import { startOidc, type Oidc } from '../world/oidc';
import { begin, type Begun } from './begun';
import { refusing } from './refusing';

const nothing = '99999999-9999-4999-8999-999999999999';

describe('closings and forgettings are refused:', () => {
  let oidc: Oidc;
  let begun: Begun;
  const close = (...answered: object[]) => ['visitator', '/closure', { reason: 'plan-completed', answered }] as const;

  beforeAll(async () => {
    const clock = new SetClock('2026-03-02T08:00:00.000Z');
    oidc = await startOidc({ clock });
    const environment = { OIDC_ISSUER: oidc.issuer, OIDC_AUDIENCE: oidc.audience };
    begun = await begin({ seed: 'forgetting-refused', clock, environment });
  });
  afterAll(async () => {
    await begun?.world.stop();
    await oidc?.stop();
  });

  it('a closing answers nothing that does not run', async () => {
    await begun.refused('not-running', ...close({ running: nothing, answer: 'over' }));
    await begun.told(...close());
  });

  describe('a forgetting', () => {
    const at = (path: string) => `/api/oversight/cases/${begun.caseId}/forgetting${path}`;
    const requested = async (person: string) =>
      (await begun.world.as('records-owner').does(at(''), { persons: [person], reason: 'retention-over' })).id;
    /** The records owner, on a day of helping out in the unit that had the case. */
    const helpingOut = {
      id: 'demo-records-owner',
      agency: 'municipality:0561',
      unit: visitation,
      roles: ['visitator'],
    };

    beforeAll(async () => {
      await begun.told(...close());
    });

    it('that was given up is not approved', async () => {
      const forgettingId = await requested(begun.him);
      await begun.world.as('records-owner').does(at(`/${forgettingId}/cancellation`));
      await refusing(begun.world)('forgetting-cancelled', 'visitator', at(`/${forgettingId}/approval`));
    });

    it('is not approved by whoever asked for it, in whatever role', async () => {
      const path = at(`/${await requested(begun.her)}/approval`);
      const Authorization = `Bearer ${await oidc.tokenFor(helpingOut)}`;
      for (const language of ['da', 'en'] as const) {
        const headers = { Authorization, 'Accept-Language': language, 'Idempotency-Key': randomUUID() };
        const { text } = await exchange({ url: `${begun.world.hub.url}${path}`, method: 'POST', headers, body: {} });
        const { status, [language]: detail } = refusals['needs-a-second-person'];
        expect(JSON.parse(text)).toMatchObject({ type: '/problems/needs-a-second-person', status, detail });
      }
      await begun.world.as('visitator').does(path);
    });
  });
});
