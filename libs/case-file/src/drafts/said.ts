import type { Draft } from '@vaern/drafts';
import type { SaveOf } from '@vaern/gateway';

/** Bytes: more than any form takes, in letters of two bytes. */
export const bodyLimit = 128 * 1024;

export const kept = ({ version }: SaveOf, at: Date) => ({ version, savedAt: at.toISOString() });
export const shown = (draft: Draft | undefined) =>
  draft ? { draft: { ...draft, savedAt: draft.savedAt.toISOString() } } : {};
