import type { CaseDesk, Shown } from '@vaern/case-desk';

/** What a referral would tell of one fact: when it is sent, and when it is accepted. */
export const previewLine = ({ factId, type, sent, accepted }: Awaited<ReturnType<CaseDesk['preview']>>[number]) => ({
  factId,
  type,
  sent: sent && shown(sent),
  accepted: accepted && shown(accepted),
});

const shown = ({ codes, parts, withheld }: Shown) => ({
  codes,
  words: parts.map(({ class: of, person }) => ({ class: of, person })),
  withheld,
});
