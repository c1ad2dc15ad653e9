import type { Kind } from '@vaern/access';
import type { Scene } from './scenes';
import { atHome, type Stage } from './stage';

type SetUp = (stage: Stage, kind: Kind) => Promise<Scene>;

const her = { capacities: ['affected'], identityStatus: 'known', addressProtection: 'none' };
let numbers = 1000;
/** Two cases of one home: the older is the one that is worked in. */
const twoCases = async (stage: Stage, kind: Kind, phones?: readonly string[]) => {
  const who = atHome[kind];
  const caseIds = [await stage.open(who), await stage.open(who)] as const;
  for (const caseId of caseIds) if (phones) await stage.act(who, caseId, 'persons', { ...her, phones });
  return { who, caseId: caseIds[0], other: caseIds[1] };
};
/** The same phone in both: the hub notices by itself, a moment later. */
const matched: SetUp = async (stage, kind) => {
  const { who, caseId } = await twoCases(stage, kind, [`0000${(numbers += 1)}`]);
  for (let tries = 0; tries < 100; tries += 1) {
    const [match] = (await stage.caseFile(who, caseId)).matches;
    if (match) return { who, params: { caseId, matchId: match.matchId } };
    await stage.house.hub.carriers.tick();
  }
  throw new Error('no match was noticed');
};
const beside: SetUp = async (stage, kind) => {
  const { who, caseId, other } = await twoCases(stage, kind);
  return { who, params: { caseId }, ids: { other } };
};
const linked: SetUp = async (stage, kind) => {
  const { who, caseId, other } = await twoCases(stage, kind);
  return { who, params: { caseId, linkId: await stage.act(who, caseId, 'links', { other, relation: 'household' }) } };
};
/** Two cases about one person. */
export const scenesOfLinks: Readonly<Record<string, SetUp>> = {
  'POST cases/{caseId}/matches/{matchId}/decision': matched,
  'POST cases/{caseId}/links': beside,
  'POST cases/{caseId}/links/{linkId}/end': linked,
};
