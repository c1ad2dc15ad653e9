import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { consent, incident, stalking } from '../journeys/telling';
import { police } from '../journeys/units';
import { begin, type Begun } from './begun';
import { refusing } from './refusing';

const nobody = '99999999-9999-4999-8999-999999999999';

describe('persons and screenings are refused:', () => {
  let begun: Begun;
  let refused: Begun['refused'];

  const screened = (more: object) => ({ ...stalking(begun.him, 'Det er taget til.'), ...more });

  beforeAll(async () => {
    begun = await begin({ seed: 'screenings-refused' });
    ({ refused } = begun);
  });
  afterAll(() => begun.world.stop());

  const naming: Record<string, () => [path: string, body: object]> = {
    'a screening': () => ['/screenings', stalking(nobody, 'Det er taget til.')],
    'an entry': () => ['/log', incident(nobody, { text: 'Han ringede igen.' })],
    'a merge': () => [`/persons/${begun.neighbour}/merge`, { into: nobody }],
    'a consent': () => {
      const guardian = { by: 'guardian', guardian: nobody, onBehalfOf: begun.her };
      return ['/consents', { ...consent([police], ['report'], ['identity']), ...guardian }];
    },
  };
  it.each(Object.entries(naming))('%s names nobody who is not described', (_, said) =>
    refused('no-such-person', 'visitator', ...said()),
  );

  it('a day of review is not one that has passed', async () => {
    await refused('review-in-past', 'visitator', '/screenings', screened({ reviewOn: '2026-03-01' }));
    await begun.told('visitator', '/screenings', screened({ reviewOn: '2026-03-02' }));
  });

  it('a course that is yet to be held has trained nobody', () =>
    refusing(begun.world)('training-not-held-yet', 'manager', '/staff/demo-visitator/trainings', {
      course: 'screening',
      at: '2026-03-03',
      validUntil: '2028-03-03',
    }));

  it('whose training has expired says why they screen all the same', async () => {
    const expired = { course: 'screening', at: '2024-03-01', validUntil: '2026-03-01' };
    await begun.world.as('manager').does('/staff/demo-visitator-deputy/trainings', expired);
    await refused('training-expired', 'visitator-deputy', '/screenings', screened({}));
    await begun.told('visitator-deputy', '/screenings', screened({ trainingExpiredReason: 'no-trained-on-duty' }));
  });
});
