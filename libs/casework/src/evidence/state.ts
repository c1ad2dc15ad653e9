import type { CodeOf } from '../kernel/code-list';
import { AFFECTED } from '../kernel/decision';
import type { Owned } from '../kernel/owned';
import type { Slice } from '../kernel/slice';
import type { Alias, Id } from '../kernel/words';
import type { Audience, EntryRef } from '../log/state';
import type { quarantineReason } from './codes';
import * as facts from './facts';

/** A file that is kept as evidence. */
export interface EvidenceFile {
  readonly receivedBy: Alias;
  /** Whether the affected person sent it, whoever was her home then. */
  readonly byHerself: boolean;
  readonly entryRef?: EntryRef;
  /** As it was when it came; that of an entry changes with the entry. */
  readonly audience: Audience;
  /** Why nobody may read it now. */
  readonly quarantined?: CodeOf<typeof quarantineReason> | undefined;
  /** The receipt of its hand-over, by referral. */
  readonly handed: ReadonlyMap<Id, EntryRef>;
  /** The facts that hold its words: the line of the list, and what opens the file. */
  readonly facts: readonly Id[];
}

export interface EvidenceState {
  readonly files: ReadonlyMap<Id, EvidenceFile>;
  /** The file that a fact with its words is about. */
  readonly fileOf: ReadonlyMap<Id, Id>;
}

type Held = Owned<EvidenceState>;

export const evidence: Slice<Held, typeof facts> = {
  empty: () => ({ files: new Map(), fileOf: new Map() }),
  on: {
    EvidenceReceived: (state, { id, by, plain: { evidenceId, entryRef, audience } }) => {
      const sender = { receivedBy: by.unit, byHerself: by.role === AFFECTED };
      const file = { ...sender, audience, handed: new Map(), facts: [id] };
      state.files.set(evidenceId, { ...file, ...(entryRef !== undefined && { entryRef }) });
      state.fileOf.set(id, evidenceId);
    },
    EvidenceStored: (state, { id, plain: { evidenceId } }) => {
      change(state, evidenceId, ({ facts: others }) => ({ facts: [...others, id] }));
      state.fileOf.set(id, evidenceId);
    },
    EvidenceQuarantined: (state, { plain: { evidenceId, reason } }) =>
      change(state, evidenceId, () => ({ quarantined: reason })),
    EvidenceReleased: (state, { plain: { evidenceId } }) =>
      change(state, evidenceId, () => ({ quarantined: undefined })),
    EvidenceVerified: () => undefined,
    EvidenceHandedOver: (state, { plain: { evidenceIds, referralId, receipt } }) => {
      for (const evidenceId of evidenceIds)
        change(state, evidenceId, ({ handed }) => ({ handed: new Map([...handed, [referralId, receipt]]) }));
    },
    ItemRegistered: () => undefined,
  },
};

function change(state: Held, evidenceId: Id, to: (file: EvidenceFile) => Partial<EvidenceFile>): void {
  const file = state.files.get(evidenceId);
  if (file) state.files.set(evidenceId, { ...file, ...to(file) });
}

/** The facts that hold words of the same file; the fact alone, if it is about none. */
export const factsOfSameFile = ({ files, fileOf }: EvidenceState, factId: Id): readonly Id[] =>
  files.get(fileOf.get(factId) ?? '')?.facts ?? [factId];
