import { z } from 'zod';
import { fact } from '../kernel/fact';
import { all, always, codes, each, nothing, own, type Cell } from '../kernel/told';
import { alias, id, instant, words } from '../kernel/words';
import { audience } from '../log/facts';
import * as code from './codes';

const entryRef = z.string().regex(/^[a-z2-7]{8}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const inList = codes('evidence');
/** What a picture says of itself: whether it has a position, and the texts in it. */
const shows = z.strictObject({ position: z.boolean(), texts: z.array(words(500)).max(50) });
const file = { sha256, size: z.int().min(1), mediaType: words(200), filename: words(255) };
/** To whoever may have the file: the unit that received it, or one that it was handed over to. */
const withTheFile: Cell<'evidenceId'> = { ...codes('evidence'), own: { as: 'file', field: 'evidenceId' } };
const toldOfTheFile = {
  family: nothing,
  restricted: withTheFile,
  police: withTheFile,
  affected: nothing,
  perpetrators: nothing,
};

/** A line of the list of evidence. Its audience is that of its entry as of then; whoever tells it goes by the entry's of today. */
export const EvidenceReceived = fact('EvidenceReceived', {
  label: { da: 'Bevis modtaget', en: 'Evidence received' },
  plain: {
    evidenceId: id,
    entryRef: entryRef.optional(),
    kind: code.evidenceKind.schema,
    obtained: code.obtained.schema,
    audience: audience.schema,
    scan: code.scanResult.schema,
  },
  sealed: { evidence: { ...file, capturedAt: instant.optional(), shows: shows.optional() } },
  told: {
    family: nothing,
    restricted: always('evidence'),
    police: each('audience', { support: nothing, police: inList, perpetrator: inList }),
    affected: nothing,
    perpetrators: nothing,
  },
});

/** What opens the file: whoever holds this part can read it, nobody else. */
export const EvidenceStored = fact('EvidenceStored', {
  label: { da: 'Bevis lagt i forvaring', en: 'Evidence stored' },
  plain: { evidenceId: id, receivedBy: alias },
  sealed: { evidence: { ...file, key: z.string().regex(/^[A-Za-z0-9_-]{43}$/) } },
  told: toldOfTheFile,
});

export const EvidenceQuarantined = fact('EvidenceQuarantined', {
  label: { da: 'Bevis sat i karantæne', en: 'Evidence quarantined' },
  plain: { evidenceId: id, reason: code.quarantineReason.schema },
  told: toldOfTheFile,
});

export const EvidenceReleased = fact('EvidenceReleased', {
  label: { da: 'Bevis frigivet', en: 'Evidence released' },
  plain: { evidenceId: id, reason: code.releaseReason.schema },
  told: toldOfTheFile,
});

/** The stored file was read again and held against what was received. */
export const EvidenceVerified = fact('EvidenceVerified', {
  label: { da: 'Bevis efterprøvet', en: 'Evidence verified' },
  plain: { evidenceId: id, result: code.verification.schema },
  told: toldOfTheFile,
});

/** From then on the recipient of the referral can read the files, as long as it has access on it. */
export const EvidenceHandedOver = fact('EvidenceHandedOver', {
  label: { da: 'Bevis udleveret', en: 'Evidence handed over' },
  plain: {
    evidenceIds: z.array(id).min(1).max(50),
    to: alias,
    referralId: id,
    /** By which both sides know this hand-over. */
    receipt: entryRef,
  },
  told: {
    family: nothing,
    restricted: own('referralId'),
    police: own('referralId'),
    affected: nothing,
    perpetrators: nothing,
  },
});

/** A thing that somebody keeps. */
export const ItemRegistered = fact('ItemRegistered', {
  label: { da: 'Genstand registreret', en: 'Item registered' },
  plain: { itemId: id, kind: code.itemKind.schema, heldBy: code.heldBy.schema },
  sealed: { narrative: { what: words(5_000) } },
  told: { family: nothing, restricted: all, police: codes('narrative'), affected: nothing, perpetrators: nothing },
});
