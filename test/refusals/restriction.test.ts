import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { opensRestricted } from '../journeys/restricted';
import { contact } from '../journeys/telling';
import { acceptedByPolice, begin, type Begun } from './begun';
import { refusing } from './refusing';

const readers = ['demo-employee-safety', 'demo-employee-safety-deputy'];
const question = { question: 'Hvordan taler vi med et barn om det?' };

describe('restrictions are refused:', () => {
  let begun: Begun;
  let told: Begun['told'];
  let refused: Begun['refused'];
  let restricted: string;

  beforeAll(async () => {
    begun = await begin({ seed: 'restrictions-refused' });
    ({ told, refused } = begun);
    await acceptedByPolice(begun);
    restricted = await opensRestricted(begun.world, 'frontline', { affectedIsEmployee: 'yes' });
  });
  afterAll(() => begun.world.stop());

  it('nothing is kept of a contact that everybody must not know who might read it', async () => {
    await refusing(begun.world)('nobody-to-read', 'frontline', '/contacts', contact({ mustNotKnow: readers }));
    await begun.world.as('frontline').does('/contacts', contact({ mustNotKnow: readers.slice(1) }));
  });

  it('nor is a case restricted so that nobody reads it', () =>
    refused('nobody-to-read', 'visitator', '/restriction', { reason: 'conflict-of-interest', mustNotKnow: readers }));

  it('readers are named of a restricted case alone', async () => {
    const named = ['demo-case-officer', 'demo-case-officer-deputy'];
    await refused('not-restricted', 'case-officer', '/restriction/readers', { readers: named });
    await begun.world.as('employee-safety').does(`/cases/${restricted}/restriction/readers`, { readers });
  });

  it('and one alone is named nowhere where there is another', () =>
    refusing(begun.world)('one-reader-alone', 'employee-safety', `/cases/${restricted}/restriction/readers`, {
      readers: readers.slice(0, 1),
    }));

  it('no family unit is asked of a case that colleagues must not know of', async () => {
    const path = '/family-unit/consultations';
    await refusing(begun.world)('no-family-unit', 'employee-safety', `/cases/${restricted}${path}`, question);
    await told('visitator', path, question);
  });
});
