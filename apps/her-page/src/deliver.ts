import type { Answer, Hub } from './hub';
import { kindOf, nameOf, type Delivery, type FileParcel, type NoteParcel, type Parcel } from './parcel';
import type { Sealing } from './sealing';

/** Bytes that are sent at a time, the least that the hub keeps of a piece: what a broken line costs. */
export const PIECE = 2 ** 20;

/** What parcels are sent with. */
export interface Way {
  readonly hub: Hub;
  readonly sealing: Sealing;
}

/** One try to bring a parcel to the hub. @throws Broken */
export const deliver = (parcel: Parcel, way: Way, moved: () => void): Promise<Delivery> =>
  parcel.kind === 'note' ? deliverNote(parcel, way.hub) : deliverFile(parcel, way, moved);

async function deliverNote(parcel: NoteParcel, hub: Hub): Promise<Delivery> {
  const answer = await hub.postSealed('/log', parcel.sealed, parcel.key);
  if (answer.status !== 201) return whyNot(answer);
  parcel.receipt = receiptIn(answer);
  parcel.sealed = '';
  return 'done';
}

async function deliverFile(parcel: FileParcel, way: Way, moved: () => void): Promise<Delivery> {
  const { file, beside } = parcel;
  if (file === undefined || beside.receipt === undefined) return 'refused';
  const uploaded = parcel.sealed === undefined ? await upload(parcel, file, way, moved) : 'done';
  if (uploaded !== 'done') return uploaded;
  parcel.sealed ??= await way.sealing.seal({
    uploadId: parcel.uploadId,
    kind: kindOf(file),
    obtained: parcel.obtained,
    filename: nameOf(file),
    entry: beside.receipt,
  });
  const answer = await way.hub.postSealed('/evidence', parcel.sealed, parcel.key);
  if (answer.status !== 201) return whyNot(answer);
  parcel.file = undefined;
  parcel.sealed = '';
  return 'done';
}

/** In pieces, from where the hub stands: asked first, since a piece whose answer was lost may be there. */
async function upload(parcel: FileParcel, file: File, { hub }: Way, moved: () => void): Promise<Delivery> {
  let standing = await begun(parcel, file, hub);
  while (standing.status < 300) {
    const { uploadId, offset } = standing.body as { uploadId: string; offset: number };
    parcel.uploadId = uploadId;
    parcel.share = offset / file.size;
    moved();
    if (offset >= file.size) return 'done';
    const piece = await file
      .slice(offset, offset + PIECE)
      .arrayBuffer()
      .catch(() => undefined);
    if (piece === undefined) return 'unread';
    const headers = { 'Content-Type': 'application/octet-stream', 'Upload-Offset': String(offset) };
    standing = await hub.ask(`/evidence/uploads/${uploadId}`, { method: 'POST', body: piece, headers });
    if (standing.status === 409) standing = await hub.ask(`/evidence/uploads/${uploadId}`);
  }
  return whyNot(standing);
}

const begun = ({ uploadId, beginning }: FileParcel, { size }: File, hub: Hub): Promise<Answer> =>
  uploadId === undefined
    ? hub.post('/evidence/uploads', { size }, { 'Idempotency-Key': beginning })
    : hub.ask(`/evidence/uploads/${uploadId}`);

function whyNot({ status, retryAfter }: Answer): Delivery {
  if (status === 404) return 'again';
  return status === 429 || status === 409 ? { later: Math.max(retryAfter, 1) * 1_000 } : 'refused';
}

const receiptIn = ({ body }: Answer) => (body as { receipt: string }).receipt;
