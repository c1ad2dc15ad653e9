/** The store of files does not answer, or has no room: nothing is known to have been stored. */
export class EvidenceUnavailable extends Error {
  constructor(cause: unknown) {
    super('the store of evidence does not answer', { cause });
    this.name = 'EvidenceUnavailable';
  }
}

/** What is stored is not what was stored: changed, moved, or cut short. */
export class EvidenceDamaged extends Error {
  constructor(what: string) {
    super(`stored evidence is damaged: ${what}`);
    this.name = 'EvidenceDamaged';
  }
}

/** There is no such upload, or it is somebody else's. */
export class NoSuchUpload extends Error {
  override name = 'NoSuchUpload';
}

/** The upload stands elsewhere than the caller says, or another piece of it is on its way. */
export class UploadElsewhere extends Error {
  constructor(readonly offset: number) {
    super('the upload stands elsewhere');
    this.name = 'UploadElsewhere';
  }
}

/** More came than was announced. */
export class UploadTooLong extends Error {
  override name = 'UploadTooLong';
}

/** A piece that is not the last is shorter than pieces may be. */
export class PieceTooShort extends Error {
  override name = 'PieceTooShort';
}

/** The caller stopped sending in the middle. */
export class UploadInterrupted extends Error {
  override name = 'UploadInterrupted';
}

/** There was not a byte in it. */
export class UploadEmpty extends Error {
  override name = 'UploadEmpty';
}
