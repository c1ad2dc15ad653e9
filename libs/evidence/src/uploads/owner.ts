import { uuid } from '@vaern/platform';
import { createHmac } from 'node:crypto';

/** Whose upload it is: nobody else can go on with it, or see that it is there. */
export interface Owner {
  readonly caseId: string;
  readonly account: string;
  /** The recipient: `police:1464/intake`. */
  readonly unit: string;
}

const marked = (secret: Buffer, words: readonly string[]) =>
  createHmac('sha256', secret).update(JSON.stringify(words)).digest();

/** The id of the upload that this owner begins under this key: begun twice, it is the same. */
export const uploadIdOf = (secret: Buffer, { caseId, account, unit }: Owner, key: string): string =>
  uuid(marked(secret, ['vaern/evidence/upload/1', caseId, account, unit, key]));

/** What stands for the owner where the upload is kept: tells nobody who it is. */
export const ownerMark = (secret: Buffer, { caseId, account, unit }: Owner, uploadId: string): string =>
  marked(secret, ['vaern/evidence/owner/1', caseId, account, unit, uploadId]).toString('base64url');
