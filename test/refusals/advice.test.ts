import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { begin, type Begun } from './begun';

describe('advice and plan are refused:', () => {
  let begun: Begun;
  let told: Begun['told'];
  let refused: Begun['refused'];

  const given = (id: string, version = 1) => ({
    items: [
      { id: 'keep-a-log', version: 1 },
      { id, version },
    ],
  });

  beforeAll(async () => {
    begun = await begin({ seed: 'advice-refused' });
    ({ told, refused } = begun);
    await told('visitator', '/advice', given('stop-all-contact'));
  });
  afterAll(() => begun.world.stop());

  it.each([
    ['mediation', 'harmful-mediation'],
    ['joint-meetings', 'harmful-joint-meetings'],
    ['return-gifts', 'harmful-returning-gifts'],
    ['destroy-evidence', 'harmful-destroying-evidence'],
    ['collect-proof-alone', 'harmful-own-surveillance'],
  ] as const)('%s is not advised, and it is said why', (id, harm) => refused(harm, 'visitator', '/advice', given(id)));

  it.each([
    ['no such advice', 'hope-for-the-best', 1],
    ['no such version', 'stop-all-contact', 99],
  ])('the catalogue has %s', (_, id, version) =>
    refused('advice-not-in-catalogue', 'visitator', '/advice', given(id, version)),
  );

  it('a step of the plan is not due on a day that has passed', async () => {
    const step = (due: string) => ({ kind: 'safety', due, what: 'Ny lås i bagdøren.' });
    await refused('due-in-past', 'visitator', '/actions', step('2026-03-01'));
    await told('visitator', '/actions', step('2026-03-02'));
  });
});
