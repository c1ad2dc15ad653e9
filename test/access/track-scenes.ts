import type { Kind } from '@vaern/access';
import { account } from './accounts';
import type { Account } from './identity-provider';
import type { Scene } from './scenes';
import { gateway, type Stage } from './stage';

type SetUp = (stage: Stage, kind: Kind) => Promise<Scene> | Scene;
type Body = Readonly<Record<string, unknown>>;

/** Who works with perpetrators. */
export const withHim = {
  municipality: account('municipality/visitator'),
  centre: account('centre/perpetrator-counsellor'),
} as const;
const TREATMENT = 'centre:dk/perpetrators';
const consent = { how: 'phone', explainedVersion: '2026-1', recipients: [TREATMENT], fieldSets: ['identity', 'reach'] };

const post = async ({ house }: Stage, who: Account, path: string, body: Body = {}) =>
  house.done<{ id: string; trackId: string }>(who, `POST ${gateway(who)}/tracks${path}`, { body });

/** A new track at the unit of this account, told. */
export async function openTrack(stage: Stage, who: Account): Promise<string> {
  const { trackId } = await post(stage, who, '', { identityStatus: 'known', name: 'Kim Aabo' });
  await stage.house.settled();
  return trackId;
}

const whose = (kind: Kind): Account => withHim[kind === 'centre' ? 'centre' : 'municipality'];
const inOwnTrack =
  (name?: string, path = '', body: Body = {}): SetUp =>
  async (stage, kind) => {
    const who = whose(kind);
    const trackId = await openTrack(stage, who);
    const made = name === undefined ? {} : { [name]: (await post(stage, who, `/${trackId}/${path}`, body)).id };
    return { who, params: { trackId, ...made }, ids: made };
  };
const referred =
  (accepted = false): SetUp =>
  async (stage, kind) => {
    const [from, to] = [withHim.municipality, withHim.centre];
    const trackId = await openTrack(stage, from);
    const { id: consentId } = await post(stage, from, `/${trackId}/consents`, consent);
    const terms = {
      to: TREATMENT,
      consentId,
      fieldSets: ['identity'],
      urgency: 'normal',
      summary: 'Vil gerne i gang.',
    };
    await post(stage, from, `/${trackId}/referrals`, terms);
    if (accepted) await post(stage, to, `/${trackId}/acceptance`);
    return { who: whose(kind), params: { trackId } };
  };
const described: SetUp = async (stage, kind) => {
  const scene = await inOwnTrack()(stage, kind);
  const { trackId = '' } = scene.params ?? {};
  const track = await stage.house.done<{ descriptions: { factId: string }[] }>(
    whose(kind),
    `GET ${gateway(whose(kind))}/tracks/${trackId}`,
    { headers: { Purpose: 'case-work' } },
  );
  return { ...scene, params: { trackId, factId: track.descriptions[0]!.factId } };
};
const linked: SetUp = async (stage) => {
  const who = withHim.municipality;
  return { who, params: { caseId: await stage.open(who) }, ids: { trackId: await openTrack(stage, who) } };
};

/** How the routes of tracks get what they need. */
export const trackScenes: Readonly<Record<string, SetUp>> = {
  'GET tracks': (_, kind) => ({ who: whose(kind) }),
  'GET tracks/{trackId}': inOwnTrack(),
  'GET tracks/{trackId}/drafts': async (stage, kind) => ({
    ...(await inOwnTrack()(stage, kind)),
    query: '?form=session',
  }),
  'POST tracks/{trackId}/drafts': inOwnTrack(),
  'POST tracks/{trackId}/drafts/discard': inOwnTrack(),
  'POST tracks': (_, kind) => ({ who: whose(kind) }),
  'POST tracks/{trackId}/persons': inOwnTrack(),
  'POST tracks/{trackId}/consents': inOwnTrack(),
  'POST tracks/{trackId}/consents/{consentId}/withdrawal': inOwnTrack('consentId', 'consents', consent),
  'POST tracks/{trackId}/advice': inOwnTrack(),
  'POST tracks/{trackId}/facts/{factId}/strike': described,
  'POST tracks/{trackId}/closure': inOwnTrack(),
  'POST tracks/{trackId}/referrals': inOwnTrack('consentId', 'consents', consent),
  'POST tracks/{trackId}/referrals/withdrawal': referred(),
  'POST cases/{caseId}/track-links': linked,
  'POST tracks/{trackId}/receipt': referred(),
  'POST tracks/{trackId}/acceptance': referred(),
  'POST tracks/{trackId}/decline': referred(),
  'POST tracks/{trackId}/sessions': referred(true),
};
