import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { startClamdLike, type Clamd } from '../../libs/evidence/test/clamd-like';
import { samples } from '../../libs/evidence/test/samples';
import { incident, onDuty, trains } from '../journeys/telling';
import { coordination, police } from '../journeys/units';
import { startWorld, type World } from '../world';
import { aScreenedCase, type CaseTold } from './case-told';

const summary = 'Hun har optagelser af ham.';
const toPolice = (...fieldSets: readonly string[]) => onDuty({ to: police, purpose: 'protection', fieldSets, summary });

describe('evidence is refused', () => {
  let world: World;
  let clamd: Clamd;
  let caseId: string;
  let him: string;
  let told: CaseTold['told'];
  let refused: CaseTold['refused'];
  let onPolice: string;

  const uploads = async (bytes: Buffer) => {
    const at = `/cases/${caseId}/evidence/uploads`;
    const { text } = await world.as('visitator').post(at, { size: bytes.length });
    const { uploadId } = JSON.parse(text) as { uploadId: string };
    await world.as('visitator').sendsBytes(`${at}/${uploadId}`, bytes, { 'Upload-Offset': '0' });
    return { uploadId, kind: 'message', obtained: 'export', filename: 'beskeder.txt' };
  };
  const keeps = async (more: object = {}, bytes: Buffer = samples.text) =>
    told('visitator', '/evidence', { ...(await uploads(bytes)), ...more });
  const accepted = async (who: string, terms: object) => {
    const referralId = await told('visitator', '/referrals', terms);
    await told(who, `/referrals/${referralId}/acceptance`);
    return referralId;
  };

  beforeAll(async () => {
    clamd = await startClamdLike();
    world = await startWorld({ seed: 'evidence refused', environment: { CLAMD_URL: clamd.url } });
    await trains(world);
    ({ caseId, him, told, refused } = await aScreenedCase(world));
    onPolice = await accepted('case-officer', toPolice('identity', 'evidence'));
  }, 60_000);
  afterAll(async () => {
    await world.stop();
    await clamd.close();
  });

  it('for others than its log entry is for', async () => {
    const entryRef = await told('visitator', '/log', incident(him, { text: 'Han ringede på.', audience: 'police' }));
    const about = { ...(await uploads(samples.text)), entryRef };
    await refused('evidence-follows-entry', 'visitator', '/evidence', { ...about, audience: 'support' });
    await told('visitator', '/evidence', { ...about, audience: 'police' });
  });

  it('to leave quarantine as looked at, when a scan found something: only as a false alarm', async () => {
    const evidenceId = await keeps({}, samples.eicar);
    const release = `/evidence/${evidenceId}/release`;
    await refused('release-needs-all-clear', 'visitator', release, { reason: 'looked-at-apart' });
    await told('visitator', release, { reason: 'false-alarm' });
    await told('visitator', `/evidence/${evidenceId}/hand-over`, { referralId: onPolice });
  });

  describe('to be handed over', () => {
    const handOver = (evidenceId: string) => `/evidence/${evidenceId}/hand-over`;

    it('to others than the police, or to police who have not accepted', async () => {
      const terms = onDuty({ to: coordination, purpose: 'coordination', fieldSets: ['evidence'], summary });
      const onCoordination = await accepted('coordinator', { ...terms, legalBasis: 'authority-need' });
      const unanswered = await told('visitator', '/referrals', toPolice('evidence'));
      const kept = await keeps();
      for (const referralId of [onCoordination, unanswered])
        await refused('files-to-police-only', 'visitator', handOver(kept), { referralId });
      await told('case-officer', `/referrals/${unanswered}/acceptance`);
      await told('visitator', handOver(kept), { referralId: unanswered });
    });

    it('on a referral for which evidence was not chosen', async () => {
      const referralId = await accepted('case-officer', toPolice('identity'));
      const kept = await keeps();
      await refused('evidence-beyond-terms', 'visitator', handOver(kept), { referralId });
      await told('visitator', handOver(kept), { referralId: onPolice });
    });

    it('when it is for support only, alone or with another', async () => {
      const [hers, kept] = [await keeps({ audience: 'support' }), await keeps()];
      const referred = { referralId: onPolice };
      await refused('evidence-kept-from-police', 'visitator', handOver(hers), referred);
      await refused('evidence-kept-from-police', 'visitator', handOver(kept), { ...referred, also: [hers] });
      await told('visitator', handOver(kept), referred);
    });
  });
});
