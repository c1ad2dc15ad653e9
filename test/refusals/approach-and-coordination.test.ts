import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { onDuty } from '../journeys/telling';
import { coordination } from '../journeys/units';
import { acceptedByPolice, begin, type Begun } from './begun';

const theDayBefore = '2026-03-01T08:00:00.000Z';
const [before, after] = ['2026-03-01T09:00:00.000Z', '2026-03-04T09:00:00.000Z'];

describe('approaches and coordinators are refused:', () => {
  let begun: Begun;
  let told: Begun['told'];
  let refused: Begun['refused'];
  let planned: string;

  const approach = (more: object = {}) => ({
    personId: begun.him,
    kind: 'hearing',
    when: after,
    doNotCall: false,
    ...more,
  });

  beforeAll(async () => {
    begun = await begin({ seed: 'approaches-refused' });
    ({ told, refused } = begun);
    await acceptedByPolice(begun);
    planned = await told('case-officer', '/approaches', approach());
  });
  afterAll(() => begun.world.stop());

  it.each([
    ['made', {}],
    ['cancellation', { reason: 'not-needed' }],
  ])('what became of an approach is for whoever planned it to say: %s', (end, body) =>
    refused('others-approach', 'visitator', `/approaches/${planned}/${end}`, body),
  );

  it('a conversation with him says who sought whom, and he is not sought before she was tried to be warned', async () => {
    const talk = { with: begun.him, channel: 'phone', reached: true };
    await refused('say-who-sought', 'case-officer', '/conversations', talk);
    await refused('warn-first', 'case-officer', '/conversations', { ...talk, initiative: 'ours' });
    await refused('call-safety-missing', 'visitator', '/conversations', { ...talk, initiative: 'ours' });
    await told('visitator', '/conversations', { ...talk, initiative: 'theirs' });
    await told('case-officer', '/conversations', { ...talk, initiative: 'ours', urgencyReason: 'crime-in-progress' });
  });

  it('an approach is not planned for a time that has passed', async () => {
    const past = approach({ when: before });
    await refused('approach-in-past', 'case-officer', '/approaches', past);
    await told('case-officer', '/approaches', { ...past, urgencyReason: 'life-in-danger' });
  });

  it('others are not asked to wait for longer than ninety days', () =>
    refused(
      'hold-too-long',
      'case-officer',
      '/approaches',
      approach({ when: '2026-06-02T10:00:00.000Z', doNotCall: true }),
    ));

  it('nobody was warned before the case began', async () => {
    const again = await told('case-officer', '/approaches', approach());
    await refused('before-the-case', 'case-officer', `/approaches/${again}/warnings`, {
      reached: true,
      at: theDayBefore,
    });
  });

  it('nobody but him is approached', () =>
    refused('not-the-perpetrator', 'case-officer', '/approaches', approach({ personId: begun.neighbour })));

  it('a coordinator is not their own deputy', async () => {
    const asked = { purpose: 'coordination', legalBasis: 'authority-need', fieldSets: ['identity'] };
    const summary = 'Hun får en fast kontaktperson.';
    const referralId = await told('visitator', '/referrals', { ...onDuty({ to: coordination, summary }), ...asked });
    await told('coordinator', `/referrals/${referralId}/acceptance`);
    const fixed = { scope: 'adult', coordinator: 'demo-coordinator', deputy: 'demo-coordinator' };
    await refused('deputy-is-another', 'coordinator', '/coordinators', fixed);
    await told('coordinator', '/coordinators', { ...fixed, deputy: 'demo-coordinator-deputy' });
  });
});
