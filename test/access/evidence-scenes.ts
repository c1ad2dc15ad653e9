import type { Kind } from '@vaern/access';
import { randomUUID } from 'node:crypto';
import { account } from './accounts';
import type { Sending } from './house';
import type { Account } from './identity-provider';
import type { Scene } from './scenes';
import { atHome, gateway, whoAnswers, type Stage } from './stage';

type SetUp = (stage: Stage, kind: Kind) => Promise<Scene>;

/** A file as somebody sends it. */
export const chat = { filename: 'chat.txt', bytes: Buffer.from('12.05 Hvorfor svarer du ikke?\n'.repeat(40)) };
export const bytesSent = (bytes: Uint8Array, offset = 0): Sending => ({
  body: bytes,
  headers: { 'Content-Type': 'application/octet-stream', 'Upload-Offset': String(offset) },
});

interface Begun {
  readonly who: Account;
  readonly caseId: string;
  readonly uploadId: string;
}

export async function begun(stage: Stage, who: Account, caseId: string, size = chat.bytes.length): Promise<Begun> {
  const path = `POST ${gateway(who)}/cases/${caseId}/evidence/uploads`;
  const { uploadId } = await stage.house.done<{ uploadId: string }>(who, path, { body: { size } });
  return { who, caseId, uploadId };
}

export async function uploaded(stage: Stage, who: Account, caseId: string, bytes = chat.bytes): Promise<Begun> {
  const upload = await begun(stage, who, caseId, bytes.length);
  await stage.house.done(
    who,
    `POST ${gateway(who)}/cases/${caseId}/evidence/uploads/${upload.uploadId}`,
    bytesSent(bytes),
  );
  return upload;
}

/** A file in a case: its id. `filename`: what is no text by its name goes into quarantine. */
export async function kept(stage: Stage, who: Account, caseId: string, filename = chat.filename): Promise<string> {
  const { uploadId } = await uploaded(stage, who, caseId);
  const evidenceId = await stage.act(who, caseId, 'evidence', {
    uploadId,
    kind: 'message',
    obtained: 'export',
    filename,
  });
  await stage.house.settled();
  return evidenceId;
}

/** A form as a browser sends it: fields first, then the file. */
export function formOf(
  fields: Readonly<Record<string, string>>,
  file: { readonly filename: string | Buffer; readonly bytes: Uint8Array },
  { name = 'file', end = true }: { readonly name?: string; readonly end?: boolean } = {},
): Sending {
  const boundary = `form-${randomUUID()}`;
  const head = (disposition: string) => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}`;
  const parts = Object.entries(fields).map(([field, value]) => `${head(`name="${field}"`)}\r\n\r\n${value}\r\n`);
  const body = Buffer.concat([
    Buffer.from(parts.join('')),
    Buffer.from(head(`name="${name}"; filename="`)),
    Buffer.from(file.filename),
    Buffer.from('"\r\nContent-Type: application/octet-stream\r\n\r\n'),
    file.bytes,
    Buffer.from(end ? `\r\n--${boundary}--\r\n` : ''),
  ]);
  return { body, headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` } };
}

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
