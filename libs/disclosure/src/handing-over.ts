import { tellings, widened } from './audience';
import type { Access, Recipient } from './access';
import { textOf, type Digest } from './digest';
import { isOpen, originOf } from './ground';
import type { Step } from './steps';

/**
 * What a hand-over tells of files that came before it, to the recipient of the referral that it rests on. The files
 * become that referral's: they pass with it where the case passes, and another referral takes another hand-over.
 */
export function handOver(access: Access, fact: Digest): readonly Step[] {
  if (fact.type !== 'EvidenceHandedOver') return [];
  const referralId = textOf(fact, 'referralId') ?? '';
  return [...access.recipients.values()]
    .filter((recipient) => isReceiving(recipient, referralId))
    .flatMap((recipient) =>
      filesIn(access, fact).flatMap((file) => handedOver(access, { recipient, referralId, file })),
    );
}

const isReceiving = ({ grounds }: Recipient, referralId: string) =>
  [...grounds.values()].some(
    (ground) => originOf(ground.id) === referralId && ground.kind === 'received' && isOpen(ground),
  );

const filesIn = ({ files }: Access, { plain }: Digest) =>
  [plain.evidenceIds].flat().flatMap((evidenceId) => files.get(String(evidenceId)) ?? []);

interface HandOver {
  readonly recipient: Recipient;
  readonly referralId: string;
  readonly file: ReturnType<typeof filesIn>[number];
}

function handedOver(access: Access, { recipient, referralId, file }: HandOver): readonly Step[] {
  const before = tellings(access, recipient, [...recipient.grounds.values()], file.facts);
  file.handedOn.add(referralId);
  return file.facts.flatMap((told) => widened(access, recipient, told, before.get(told)));
}
