import { bytesSent, chat } from './files';
import type { Sending } from './house';
import type { Account } from './identity-provider';
import type { Scene } from './scenes';
import { atHome, gateway, type Stage } from './stage';

type Headers = Readonly<Record<string, string>>;
const giving = { means: 'written-down', perpetratorHasAccess: 'no' };

/** A device that has opened her page once: what it sends with everything. */
export async function aDevice({ house }: Stage): Promise<Headers> {
  const { headers } = await house.send(undefined, 'GET /api/own/help');
  return {
    Cookie: headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  };
}

/** A code for a case, as its home unit is shown it once. */
export async function codeFor(stage: Stage, who: Account, caseId: string): Promise<string> {
  const path = `POST ${gateway(who)}/cases/${caseId}/own-access`;
  return (await stage.house.done<{ code: string }>(who, path, { body: giving })).code;
}

/** She came in by a code of her own: with what she is known from then on. */
export async function cameIn(stage: Stage, who = atHome.municipality, of?: string) {
  const caseId = of ?? (await stage.open(who));
  const device = await aDevice(stage);
  const code = await codeFor(stage, who, caseId);
  const { body } = await stage.house.send<{ token: string }>(undefined, 'POST /api/own/session', {
    body: { code },
    headers: device,
  });
  return { caseId, code, device, headers: { ...device, Authorization: `Own ${body.token}` } };
}

/** An upload of hers, begun; `whole`: and sent. */
export async function ownUpload({ house }: Stage, headers: Headers, whole = false): Promise<string> {
  const send = (path: string, { body, headers: more }: Sending) =>
    house.send<{ uploadId: string }>(undefined, `POST /api/own/evidence${path}`, {
      body,
      headers: { ...headers, ...more },
    });
  const { uploadId } = (await send('/uploads', { body: { size: chat.bytes.length } })).body;
  if (whole) await send(`/uploads/${uploadId}`, bytesSent(chat.bytes));
  return uploadId;
}

const inHers =
  (make: (stage: Stage, headers: Headers) => Promise<Scene>) =>
  async (stage: Stage): Promise<Scene> => {
    const { headers } = await cameIn(stage);
    return { headers, ...(await make(stage, headers)) };
  };

/** How the routes of her own way in get what they need. */
export const ownScenes: Readonly<Record<string, (stage: Stage) => Promise<Scene>>> = {
  'GET /api/own/help': async () => ({}),
  'GET /api/own/key': async () => ({}),
  'POST /api/own/contacts': async (stage) => ({ headers: await aDevice(stage) }),
  'POST /api/own/session': async (stage) => {
    const who = atHome.municipality;
    const code = await codeFor(stage, who, await stage.open(who));
    return { headers: await aDevice(stage), ids: { code } };
  },
  'POST /api/own/log': inHers(async () => ({})),
  'POST /api/own/evidence/uploads': inHers(async () => ({})),
  'GET /api/own/evidence/uploads/{uploadId}': inHers(async (stage, headers) => ({
    params: { uploadId: await ownUpload(stage, headers) },
  })),
  'POST /api/own/evidence/uploads/{uploadId}': inHers(async (stage, headers) => {
    const { body, headers: ofBytes } = bytesSent(chat.bytes);
    const uploadId = await ownUpload(stage, headers);
    return { params: { uploadId }, sending: { body, headers: { ...headers, ...ofBytes } } };
  }),
  'POST /api/own/evidence': inHers(async (stage, headers) => ({
    ids: { uploadId: await ownUpload(stage, headers, true) },
  })),
};
