import { codeList } from '../kernel/code-list';

export const forgettingReason = codeList('forgetting-reason', 1, {
  'retention-over': ['Opbevaringsfristen er udløbet', 'The retention period is over'],
  'asked-by-person': ['Personen ønsker det', 'Asked for by the person'],
  'kept-unlawfully': ['Behandlet uden hjemmel', 'Kept without a legal basis'],
});
export const legalHoldReason = codeList('legal-hold-reason', 1, {
  'court-case': ['Retssag', 'A case before the court'],
  complaint: ['Klage', 'A complaint'],
  archive: ['Skal afleveres til arkiv', 'To be handed over to the archives'],
  'access-request': ['Anmodning om indsigt', 'A request for access'],
});
