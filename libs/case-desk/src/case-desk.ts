import type { Actor } from '@vaern/access';
import type { AddressHit, ImportedRow, IntentName } from '@vaern/casework';

/** What a gateway hands to the CaseDesk: an intent that is well formed, and who vouches for whom. */
export interface DecideRequest {
  readonly intent: IntentName;
  /** The intent's properties, as class-validator let them through. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The id of the stream: of the case, of the track. Absent for an intent that opens one, or that is about none. */
  readonly caseId?: string;
  /** Whose stream, for an intent about a staff member: the agency's own id. */
  readonly staffId?: string;
  readonly actor: Actor;
  /** The route by which it came: with actor and key it names the command. */
  readonly route: string;
  /** Idempotency-Key. Without one every call is a command of its own. */
  readonly key?: string;
  /** The version of the case that the caller has seen; another one is refused. */
  readonly ifMatch?: string;
}

export interface Answer {
  /** What was made or changed: the referral, the person, the entry … */
  readonly id: string;
  readonly caseId: string;
  /** Opaque; counts only what the caller's unit was told. */
  readonly version: string;
}

/** Something of hers in words that a recipient would be told, if it were decided so. */
export interface HitShown {
  readonly hitId: string;
  readonly where: AddressHit['where'];
  readonly of: AddressHit['of'];
  /** Absent: it is still to be decided. */
  readonly decision?: AddressHit['decision'];
}

/** Codes and parts of one fact that would be told, and the words that hits keep back. */
export interface Shown {
  readonly codes: 'all' | readonly string[] | 'nothing' | Readonly<Record<string, unknown>>;
  readonly parts: readonly { readonly id: string; readonly class: string; readonly person: string }[];
  readonly withheld: readonly { readonly class: string; readonly person: string; readonly hits: readonly HitShown[] }[];
}

/** What a recipient would be told of a fact: when the referral is sent, and once it is accepted. */
export interface Preview {
  readonly factId: string;
  readonly type: string;
  readonly sent?: Shown;
  readonly accepted?: Shown;
}

/** A referral that has not been sent: to whom, and on which terms. */
export interface PreviewAsked {
  readonly actor: Actor;
  readonly caseId: string;
  readonly to: string;
  readonly purpose: string;
  readonly legalBasis: string;
  readonly consentId?: string;
  readonly fieldSets: readonly string[];
}

/** What units are called in a perpetrator's track. */
export interface AliasesAsked {
  readonly actor: Actor;
  readonly trackId: string;
  readonly aliases: readonly string[];
}

/** What a member of staff was trained in, and until when that is valid. */
export interface Trained {
  /** The agency's own id. */
  readonly staff: string;
  readonly course: string;
  readonly at: string;
  readonly validUntil: string;
}

/** Words of one kind in a fact. */
export interface KindOfWords {
  readonly factId: string;
  readonly class: string;
}

/** Facts of a case that a unit was told. */
export interface FactsAsked {
  readonly actor: Actor;
  readonly caseId: string;
  readonly facts: readonly string[];
}

/** The same command once more, with another body. */
export class KeyUsedOtherwise extends Error {
  constructor() {
    super('the idempotency key was used for another body');
    this.name = 'KeyUsedOtherwise';
  }
}

/** The case went on while this was decided, or is not at the version that the caller insisted on. */
export class CaseMovedOn extends Error {
  constructor() {
    super('the case has moved on');
    this.name = 'CaseMovedOn';
  }
}

/** The only maker of facts, as gateways see it: in this process, or over HTTP. */
export abstract class CaseDesk {
  /** @throws Refusal @throws KeyUsedOtherwise @throws CaseMovedOn @throws EventStoreUnavailable */
  abstract decide(request: DecideRequest): Promise<Answer>;

  /** What a unit would be told by such a referral. For the home unit only. @throws Refusal */
  abstract preview(asked: PreviewAsked): Promise<readonly Preview[]>;

  /** What whoever reported a contact keeps: names the case to the CaseDesk and tells nothing. */
  abstract receiptOf(asked: { actor: Actor; caseId: string }): Promise<string>;

  /** Whether the contact with this receipt was received and handled. For those who reported it. @throws Refusal */
  abstract contact(asked: { actor: Actor; receipt: string }): Promise<{ received: true; handled: boolean }>;

  /** Of these members of the actor's own agency: who was trained. For whoever records it. @throws Refusal */
  abstract trainingsOf(asked: { actor: Actor; staff: readonly string[] }): Promise<readonly Trained[]>;

  /** The code of an own access, for the one who gave it and while nobody has used it; none otherwise. */
  abstract ownCode(asked: { actor: Actor; caseId: string; accessId: string }): Promise<{ readonly code?: string }>;

  /** When offices open on which the clock of a referral waits: to whoever sent it, and only if there is something to wait for. */
  abstract openingOf(asked: {
    actor: Actor;
    caseId: string;
    referralId: string;
  }): Promise<{ readonly opensAt?: string }>;

  /** Where rows of a log that was kept elsewhere stand in the log, or would. In the order asked. @throws Refusal */
  abstract rowsPlaced(asked: {
    actor: Actor;
    caseId: string;
    rows: readonly ImportedRow[];
  }): Promise<readonly { readonly entryRef: string; readonly isThere: boolean }[]>;

  /**
   * Of these facts the words that may lead to the affected person, whoever wrote them: for whoever issues a bundle, since he
   * may read it. @throws Refusal
   */
  abstract leadingToHer(asked: FactsAsked): Promise<readonly KindOfWords[]>;

  /** Of the other cases that this one is matched or linked with, called as it calls them, those that are there for the actor: by id where it may see them. */
  abstract casesBeside(asked: {
    actor: Actor;
    caseId: string;
    others: readonly string[];
  }): Promise<Readonly<Record<string, { readonly caseId?: string }>>>;

  /** Which units these aliases are, of those that the actor's unit may know: its own, and the other side of its referrals. */
  abstract unitsBehind(asked: {
    actor: Actor;
    caseId: string;
    aliases: readonly string[];
  }): Promise<Readonly<Record<string, string>>>;

  /** The same in a track: its home, and oneself; to the home also whom it referred him to. */
  abstract unitsInTrack(asked: AliasesAsked): Promise<Readonly<Record<string, string>>>;
}
