import { codeList } from '../kernel/code-list';

export const orderKind = codeList('order-kind', 1, {
  'no-contact': ['Tilhold', 'No-contact order'],
  'provisional-no-contact': ['Strakstilhold', 'Provisional no-contact order'],
  'exclusion-zone': ['Opholdsforbud', 'Exclusion zone'],
  eviction: ['Bortvisning', 'Eviction'],
});
/** How it is known what the police decided or did. */
export const knownFrom = codeList('known-from', 1, {
  police: ['Fra politiet', 'From the police'],
  'document-seen': ['Dokumentet er set', 'The document was seen'],
  'affected-says': ['Den udsatte fortæller det', 'The affected person says so'],
});
export const denialReason = codeList('order-denial-reason', 1, {
  'conditions-not-met': ['Betingelserne er ikke opfyldt', 'The conditions are not met'],
  'too-little-known': ['For lidt oplyst', 'Too little known'],
  'other-measure': ['Et andet indgreb er valgt', 'Another measure was chosen'],
  'request-withdrawn': ['Anmodningen er trukket tilbage', 'The request was withdrawn'],
});
export const revocationReason = codeList('order-revocation-reason', 1, {
  lifted: ['Ophævet af politiet', 'Lifted by the police'],
  'changed-on-appeal': ['Ændret efter klage eller af retten', 'Changed on appeal or by the court'],
  'final-decision': ['Afløst af den endelige afgørelse', 'The final decision was taken'],
  replaced: ['Afløst af en ny afgørelse', 'Replaced by another order'],
  'recorded-in-error': ['Registreret ved en fejl', 'Recorded in error'],
});
/** How far an order had come when it ended. */
export const orderStage = codeList('order-stage', 1, {
  issued: ['Meddelt, ikke forkyndt', 'Issued, not served'],
  served: ['Forkyndt', 'Served'],
});
