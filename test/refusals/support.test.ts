import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { consent, onConsent, trains } from '../journeys/telling';
import { centre, police } from '../journeys/units';
import { startWorld, type World } from '../world';
import { aScreenedCase, type CaseTold } from './case-told';
import { refusing } from './refusing';

const ESBJERG = 'municipality:0561';
const NOWHERE = 'municipality:9999';

describe('help at the centre is refused', () => {
  let world: World;
  let told: CaseTold['told'];
  let refused: CaseTold['refused'];

  /** A case that the centre has taken on. */
  async function atTheCentre(): Promise<CaseTold> {
    const screened = await aScreenedCase(world);
    const consented = consent([centre], ['counselling'], ['identity']);
    const consentId = await screened.told('visitator', '/consents', consented);
    const asked = { to: centre, purpose: 'counselling', fieldSets: ['identity'], summary: 'Hun ønsker rådgivning.' };
    const referralId = await screened.told('visitator', '/referrals', onConsent(consentId, asked));
    await screened.told('counsellor', `/referrals/${referralId}/acceptance`);
    return screened;
  }

  beforeAll(async () => {
    world = await startWorld({ seed: 'support refused' });
    await trains(world);
    ({ told, refused } = await atTheCentre());
  }, 60_000);
  afterAll(() => world.stop());

  it('where there is no such area, for a wish as for a group', async () => {
    await refused('no-such-area', 'visitator', '/group-interest', { area: NOWHERE });
    await refusing(world)('no-such-area', 'group-organiser', '/groups', { area: NOWHERE, places: 8 });
    await told('visitator', '/group-interest', { area: 'denmark' });
  });

  it('by others: only the centre is asked without names', async () => {
    const question = { code: 'what-to-advise' };
    await refused('help-at-the-centre', 'visitator', '/no-names-questions', { ...question, to: police });
    await told('visitator', '/no-names-questions', { ...question, to: centre });
  });

  it('in a course that is over: another is begun', async () => {
    const form = { form: 'phone' };
    const courseId = await told('counsellor', '/courses', form);
    await told('counsellor', `/courses/${courseId}/sessions`);
    await told('counsellor', `/courses/${courseId}/closure`, { outcome: 'completed' });
    await refused('course-over', 'counsellor', `/courses/${courseId}/sessions`);
    await refused('course-over', 'counsellor', `/courses/${courseId}/closure`, { outcome: 'stopped' });
    await told('counsellor', `/courses/${await told('counsellor', '/courses', form)}/sessions`);
  });

  it('in a group, for one who did not ask for it', async () => {
    const { caseId, told: toldOfIt } = await atTheCentre();
    const { text } = await world.as('group-organiser').post('/groups', { area: ESBJERG, places: 8 });
    const { groupId } = JSON.parse(text) as { groupId: string };
    const placements = `/groups/${groupId}/placements`;
    await refusing(world)('no-group-interest', 'group-organiser', placements, { caseId });
    await toldOfIt('visitator', '/group-interest', { area: ESBJERG });
    await world.as('group-organiser').does(placements, { caseId });
  });
});
