import type { Actor } from '@vaern/access';

/** With what she comes after her code was taken: both belong together, and are good on one device. */
export interface Presented {
  readonly token: string;
  /** What her device keeps: 32 random bytes, base64url. */
  readonly device: string;
}

/** The affected person, come by her own access: as whom she writes, and in which case. */
export interface Writer {
  readonly caseId: string;
  readonly actor: Actor;
  /** What her intents carry besides her words. */
  readonly cameBy: { readonly accessId: string; readonly deviceId: string };
}

/** What she wrote or sent, as the CaseDesk answered it. */
export type Written = { readonly entryRef: string } | { readonly evidenceId: string };

/** The open half of the key for which her page seals what it keeps until it is sent (RFC 7517). */
export interface SealingKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

/**
 * Her own way in, as its gateway sees it. Every no is one and the same refusal, whatever it rests on; nothing that
 * stands in the case can be asked for here.
 */
export abstract class OwnDesk {
  /**
   * Takes a code on a device, and binds it to that device if nobody has used it yet. `until`: the token is good no
   * longer. @throws Refusal `no-such-case`
   */
  abstract enter(asked: { readonly code: string; readonly device: string }): Promise<{ token: string; until: string }>;

  /** Whether she may write now. @throws Refusal `no-such-case` */
  abstract writer(presented: Presented): Promise<Writer>;

  /** What she keeps: names what she sent to the CaseDesk, and tells nothing. */
  abstract receiptOf(writer: Writer, written: Written): string;

  /** The entry of hers behind a receipt. @throws Refusal `no-such-entry` for what is no receipt of an entry in her case */
  abstract entryBehind(writer: Writer, receipt: string): string;

  /** The same for everybody, and ever. */
  abstract get sealingKey(): SealingKey;

  /** What was sealed for it, a compact JWE. @throws Error for anything else */
  abstract opened(sealed: string): Promise<Uint8Array>;
}
