import type { Arrived } from '../uploads/uploads';
import { ScanFailed, type Scanner } from './scanner';
import { isPicture, shownIn, type Shows } from './shown-in';
import { typeOf, type Claim, type Verdict } from './type-of';

/** What the hub found of a file that came: what facts say of it, and what opens it. */
export interface Inspected {
  readonly evidenceId: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  /** base64url. */
  readonly key: string;
  readonly scan: 'not-scanned' | 'clean' | 'found' | 'failed';
  /** Of a picture: whether it says where it was taken, and what is written in it. */
  readonly shows?: Shows;
  readonly quarantine?: NonNullable<Verdict['quarantine']> | 'scan-found' | 'scan-failed';
}

/** Bytes of a picture that are looked through: what a camera writes may lie behind all that is seen. */
const MOST_OF_A_PICTURE = 32 * 2 ** 20;

async function pictureOf(arrived: Arrived): Promise<Buffer> {
  if (arrived.head.length === arrived.upload.size) return arrived.head;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of arrived.bytes()) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= MOST_OF_A_PICTURE) break;
  }
  return Buffer.concat(chunks);
}

/** Type by content, and a scan: of the two what a scan says weighs more. @throws EvidenceUnavailable */
export async function inspect(arrived: Arrived, claim: Claim, scanner: Scanner): Promise<Inspected> {
  const { upload, sha256, head } = arrived;
  const { mediaType, quarantine } = await typeOf(head, claim);
  const scan = await scanner.scan(arrived.bytes()).catch((error: unknown) => {
    if (error instanceof ScanFailed) return 'failed' as const;
    throw error;
  });
  const shows = isPicture(mediaType) ? await shownIn(await pictureOf(arrived), mediaType) : undefined;
  const reason = scan === 'found' || scan === 'failed' ? (`scan-${scan}` as const) : quarantine;
  return {
    evidenceId: upload.id,
    sha256,
    size: upload.size,
    mediaType,
    key: upload.key.toString('base64url'),
    scan,
    ...(shows && { shows }),
    ...(reason !== undefined && { quarantine: reason }),
  };
}
