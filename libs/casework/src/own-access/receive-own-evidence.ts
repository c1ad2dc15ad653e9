import { decide, type CaseState } from '../case';
import { filed, StoredFile, type FileComing } from '../evidence/receive-evidence';
import { evidenceKind, obtained } from '../evidence/codes';
import type { CodeOf } from '../kernel/code-list';
import {
  IsCode,
  IsEntryRef,
  IsFilename,
  IsId,
  IsInstant,
  IsSha256,
  IsReceipt,
  Nested,
  Optional,
} from '../kernel/validators';
import type { Id, Instant } from '../kernel/words';
import { standing, type EntryRef } from '../log/state';
import { refusal } from '../refusals';
import { mustBeHerself } from './by-herself';
import { ownAudience } from './codes';

/** What she says of a file. */
export abstract class OwnFile {
  @IsCode(evidenceKind) kind!: CodeOf<typeof evidenceKind>;
  @IsCode(obtained) obtained!: CodeOf<typeof obtained>;
  /** Who may see it, if it belongs to no entry; support and police without it. */
  @Optional() @IsCode(ownAudience) audience?: CodeOf<typeof ownAudience>;
  @Optional() @IsInstant() capturedAt?: Instant;
  /** What the file must be, in hex. */
  @Optional() @IsSha256() sha256?: string;
}

/** As she sends it, the name of the file apart. */
export class OwnEvidenceAbout extends OwnFile {
  /** The receipt of the entry that it belongs to. */
  @Optional() @IsReceipt() entry?: string;
}

/** A file sent together with what is said of it. */
export class OwnEvidenceSent extends OwnEvidenceAbout {
  /** As it was called where it came from; without its path. */
  @IsFilename() filename!: string;
}

/** A file sent before, by the id of its upload. */
export class OwnEvidenceUploaded extends OwnEvidenceSent {
  @IsId() uploadId!: Id;
}

/** A file by her own hand. */
export class ReceiveOwnEvidence extends OwnFile {
  @IsFilename() filename!: string;
  @Optional() @IsEntryRef() entryRef?: EntryRef;
  @Optional() @IsId() uploadId?: Id;
  @Optional() @Nested(() => StoredFile) stored?: StoredFile;
  @IsId() accessId!: Id;
  @IsId() deviceId!: Id;
}

export const receiveOwnEvidence = decide(ReceiveOwnEvidence, (state, intent, known) => {
  const { accessId, deviceId, ...file } = intent;
  mustBeHerself(state, known.by, { accessId, deviceId });
  mustNotBeOthers(state, file);
  return filed(state, file, known, () => belonging(state, file));
});

/** What others sent is no more there for her than what nobody did. @throws Refusal `no-such-upload` */
function mustNotBeOthers({ evidence }: CaseState, { uploadId }: FileComing): void {
  const there = evidence.files.get(uploadId ?? '');
  if (there !== undefined && !there.byHerself) throw refusal('no-such-upload');
}

/**
 * Which entry of her own it belongs to, and who may see it. What became of that entry since is nothing that she is told:
 * beside one that was taken back it is for the support alone.
 * @throws Refusal `no-such-entry`, `evidence-follows-entry`
 */
function belonging({ log, intake }: CaseState, { entryRef, audience }: FileComing) {
  if (entryRef === undefined) return { audience: audience ?? 'police' };
  if (audience !== undefined) throw refusal('evidence-follows-entry');
  const entry = log.entries.get(entryRef);
  if (!entry?.byHerself) throw refusal('no-such-entry');
  return standing(intake, entry) ? { entryRef, audience: entry.audience } : { audience: 'support' as const };
}
