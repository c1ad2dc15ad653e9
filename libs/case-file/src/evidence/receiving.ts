import { EvidenceSent, Refusal, type IntentClass } from '@vaern/casework';
import { CaseMovedOn, KeyUsedOtherwise, type Answer, type CaseDesk } from '@vaern/case-desk';
import { inspect, NoSuchUpload, UploadEmpty, type Arrived, type Owner } from '@vaern/evidence';
import { BadInput, type IntentCommand } from '@vaern/gateway';
import type { Request } from 'express';
import { readForm } from './form';
import type { EvidenceParts } from './parts';

/** Where a file comes in, and who is asked to make a fact of it. */
export type ReceivingParts = Pick<EvidenceParts, 'uploads' | 'scanner'> & { readonly desk: Pick<CaseDesk, 'decide'> };

/** A form that was read: what is said of its file, and the file. */
export interface FileOfForm<A extends object> {
  readonly about: A;
  readonly taken: Arrived;
}

export const ownerOf = ({ actor, caseId = '' }: Pick<IntentCommand, 'actor' | 'caseId'>): Owner => ({
  caseId,
  account: actor.id,
  unit: actor.unit,
});

/** A file that was sent before. Asked again after its answer there is none any more, and the CaseDesk finds that answer. */
export async function receiveUploaded(parts: ReceivingParts, command: IntentCommand): Promise<Answer> {
  const arrived = await parts.uploads.arrived(ownerOf(command), String(command.body.uploadId)).catch(absent);
  return arrived ? receive(parts, command, arrived) : parts.desk.decide(command);
}

/** A file that comes with what is said of it. */
export async function receiveForm(parts: ReceivingParts, command: IntentCommand, request: Request): Promise<Answer> {
  const read = await fileOfForm(parts, { as: EvidenceSent, owner: ownerOf(command) }, request);
  return receiveOfForm(parts, command, { ...read, about: Object.fromEntries(Object.entries(read.about)) });
}

/** Takes the file of a form, and reads what is said of it. @throws as `readForm` */
export const fileOfForm = <A extends object>(
  { uploads }: Pick<ReceivingParts, 'uploads'>,
  { as, owner }: { readonly as: IntentClass<A>; readonly owner: Owner },
  request: Request,
): Promise<FileOfForm<A>> =>
  readForm(request, {
    as,
    take: (source) => uploads.take(owner, source).catch(empty),
    drop: ({ upload }) => uploads.discard(upload.id),
  });

/** Sent again, the one that came first stays, and this one goes. */
export async function receiveOfForm(
  parts: ReceivingParts,
  command: IntentCommand,
  { about, taken }: FileOfForm<Readonly<Record<string, unknown>>>,
): Promise<Answer> {
  const said = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
  return receive(parts, { ...command, body: { sha256: taken.sha256, ...said } }, taken).catch(
    async (error: unknown) => {
      if (isRefusal(error)) await parts.uploads.discard(taken.upload.id);
      throw error;
    },
  );
}

async function receive(
  { uploads, scanner, desk }: ReceivingParts,
  command: IntentCommand,
  arrived: Arrived,
): Promise<Answer> {
  const { kind, filename } = command.body;
  const stored = await inspect(arrived, { kind: String(kind), filename: String(filename) }, scanner);
  return uploads.settle(arrived.upload.id, {
    ask: () => desk.decide({ ...command, body: { ...command.body, stored } }),
    named: ({ id }) => id,
    isRefusal,
  });
}

/** Says for certain that nothing was appended. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Refusal || error instanceof KeyUsedOtherwise || error instanceof CaseMovedOn;

function absent(error: unknown): undefined {
  if (!(error instanceof NoSuchUpload)) throw error;
}

function empty(error: unknown): never {
  throw error instanceof UploadEmpty ? new BadInput([{ in: 'body', at: '/file', code: 'is-not-empty' }]) : error;
}
