import type { CaseDesk } from '@vaern/case-desk';

/** What a referral would tell of a fact: once it is sent, and once it is accepted. */
export const previewLine = ({ factId, type, sent, accepted }: Awaited<ReturnType<CaseDesk['preview']>>[number]) => ({
  factId,
  type,
  sent: sent && shown(sent),
  accepted: accepted && shown(accepted),
});
const shown = ({ codes, parts }: { codes: unknown; parts: readonly { class: string; person: string }[] }) => ({
  codes,
  words: parts.map(({ class: of, person }) => ({ class: of, person })),
});
