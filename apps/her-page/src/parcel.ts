import type { FileBody } from './codes';

/** Where a note or a file stands on its way. */
export type Standing = 'queued' | 'sending' | 'waiting' | 'closed' | 'sent' | 'refused' | 'unread';

interface Sent {
  standing: Standing;
  /** When the hub had it. */
  sentAt?: Date;
}

/** A note: sealed, so that nothing of it can be read here. */
export interface NoteParcel extends Sent {
  readonly kind: 'note';
  readonly key: string;
  sealed: string;
  /** The hub's, once it has the note: a file is put beside it by it. */
  receipt?: string;
}

/** A file beside a note: where it lies on the phone, until it is sent. */
export interface FileParcel extends Sent {
  readonly kind: 'file';
  readonly beside: NoteParcel;
  readonly obtained: FileBody['obtained'];
  file: File | undefined;
  /** From 0 to 1. */
  share: number;
  beginning: string;
  key: string;
  uploadId?: string;
  sealed?: string;
}

export type Parcel = NoteParcel | FileParcel;

/** `again`: ask for the code, then once more. `later`: milliseconds. */
export type Delivery = 'done' | 'again' | 'refused' | 'unread' | { readonly later: number };

const kinds = { image: 'picture', video: 'video', audio: 'sound', application: 'document', text: 'document' } as const;

/** What the hub is told a file is. */
export const kindOf = ({ type }: File): FileBody['kind'] =>
  kinds[type.split('/')[0] as keyof typeof kinds] ?? ('other' as const);

/** A name that the hub takes: no path in it, nothing hidden, no half of a character. */
export const nameOf = ({ name }: File): string => {
  const plain = name.replaceAll(/[/\\\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
  return /^\s*\.{0,2}\s*$/.test(plain) ? 'fil' : plain.slice(-120).replaceAll(/\p{Cs}/gu, '');
};
