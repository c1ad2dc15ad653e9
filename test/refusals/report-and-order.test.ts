import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { incident } from '../journeys/telling';
import { centre, police } from '../journeys/units';
import { acceptedByPolice, begin, type Begun } from './begun';

const now = '2026-03-02T08:00:00.000Z';
const [before, anHourBefore] = ['2026-03-02T07:30:00.000Z', '2026-03-02T06:30:00.000Z'];
const [from, to, later] = ['2026-03-02', '2026-06-01', '2026-09-01'];

describe('reports and orders are refused:', () => {
  let begun: Begun;
  let told: Begun['told'];
  let refused: Begun['refused'];
  let entry: string;
  let served: string;
  let issued: string;
  let asked: string;

  const request = (kind: string, more: object = {}) => ({
    kind,
    against: begun.him,
    fieldSets: ['identity'],
    legalBasis: 'crime-prevention',
    policeUnit: police,
    ...more,
  });
  const breach = (more: object) => ({
    by: 'affected',
    entries: [entry],
    fieldSets: [],
    legalBasis: 'report-of-crime',
    knownFrom: 'affected-says',
    ...more,
  });
  const provisional = (more: object = {}) => ({
    kind: 'provisional-no-contact',
    against: begun.him,
    from,
    knownFrom: 'document-seen',
    ...more,
  });

  beforeAll(async () => {
    begun = await begin({ seed: 'orders-refused' });
    ({ told, refused } = begun);
    await acceptedByPolice(begun);
    entry = await told('visitator', '/log', incident(begun.him, { text: 'Han stod ved døren.' }));
    served = await told('visitator', '/orders', request('no-contact'));
    await told('case-officer', `/orders/${served}/issue`, { from, to });
    await told('case-officer', `/orders/${served}/service`, { at: before, urgencyReason: 'life-in-danger' });
    issued = await told('visitator', '/orders', request('exclusion-zone'));
    await told('case-officer', `/orders/${issued}/issue`, { from, to });
    asked = await told('visitator', '/orders', request('no-contact'));
  });
  afterAll(() => begun.world.stop());

  it('a report is filed once', async () => {
    const reportId = await told('visitator', '/reports', { summary: 'Anmeldelse.', entries: [entry] });
    const filing = { provisions: ['straffeloven-242'] };
    await told('case-officer', `/reports/${reportId}/filing`, filing);
    await refused('report-filed-already', 'case-officer', `/reports/${reportId}/filing`, filing);
  });

  it.each([
    ['nobody', undefined],
    ['the centre', centre],
  ])('an order is not asked of %s', (_, policeUnit) =>
    refused('police-unit-needed', 'visitator', '/orders', request('eviction', { policeUnit })),
  );

  it('a breach is not reported to nobody', async () => {
    await refused('police-unit-needed', 'visitator', '/breaches', breach({}));
    await told('visitator', '/breaches', breach({ policeUnit: police }));
  });

  it('what was asked for is not asked for again', async () => {
    await refused('order-requested-already', 'visitator', '/orders', request('no-contact'));
    const { against: _, ...anew } = request('eviction');
    await refused('order-requested-already', 'visitator', `/orders/${asked}/request`, anew);
  });

  it('an order is against nobody but him', () =>
    refused('order-against-perpetrator', 'visitator', '/orders', request('eviction', { against: begun.neighbour })));

  it('an order does not protect him', () =>
    refused('protects-perpetrator', 'visitator', '/orders', request('eviction', { protects: [begun.her, begun.him] })));

  it('an order has a last day', () => refused('order-needs-end', 'case-officer', `/orders/${asked}/issue`, { from }));

  it('a provisional order has no last day, and is not extended', async () => {
    await refused('provisional-until-decision', 'visitator', '/orders/known', provisional({ to }));
    const orderId = await told('visitator', '/orders/known', provisional({ servedAt: before }));
    const extension = { to: later, knownFrom: 'document-seen' };
    await refused('provisional-until-decision', 'visitator', `/orders/${orderId}/extension`, extension);
  });

  it('what was issued is not issued otherwise', () =>
    refused('order-issued-already', 'case-officer', `/orders/${issued}/issue`, { from, to: later }));

  it.each([
    ['an hour before', anHourBefore],
    ['now', now],
  ])('what was served was not served %s', (_, at) =>
    refused('order-served-already', 'case-officer', `/orders/${served}/service`, { at }),
  );

  it('an order that nobody has served is not extended', () =>
    refused('order-not-in-force', 'case-officer', `/orders/${issued}/extension`, { to: later }));

  it('an order is not extended to a day before its last', async () => {
    const extension = (day: string) => ['case-officer', `/orders/${served}/extension`, { to: day }] as const;
    await refused('extension-not-longer', ...extension('2026-05-31'));
    await told(...extension(later));
  });
});
