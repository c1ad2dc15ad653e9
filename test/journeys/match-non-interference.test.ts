import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startWorld, type World } from '../world';
import { affected, contact, onDuty, opens, perpetrator, stalking, step, trains } from './telling';
import { centre, family, frontline, funen, police, varde, visitation } from './units';

const hers = '00 00 61 01';
/** Written as long, and somebody else's. */
const elses = '00 00 61 08';

/** One case that the police work on, and a second contact: by her, or by somebody else. */
async function tells(phone: string): Promise<World> {
  const world = await startWorld({ seed: 'match non-interference' });
  await trains(world);
  const { caseId } = await opens(world, 'frontline', { text: 'Han står udenfor.' });
  const told = step(world, caseId);
  await told(world.as('visitator'), '/persons', affected({ name: 'Anna', phones: [hers] }));
  const him = await told(world.as('visitator'), '/persons', perpetrator({ name: 'Bo' }));
  await told(world.as('visitator'), '/screenings', stalking(him, 'Vedvarende.'));
  const terms = { to: police, purpose: 'protection', fieldSets: ['identity'], summary: 'Bed om hjælp.' };
  const referralId = await told(world.as('visitator'), '/referrals', onDuty(terms));
  await told(world.as('case-officer'), `/referrals/${referralId}/acceptance`);
  await world.tick();
  const { text } = await world.as('frontline').post('/contacts', contact({ text: 'Hun ringer.', phones: [phone] }));
  await world.tick();
  await looksRound(world, caseId, (JSON.parse(text) as { receipt: string }).receipt);
  await told(world.as('case-officer'), '/wishes', { report: 'yes' });
  await looksRound(world, caseId, (JSON.parse(text) as { receipt: string }).receipt);
  return world;
}

async function looksRound(world: World, caseId: string, receipt: string): Promise<void> {
  await world.as('frontline').get(`/contacts/${receipt}`);
  for (const who of [
    'case-officer',
    'case-officer-fyn',
    'counsellor',
    'family-counsellor',
    'visitator-varde',
    'visitator',
  ])
    for (const path of [
      `/cases/${caseId}`,
      `/cases/${caseId}/timeline`,
      `/cases/${caseId}/log`,
      '/cases',
      '/inbox',
      '/worklist',
    ])
      await world.as(who).get(path, { purpose: 'case-work' });
  for (const feed of ['feed-client', 'feed-client-fyn', 'counsellor', 'visitator-varde'])
    await world.as(feed).get('/feed?limit=200');
}

let plain: World;
beforeAll(async () => {
  plain = await tells(elses);
}, 60_000);
afterAll(() => plain.stop());

it('whoever reports, and everybody who was not told, is handed the same bytes whether there is a match or not', async () => {
  const other = await tells(hers);
  try {
    const agencies = [frontline, police, `${police} (feed)`, centre, `${centre} (feed)`, funen, `${funen} (feed)`];
    for (const party of [...agencies, family, varde, `${varde} (feed)`]) {
      expect(other.handedOut.bytesOf(party).length).toBeGreaterThan(0);
      expect(other.handedOut.bytesOf(party)).toEqual(plain.handedOut.bytesOf(party));
    }
    const bytes = (world: World) => world.handedOut.bytesOf(visitation).join('\n');
    expect(bytes(other)).toContain('MatchNoticed');
    expect(bytes(plain)).not.toContain('MatchNoticed');
  } finally {
    await other.stop();
  }
}, 120_000);
