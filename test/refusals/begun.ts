import { affected, onDuty, opens, perpetrator, stalking, step, witness } from '../journeys/telling';
import { police } from '../journeys/units';
import { startWorld, type World, type WorldWanted } from '../world';
import { refusing } from './refusing';

/** One screened case in a world of its own. Paths are the case's: `/log`. */
export interface Begun {
  readonly world: World;
  readonly caseId: string;
  readonly her: string;
  readonly him: string;
  readonly neighbour: string;
  /** A step that is taken: its id. */
  readonly told: (who: string, path: string, body?: object) => Promise<string>;
  /** A step that is refused, for this and nothing else. */
  readonly refused: ReturnType<typeof refusing>;
}

/** Described are she, he and a witness; whoever screened is the only one who was trained. */
export async function begin(wanted: WorldWanted): Promise<Begun> {
  const world = await startWorld(wanted);
  const trained = { course: 'screening', at: '2025-09-01', validUntil: '2027-09-01' };
  await world.as('manager').does('/staff/demo-visitator/trainings', trained);
  const { caseId } = await opens(world, 'visitator', { relation: 'former-partner' });
  const told: Begun['told'] = (who, path, body) => step(world, caseId)(world.as(who), path, body);
  const refused = refusing(world);
  const her = await told('visitator', '/persons', affected({ name: 'Signe Fiktiv' }));
  const him = await told('visitator', '/persons', perpetrator({ name: 'Bent Opdigtet' }));
  const neighbour = await told('visitator', '/persons', witness({ name: 'Nabo Fiktiv' }));
  await told('visitator', '/screenings', stalking(him, 'Han venter ved hendes dør.'));
  return {
    world,
    caseId,
    her,
    him,
    neighbour,
    told,
    refused: (code, who, path, body) => refused(code, who, `/cases/${caseId}${path}`, body),
  };
}

/** An officer has taken the case on. */
export async function acceptedByPolice({ told }: Begun): Promise<void> {
  const summary = 'Hun beder om hjælp.';
  const terms = onDuty({ to: police, purpose: 'protection', fieldSets: ['identity', 'log-text'], summary });
  await told('case-officer', `/referrals/${await told('visitator', '/referrals', terms)}/acceptance`);
}
