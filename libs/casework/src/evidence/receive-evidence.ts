import { decide, type CaseState } from '../case';
import { mustKnow } from '../entitlement';
import { happened } from '../intake/happened';
import type { CodeOf } from '../kernel/code-list';
import type { Known } from '../kernel/decision';
import type { Decided } from '../kernel/fact';
import {
  IsCode,
  IsCount,
  IsEntryRef,
  IsFileKey,
  IsFilename,
  IsFlag,
  IsId,
  IsInstant,
  IsSha256,
  IsWords,
  IsWordsList,
  Nested,
  Optional,
} from '../kernel/validators';
import type { Id, Instant } from '../kernel/words';
import { mustBeOpen } from '../life/open';
import { entryOfRoute } from '../log/entry-of-route';
import { audience } from '../log/facts';
import type { Audience, EntryRef } from '../log/state';
import { mustNotKeepFromWriter } from '../log/writers';
import { refusal } from '../refusals';
import * as code from './codes';
import { EvidenceQuarantined, EvidenceReceived, EvidenceStored } from './facts';

/** Bytes: 2 GiB. */
export const MOST_BYTES = 2 ** 31;

/** What somebody says of a file that they send; how it is called comes with the file. */
export class EvidenceAbout {
  @IsCode(code.evidenceKind) kind!: CodeOf<typeof code.evidenceKind>;
  @IsCode(code.obtained) obtained!: CodeOf<typeof code.obtained>;
  /** The log entry that it belongs to. */
  @Optional() @IsEntryRef() entryRef?: EntryRef;
  /** Who may see it, if it belongs to no entry; support and police without it. */
  @Optional() @IsCode(audience) audience?: Audience;
  @Optional() @IsInstant() capturedAt?: Instant;
  /** What the file must be, in hex. */
  @Optional() @IsSha256() sha256?: string;
}

/** The same with its name. */
export abstract class EvidenceTold extends EvidenceAbout {
  /** As it was called where it came from; without its path. */
  @IsFilename() filename!: string;
}

/** A file sent before, by the id of its upload. */
export class EvidenceUploaded extends EvidenceTold {
  @IsId() uploadId!: Id;
}

/** A file sent together with what is said of it. */
export class EvidenceSent extends EvidenceTold {}

/** How long a file will be that is about to be sent, in bytes. */
export class UploadAnnounced {
  @IsCount(1, MOST_BYTES) size!: number;
}

/** What a picture says of itself. */
export class PictureShows {
  @IsFlag() position!: boolean;
  @IsWordsList(500, { max: 50 }) texts!: string[];
}

/** What the hub found of the file itself. */
export class StoredFile {
  @IsId() evidenceId!: Id;
  @IsSha256() sha256!: string;
  @IsCount(1, MOST_BYTES) size!: number;
  /** By its content. */
  @IsWords(200) mediaType!: string;
  /** 32 bytes, base64url. */
  @IsFileKey() key!: string;
  @IsCode(code.scanResult) scan!: CodeOf<typeof code.scanResult>;
  @Optional() @Nested(() => PictureShows) shows?: PictureShows;
  @Optional() @IsCode(code.quarantineReason) quarantine?: CodeOf<typeof code.quarantineReason>;
}

/** `stored` is no part of what the caller asks: it is gone when a command is repeated after its answer. */
export class ReceiveEvidence extends EvidenceTold {
  @Optional() @IsId() uploadId?: Id;
  @Optional() @Nested(() => StoredFile) stored?: StoredFile;
}

export const receiveEvidence = decide(ReceiveEvidence, (state, intent, known) => {
  mustKnow(state, known.by);
  mustBeOpen(state, known.by);
  return filed(state, intent, known, () => ({ entryRef: intent.entryRef, audience: audienceOf(state, intent, known) }));
});

/** A file that comes in, whoever sends it. */
export type FileComing = Pick<EvidenceTold, 'kind' | 'obtained' | 'filename' | 'capturedAt' | 'sha256'> &
  Pick<ReceiveEvidence, 'entryRef' | 'audience' | 'uploadId' | 'stored'>;

interface Belonging {
  readonly entryRef?: EntryRef | undefined;
  readonly audience: Audience;
}

/** The facts of a file, unless it is there. @throws Refusal `no-such-upload`, `in-future`, `evidence-differs` */
export function filed(
  state: CaseState,
  intent: FileComing,
  known: Known,
  belongs: () => Belonging,
): readonly Decided[] {
  const { stored, filename, capturedAt } = intent;
  if (isThere(state, intent)) return [];
  if (!stored) throw refusal('no-such-upload');
  happened(known.now, capturedAt);
  if ((intent.sha256 ?? stored.sha256) !== stored.sha256) throw refusal('evidence-differs');
  const { kind, obtained } = intent;
  const { evidenceId, sha256, size, mediaType, key, scan, shows, quarantine } = stored;
  const file = { sha256, size, mediaType, filename };
  const plain = { evidenceId, kind, obtained, scan, ...belongs() };
  return [
    EvidenceReceived.of({
      ...plain,
      evidence: { ...file, capturedAt, shows: shows && { position: shows.position, texts: shows.texts } },
    }),
    EvidenceStored.of({ evidenceId, receivedBy: known.by.unit, evidence: { ...file, key } }),
    ...(quarantine === undefined ? [] : [EvidenceQuarantined.of({ evidenceId, reason: quarantine })]),
  ];
}

const isThere = ({ evidence }: CaseState, { uploadId, stored }: FileComing): boolean =>
  evidence.files.has(uploadId ?? stored?.evidenceId ?? '');

/** @throws Refusal `no-such-entry`, `entry-retracted`, `evidence-follows-entry`, `kept-from-its-writer` */
function audienceOf(state: CaseState, { entryRef, audience: stated }: ReceiveEvidence, known: Known): Audience {
  if (entryRef === undefined) return byItself(state, known, stated);
  const { entry } = entryOfRoute(state, entryRef, known);
  if (stated !== undefined && stated !== entry.audience) throw refusal('evidence-follows-entry');
  return entry.audience;
}

function byItself(state: CaseState, known: Known, meantFor: Audience = 'police'): Audience {
  mustNotKeepFromWriter(state, known, { writers: [known.by.unit], audience: meantFor });
  return meantFor;
}
