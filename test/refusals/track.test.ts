import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { centre, treatment } from '../journeys/units';
import { startWorld, type World } from '../world';
import { refusing } from './refusing';

const consent = { how: 'present', explainedVersion: '2026-1', recipients: [treatment], fieldSets: ['identity'] };

describe('in the track of a perpetrator it is refused', () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld({ seed: 'track refused' });
  }, 60_000);
  afterAll(() => world.stop());

  async function aTrack(who: string) {
    const { text } = await world.as(who).post('/tracks', { identityStatus: 'known', name: 'Palle Overby' });
    await world.settled();
    return `/tracks/${(JSON.parse(text) as { trackId: string }).trackId}`;
  }

  it('to consent that anybody but those who treat perpetrators is told', async () => {
    const consents = `${await aTrack('family-counsellor')}/consents`;
    const beyond = { ...consent, recipients: [treatment, centre] };
    await refusing(world)('track-goes-to-treatment', 'family-counsellor', consents, beyond);
    await world.as('family-counsellor').does(consents, consent);
  });

  it('to write down a session that he did not consent to', async () => {
    const track = await aTrack('perpetrator-counsellor');
    const session = { note: 'Han fortalte om sin uge.' };
    await refusing(world)('session-needs-consent', 'perpetrator-counsellor', `${track}/sessions`, session);
    await world.as('perpetrator-counsellor').does(`${track}/consents`, consent);
    await world.as('perpetrator-counsellor').does(`${track}/sessions`, session);
  });

  it('to go on when it is closed, or to close it otherwise', async () => {
    const track = await aTrack('family-counsellor');
    const advice = { items: [{ id: 'leave-her-alone', version: 1 }] };
    await world.as('family-counsellor').does(`${track}/advice`, advice);
    await world.as('family-counsellor').does(`${track}/closure`, { outcome: 'completed' });
    await refusing(world)('track-closed', 'family-counsellor', `${track}/advice`, advice);
    await refusing(world)('track-closed', 'family-counsellor', `${track}/closure`, { outcome: 'stopped' });
  });
});
