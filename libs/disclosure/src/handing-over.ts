import { tellings, widened } from './audience';
import type { Access, Recipient } from './access';
import { textOf, type Digest } from './digest';
import { isOpen } from './ground';
import type { Step } from './steps';

/**
 * What a hand-over tells of files that came before it, to the recipient of the referral that it rests on. The files
 * become that ground's: another period of access takes another hand-over.
 */
export function handOver(access: Access, fact: Digest): readonly Step[] {
  if (fact.type !== 'EvidenceHandedOver') return [];
  const groundId = textOf(fact, 'referralId') ?? '';
  return [...access.recipients.values()]
    .filter(({ grounds }) => isReceiving(grounds.get(groundId)))
    .flatMap((recipient) => filesIn(access, fact).flatMap((file) => handedOver(access, { recipient, groundId, file })));
}

const isReceiving = (ground: ReturnType<Recipient['grounds']['get']>) =>
  ground !== undefined && ground.kind === 'received' && isOpen(ground);

const filesIn = ({ files }: Access, { plain }: Digest) =>
  [plain.evidenceIds].flat().flatMap((evidenceId) => files.get(String(evidenceId)) ?? []);

interface HandOver {
  readonly recipient: Recipient;
  readonly groundId: string;
  readonly file: ReturnType<typeof filesIn>[number];
}

function handedOver(access: Access, { recipient, groundId, file }: HandOver): readonly Step[] {
  const before = tellings(access, recipient, [...recipient.grounds.values()], file.facts);
  file.handedOn.add(groundId);
  return file.facts.flatMap((told) => widened(access, recipient, told, before.get(told)));
}
