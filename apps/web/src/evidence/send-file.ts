import { answered, Refused } from '../api/answers';
import { agency } from '../api/client';

/** Bytes that are sent at a time: what a broken line costs. */
export const PIECE = 8 * 1024 * 1024;
const TRIES = 5;
const PAUSE = 1_000;

interface Standing {
  readonly uploadId: string;
  readonly offset: number;
}
/** How pieces go to the hub. */
export interface Way {
  begin(size: number): Promise<Standing>;
  standing(uploadId: string): Promise<Standing>;
  append(uploadId: string, offset: number, piece: Blob): Promise<Standing>;
  pause(milliseconds: number): Promise<unknown>;
}

/**
 * Sends a file in pieces, and goes on where it stood when the line broke. `told` says how much of it is there, from 0 to 1.
 * @returns the upload's id @throws Refused when the hub says no, or the line is gone for good
 */
export async function sendFile(file: Blob, way: Way, told: (share: number) => void): Promise<string> {
  let { uploadId, offset } = await way.begin(file.size);
  let failed = 0;
  while (offset < file.size) {
    try {
      ({ offset } = await way.append(uploadId, offset, file.slice(offset, offset + PIECE)));
      failed = 0;
    } catch (error) {
      failed += 1;
      if (failed >= TRIES || !isBroken(error)) throw error;
      await way.pause(PAUSE * failed);
      offset = await way.standing(uploadId).then(
        (now) => now.offset,
        () => offset,
      );
    }
    told(offset / file.size);
  }
  return uploadId;
}

/** The line broke, or the hub has another place in mind: asked where it stands, it says so. */
const isBroken = (error: unknown) => error instanceof Refused && (error.status === 0 || error.status === 409);

export function wayTo(caseId: string, key: string): Way {
  const path = '/api/municipality/cases/{caseId}/evidence/uploads/{uploadId}';
  return {
    begin: (size) =>
      answered<Standing>(
        agency.POST('/api/municipality/cases/{caseId}/evidence/uploads', {
          params: { path: { caseId }, header: { 'Idempotency-Key': key } },
          body: { size },
        }),
      ),
    standing: (uploadId) => answered<Standing>(agency.GET(path, { params: { path: { caseId, uploadId } } })),
    append: (uploadId, offset, piece) =>
      answered<Standing>(
        agency.POST(path, {
          params: { path: { caseId, uploadId }, header: { 'Upload-Offset': offset } },
          headers: { 'Content-Type': 'application/octet-stream' },
          body: piece as unknown as string,
          bodySerializer: (bytes) => bytes,
        }),
      ),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}
