import type { RefusalCode } from '@vaern/casework';
import { affected, opens, perpetrator, stalking, step } from '../journeys/telling';
import type { World } from '../world';
import { refusing } from './refusing';

/** A case of the visitation's, in which steps are told and refused. */
export interface CaseTold {
  readonly caseId: string;
  readonly told: (who: string, path: string, body?: object) => Promise<string>;
  readonly refused: (code: RefusalCode, who: string, path: string, body?: object) => Promise<void>;
}
export interface CaseScreened extends CaseTold {
  readonly her: string;
  readonly him: string;
}

/** Steps in a case that is there. */
export const inCase = (world: World, caseId: string): CaseTold => ({
  caseId,
  told: (who, path, body) => step(world, caseId)(world.as(who), path, body),
  refused: (code, who, path, body) => refusing(world)(code, who, `/cases/${caseId}${path}`, body),
});

/** A contact came in, and nothing else. */
export async function aContact(world: World): Promise<CaseTold> {
  const { caseId } = await opens(world, 'visitator', {
    relation: 'former-partner',
    text: 'Han venter ved hendes bil.',
  });
  return inCase(world, caseId);
}

/** She and he are described, and the case is screened, as stalking unless it is said otherwise. */
export async function aScreenedCase(world: World, judgement: object = {}): Promise<CaseScreened> {
  const opened = await aContact(world);
  const her = await opened.told('visitator', '/persons', affected({ name: 'Signe Lindegård' }));
  const him = await opened.told('visitator', '/persons', perpetrator({ name: 'Palle Overby' }));
  const screening = { ...stalking(him, 'Han opsøger hende igen og igen.'), ...judgement };
  await opened.told('visitator', '/screenings', screening);
  return { ...opened, her, him };
}
