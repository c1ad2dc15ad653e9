import type { Alias, Column, Day, Id, SealedClass } from '@vaern/casework';
import type { Digest } from './digest';
import { HOME, isOpen, type Ground } from './ground';
import { neverRestricted, type Restriction } from './restriction';

/** A recipient, as it stands in one case. */
export interface Bearer {
  readonly id: string;
  readonly alias: Alias;
  readonly standing: Column;
  readonly column: Column;
}

/** What one recipient has in one case. */
export interface Recipient extends Bearer {
  /** Open and ended, in the order of opening. A closed ground is not there. */
  readonly grounds: Map<string, Ground>;
  /** Grounds that closed: a new period is a new ground. */
  readonly closed: Set<string>;
  /** How many facts it was told live. */
  live: number;
}

export interface Consent {
  /** The revision with which it was given. */
  readonly since: number;
  readonly recipients: ReadonlySet<Alias>;
  readonly purposes: ReadonlySet<string>;
  readonly fieldSets: ReadonlySet<SealedClass>;
  readonly until?: Day;
  /** Those for whom it has ended. */
  readonly endedFor: ReadonlySet<Alias>;
}

/** A referral that was sent, to whom and with which revision, and whether it was answered for good or taken back. */
export interface Errand {
  readonly to: Alias;
  readonly since: number;
  readonly isOver: boolean;
}

/** The forwarded referral that another continues: the unit it went on to, and the revision with which it went. */
export interface Continued {
  readonly referralId: Id;
  readonly to: Alias;
  readonly upTo: number;
}

/** A log entry: its facts, changes of audience among them, and whom it was meant for from which revision on. */
export interface LogEntry {
  readonly facts: Digest[];
  readonly meantFor: { readonly since: number; readonly audience: string }[];
}

/** What becomes of a part in which something of hers was found. */
export type HitStanding = 'withheld' | 'told' | 'struck';

/** The hits in one part, and how it stood from which revision on. */
export interface PartHits {
  /** By hit; undefined while nobody has decided it. */
  readonly decided: Map<Id, string | undefined>;
  readonly stood: { readonly since: number; readonly as: HitStanding }[];
}

/** A file kept as evidence: its facts but for the line of the list, who received it with which revision, and the referrals it was handed over on. */
export interface EvidenceFile {
  readonly facts: Digest[];
  readonly receivedBy: { readonly unit: Alias; readonly since: number }[];
  readonly handedOn: Set<string>;
}

/**
 * What is open to whom in one case, folded from its facts in stream order. `follow` changes it in place.
 * No field of it is a promise: ask it by the functions of this library.
 */
export interface Access {
  /** By revision. */
  readonly facts: Digest[];
  readonly revisionOf: Map<Id, number>;
  /** The revisions that some recipient is to be told before the others. */
  readonly first: number[];
  /** The facts about a person, or with words about them. */
  readonly about: Map<Id, Digest[]>;
  readonly entries: Map<string, LogEntry>;
  /** The facts that name an order. */
  readonly orders: Map<Id, Digest[]>;
  readonly files: Map<Id, EvidenceFile>;
  /** The line of each file in the list of evidence. */
  readonly lines: Map<Id, Digest>;
  readonly recipients: Map<string, Recipient>;
  readonly consents: Map<Id, Consent>;
  readonly referrals: Map<Id, Errand>;
  /** By the referral that continues it. */
  readonly continued: Map<Id, Continued>;
  readonly restriction: Restriction;
  /** Retracted facts and persons, struck words, each since which revision, and persons forgotten by an agency. */
  readonly gone: {
    readonly facts: Map<Id, number>;
    readonly persons: Map<Id, number>;
    readonly words: Map<string, number>;
    readonly forgotten: Set<string>;
  };
  /** Parts in which something of hers was found, by `wordsKey`; and of each hit its part. */
  readonly hits: { readonly parts: Map<string, PartHits>; readonly partOf: Map<Id, string> };
}

export const noAccess = (): Access => ({
  facts: [],
  revisionOf: new Map(),
  first: [],
  about: new Map(),
  entries: new Map(),
  orders: new Map(),
  files: new Map(),
  lines: new Map(),
  recipients: new Map(),
  consents: new Map(),
  referrals: new Map(),
  continued: new Map(),
  restriction: neverRestricted(),
  gone: { facts: new Map(), persons: new Map(), words: new Map(), forgotten: new Set() },
  hits: { parts: new Map(), partOf: new Map() },
});

/** The same, with grounds and consents of its own: for trying out what facts would open and close. */
export const withOwnGrounds = (access: Access): Access => ({
  ...access,
  recipients: new Map(
    [...access.recipients].map(([id, recipient]) => [
      id,
      { ...recipient, grounds: new Map(recipient.grounds), closed: new Set(recipient.closed) },
    ]),
  ),
  consents: new Map(access.consents),
  restriction: { ...access.restriction, passed: [...access.restriction.passed] },
});

/** The recipient whose own the case is. */
export const homeOf = (access: Access): Recipient | undefined => {
  for (const recipient of access.recipients.values()) if (homeGroundOf(recipient)) return recipient;
  return undefined;
};

/** The ground on which the case is the recipient's own, in whatever period. */
export const homeGroundOf = ({ grounds }: Recipient): Ground | undefined =>
  [...grounds.values()].find(({ kind }) => kind === HOME);

export const openGrounds = ({ grounds }: Recipient): readonly Ground[] => [...grounds.values()].filter(isOpen);

/** Everybody who was ever told of the case. */
export const everTold = ({ recipients }: Access): readonly string[] => [...recipients.keys()];

/** Whether the case exists for this recipient: some ground of its is open, or ended without being closed. */
export const mayKnow = (access: Access, recipient: string): boolean =>
  (access.recipients.get(recipient)?.grounds.size ?? 0) > 0;

/** The grounds that the recipient has now, open or ended. */
export const groundsOf = (access: Access, recipient: string): readonly string[] => [
  ...(access.recipients.get(recipient)?.grounds.keys() ?? []),
];

/** How many facts of this case the recipient was told live: counts nothing that it was not told. */
export const versionOf = (access: Access, recipient: string): number => access.recipients.get(recipient)?.live ?? 0;
