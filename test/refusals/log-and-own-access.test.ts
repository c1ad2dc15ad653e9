import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { incident } from '../journeys/telling';
import { acceptedByPolice, begin, type Begun } from './begun';

interface Log {
  readonly items: readonly { readonly factId: string; readonly entryRef?: string }[];
}

describe('the log and her own access are refused:', () => {
  let begun: Begun;
  let told: Begun['told'];
  let refused: Begun['refused'];

  const logs = () => told('visitator', '/log', incident(begun.him, { text: 'Han ringede igen.' }));
  const factOf = async (entryRef: string) => {
    const { items } = await begun.world
      .as('visitator')
      .asks<Log>(`/cases/${begun.caseId}/log`, { purpose: 'case-work' });
    return items.find((item) => item.entryRef === entryRef)?.factId;
  };
  const correction = (more: object = {}) => {
    const { audience: _, ...content } = incident(begun.him, { text: 'Det var hans bror.', ...more });
    return { ...content, reason: 'wrong-time' };
  };

  beforeAll(async () => {
    begun = await begin({ seed: 'log-refused' });
    ({ told, refused } = begun);
  });
  afterAll(() => begun.world.stop());

  it('an entry that was retracted is neither corrected nor told further', async () => {
    const entryRef = await logs();
    await told('visitator', `/facts/${await factOf(entryRef)}/retraction`, { reason: 'entered-in-error' });
    await refused('entry-retracted', 'visitator', `/log/${entryRef}/corrections`, correction());
    const support = { audience: 'support', reason: 'asked-by-affected' };
    await refused('entry-retracted', 'visitator', `/log/${entryRef}/audience`, support);
  });

  it('a correction is of the entry that it stands under', async () => {
    const [one, other] = [await logs(), await logs()];
    const corrects = await factOf(other);
    await refused('not-of-this-entry', 'visitator', `/log/${one}/corrections`, correction({ corrects }));
    await told('visitator', `/log/${other}/corrections`, correction({ corrects }));
  });

  it('what the police wrote is for support alone to nobody, neither at first nor by the home afterwards', async () => {
    await acceptedByPolice(begun);
    const body = incident(begun.him, { text: 'Patruljen så hans bil.', toldBy: 'police' });
    await refused('kept-from-its-writer', 'case-officer', '/log', { ...body, audience: 'support' });
    const entryRef = await told('case-officer', '/log', body);
    const support = { audience: 'support', reason: 'safety' };
    await refused('kept-from-its-writer', 'visitator', `/log/${entryRef}/audience`, support);
  });

  describe('a way in of her own', () => {
    const given = { means: 'said-to-her', perpetratorHasAccess: 'no' };

    it('is not given on a device that he can get at', () =>
      refused('device-unsafe', 'visitator', '/own-access', { ...given, perpetratorHasAccess: 'yes' }));

    it('is given once, and ended where there is one', async () => {
      await refused('no-own-access', 'visitator', '/own-access/end', { reason: 'unsafe' });
      await told('visitator', '/own-access', given);
      await refused('own-access-stands', 'visitator', '/own-access', given);
      await told('visitator', '/own-access/end', { reason: 'unsafe' });
      await refused('no-own-access', 'visitator', '/own-access/end', { reason: 'unsafe' });
    });
  });
});
