import { randomUUID } from 'node:crypto';
import type { House, Sending } from './house';
import type { Account } from './identity-provider';

/** Whoever sets things up by the same routes as everybody. */
interface ByRoutes {
  readonly house: House;
  act(who: Account, caseId: string, path: string, body: Readonly<Record<string, unknown>>): Promise<string>;
}
const baseOf = ({ agency }: Account) => `/api/${agency.split(':')[0]}`;

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

export async function begun(stage: ByRoutes, who: Account, caseId: string, size = chat.bytes.length): Promise<Begun> {
  const path = `POST ${baseOf(who)}/cases/${caseId}/evidence/uploads`;
  const { uploadId } = await stage.house.done<{ uploadId: string }>(who, path, { body: { size } });
  return { who, caseId, uploadId };
}

export async function uploaded(stage: ByRoutes, who: Account, caseId: string, bytes = chat.bytes): Promise<Begun> {
  const upload = await begun(stage, who, caseId, bytes.length);
  await stage.house.done(
    who,
    `POST ${baseOf(who)}/cases/${caseId}/evidence/uploads/${upload.uploadId}`,
    bytesSent(bytes),
  );
  return upload;
}

/** A file in a case: its id. `filename`: what is no text by its name goes into quarantine. */
export async function kept(stage: ByRoutes, who: Account, caseId: string, filename = chat.filename): Promise<string> {
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
