import { fromLocal } from '../time/from-local';

/** What is said of a file that is sent. */
export interface About {
  readonly kind: string;
  readonly obtained: string;
  readonly audience: string;
  /** The log entry that it belongs to, or ''. */
  readonly entryRef: string;
  /** As clocks in Denmark show it, or ''. */
  readonly capturedAt: string;
}

/** What is said of a file: of an entry's, who may see it is said by the entry. */
export const bodyOf = ({ kind, obtained, audience, entryRef, capturedAt }: About) => ({
  kind,
  obtained,
  ...(entryRef === '' ? { audience } : { entryRef }),
  ...(capturedAt !== '' && { capturedAt: fromLocal(capturedAt) }),
});
