import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { incident, onDuty } from '../journeys/telling';
import { police } from '../journeys/units';
import { acceptedByPolice, begin, type Begun } from './begun';

const when = '2026-03-04T09:00:00.000Z';
const [from, to] = ['2026-03-02', '2026-06-01'];

describe('what is over, or has not come so far, is refused:', () => {
  let begun: Begun;
  let told: Begun['told'];
  let refused: Begun['refused'];
  let entry: string;

  const request = (kind: string) => ({
    kind,
    against: begun.him,
    fieldSets: ['identity'],
    legalBasis: 'crime-prevention',
    policeUnit: police,
  });
  const refers = () =>
    told(
      'visitator',
      '/referrals',
      onDuty({ to: police, purpose: 'report', legalBasis: 'report-of-crime', fieldSets: [], summary: 'Hun anmelder.' }),
    );

  beforeAll(async () => {
    begun = await begin({ seed: 'over-refused' });
    ({ told, refused } = begun);
    await acceptedByPolice(begun);
    entry = await told('visitator', '/log', incident(begun.him, { text: 'Han stod ved døren.', audience: 'police' }));
  });
  afterAll(() => begun.world.stop());

  it('an approach that was made is not cancelled', async () => {
    const plan = { personId: begun.him, kind: 'hearing', when, doNotCall: false, urgencyReason: 'life-in-danger' };
    const approach = `/approaches/${await told('case-officer', '/approaches', plan)}`;
    await told('case-officer', `${approach}/made`);
    await refused('approach-over', 'case-officer', `${approach}/cancellation`, { reason: 'not-needed' });
  });

  it('a breach is assessed once', async () => {
    const report = { by: 'affected', entries: [entry], fieldSets: [], legalBasis: 'report-of-crime' };
    const breach = { ...report, policeUnit: police, knownFrom: 'affected-says' };
    const assessment = `/breaches/${await told('visitator', '/breaches', breach)}/assessment`;
    await told('case-officer', assessment, { outcome: 'insufficient' });
    await refused('breach-assessed-already', 'case-officer', assessment, { outcome: 'charged' });
  });

  it('an order is served once it is issued, and denied before', async () => {
    const order = `/orders/${await told('visitator', '/orders', request('no-contact'))}`;
    await refused('order-not-issued', 'case-officer', `${order}/service`, { at: '2026-03-02T07:30:00.000Z' });
    await told('case-officer', `${order}/issue`, { from, to });
    await refused('order-decided-already', 'case-officer', `${order}/denial`, { reason: 'too-little-known' });
  });

  it('an order that was revoked is not served', async () => {
    const order = `/orders/${await told('visitator', '/orders', request('exclusion-zone'))}`;
    await told('case-officer', `${order}/issue`, { from, to });
    await told('case-officer', `${order}/revocation`, { reason: 'lifted' });
    await refused('order-over', 'case-officer', `${order}/service`, { at: '2026-03-02T07:30:00.000Z' });
  });

  it('a referral is completed once it is accepted, and by then neither declined nor accepted by another', async () => {
    const referral = `/referrals/${await refers()}`;
    await refused('referral-not-accepted', 'case-officer', `${referral}/completion`, {
      outcome: 'helped',
      report: 'Hun er hjulpet.',
    });
    await told('case-officer', `${referral}/acceptance`);
    await refused('referral-accepted', 'case-officer', `${referral}/decline`, { reason: 'no-capacity' });
    await refused('referral-taken', 'case-officer-deputy', `${referral}/acceptance`);
    await told('case-officer', `${referral}/completion`, { outcome: 'helped', report: 'Hun er hjulpet.' });
    await refused('referral-over', 'case-officer', `${referral}/questions`, { question: 'Er der mere?' });
  });
});
