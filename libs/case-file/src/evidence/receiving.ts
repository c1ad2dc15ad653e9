import { Refusal } from '@vaern/casework';
import { CaseMovedOn, KeyUsedOtherwise, type Answer } from '@vaern/case-desk';
import { inspect, NoSuchUpload, UploadEmpty, type Arrived, type Owner } from '@vaern/evidence';
import { BadInput, type IntentCommand } from '@vaern/gateway';
import type { Request } from 'express';
import { readForm } from './form';
import type { EvidenceParts } from './parts';

type Parts = Pick<EvidenceParts, 'uploads' | 'scanner' | 'desk'>;

export const ownerOf = ({ actor, caseId = '' }: Pick<IntentCommand, 'actor' | 'caseId'>): Owner => ({
  caseId,
  account: actor.id,
  unit: actor.unit,
});

/** A file that was sent before. Asked again after its answer there is none any more, and the CaseDesk finds that answer. */
export async function receiveUploaded(parts: Parts, command: IntentCommand): Promise<Answer> {
  const arrived = await parts.uploads.arrived(ownerOf(command), String(command.body.uploadId)).catch(absent);
  return arrived ? receive(parts, command, arrived) : parts.desk.decide(command);
}

/** A file that comes with what is said of it. Sent again, the one that came first stays, and this one goes. */
export async function receiveForm(parts: Parts, command: IntentCommand, request: Request): Promise<Answer> {
  const { about, taken } = await readForm(request, {
    take: (source) => parts.uploads.take(ownerOf(command), source).catch(empty),
    drop: ({ upload }) => parts.uploads.discard(upload.id),
  });
  const said = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
  return receive(parts, { ...command, body: { sha256: taken.sha256, ...said } }, taken).catch(
    async (error: unknown) => {
      if (isRefusal(error)) await parts.uploads.discard(taken.upload.id);
      throw error;
    },
  );
}

async function receive({ uploads, scanner, desk }: Parts, command: IntentCommand, arrived: Arrived): Promise<Answer> {
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
