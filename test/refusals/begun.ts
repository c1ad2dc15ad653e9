import { onDuty, witness } from '../journeys/telling';
import { police } from '../journeys/units';
import { startWorld, type World, type WorldWanted } from '../world';
import { aScreenedCase, type CaseScreened } from './case-told';

/** One screened case in a world of its own. */
export interface Begun extends CaseScreened {
  readonly world: World;
  readonly neighbour: string;
}

/** Described are she, he and a witness; whoever screened is the only one who was trained. */
export async function begin(wanted: WorldWanted): Promise<Begun> {
  const world = await startWorld(wanted);
  const trained = { course: 'screening', at: '2025-09-01', validUntil: '2027-09-01' };
  await world.as('manager').does('/staff/demo-visitator/trainings', trained);
  const screened = await aScreenedCase(world);
  const neighbour = await screened.told('visitator', '/persons', witness({ name: 'Nabo Fiktiv' }));
  return { world, neighbour, ...screened };
}

/** An officer has taken the case on. */
export async function acceptedByPolice({ told }: CaseScreened): Promise<void> {
  const summary = 'Hun beder om hjælp.';
  const terms = onDuty({ to: police, purpose: 'protection', fieldSets: ['identity', 'log-text'], summary });
  await told('case-officer', `/referrals/${await told('visitator', '/referrals', terms)}/acceptance`);
}
