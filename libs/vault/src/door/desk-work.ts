/** As whom the CaseDesk signs: its account, and its role. */
export const DESK = 'casedesk';

/** For what the CaseDesk opens words of its own accord. */
export const deskWork = ['address-search', 'hand-over'] as const;
export type DeskWork = (typeof deskWork)[number];
