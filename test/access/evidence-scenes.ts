import type { Kind } from '@vaern/access';
import { account } from './accounts';
import type { Account } from './identity-provider';
import type { Scene } from './scenes';
import { begun, bytesSent, chat, kept, uploaded } from './files';
import { atHome, whoAnswers, type Stage } from './stage';

type SetUp = (stage: Stage, kind: Kind) => Promise<Scene>;

const inOwn =
  (make: (stage: Stage, who: Account, caseId: string) => Promise<Omit<Scene, 'who'>>): SetUp =>
  async (stage, kind) => {
    const who = atHome[kind];
    const caseId = await stage.open(who);
    const scene = await make(stage, who, caseId);
    return { who, ...scene, params: { caseId, ...scene.params } };
  };
const withFile = (filename?: string): SetUp =>
  inOwn(async (stage, who, caseId) => ({ params: { evidenceId: await kept(stage, who, caseId, filename) } }));

/** The police who answer a referral of this home: of another district, where it is police itself. */
const answering = (kind: Kind): Account =>
  kind === 'police' ? account('police/case-officer', { agency: 'police:1465' }) : whoAnswers.police;

const toHandOver: SetUp = async (stage, kind) => {
  const who = atHome[kind];
  const caseId = await stage.open(who);
  const evidenceId = await kept(stage, who, caseId);
  const officer = answering(kind);
  const referralId = await stage.refer(who, caseId, officer.unit, { fieldSets: ['identity', 'evidence'] });
  await stage.act(officer, caseId, `referrals/${referralId}/acceptance`);
  return { who, params: { caseId, evidenceId }, ids: { referralId } };
};

/** How the routes of evidence get what they need, by their paths within the gateway. */
export const evidenceScenes: Readonly<Record<string, SetUp>> = {
  'POST cases/{caseId}/evidence/uploads': inOwn(async () => ({})),
  'GET cases/{caseId}/evidence/uploads/{uploadId}': inOwn(async (stage, who, caseId) => ({
    params: { uploadId: (await begun(stage, who, caseId)).uploadId },
  })),
  'POST cases/{caseId}/evidence/uploads/{uploadId}': inOwn(async (stage, who, caseId) => ({
    params: { uploadId: (await begun(stage, who, caseId)).uploadId },
    sending: bytesSent(chat.bytes),
  })),
  'POST cases/{caseId}/evidence': inOwn(async (stage, who, caseId) => ({
    ids: { uploadId: (await uploaded(stage, who, caseId)).uploadId },
  })),
  'GET cases/{caseId}/evidence/{evidenceId}': withFile(),
  'GET cases/{caseId}/evidence/{evidenceId}/custody': withFile(),
  'GET cases/{caseId}/evidence/export': withFile(),
  'POST cases/{caseId}/evidence/{evidenceId}/verification': withFile(),
  'POST cases/{caseId}/evidence/{evidenceId}/release': withFile('stue.jpg'),
  'POST cases/{caseId}/evidence/{evidenceId}/hand-over': toHandOver,
  'POST cases/{caseId}/items': inOwn(async () => ({})),
};
