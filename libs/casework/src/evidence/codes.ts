import { codeList } from '../kernel/code-list';

export const evidenceKind = codeList('evidence-kind', 1, {
  message: ['Beskeder', 'Messages'],
  picture: ['Billede', 'Picture'],
  sound: ['Lyd', 'Sound'],
  video: ['Video', 'Video'],
  document: ['Dokument', 'Document'],
  other: ['Andet', 'Other'],
});
/** How near to the original it is: what it proves depends on it. */
export const obtained = codeList('obtained', 1, {
  original: ['Originalfil', 'Original file'],
  export: ['Udtræk', 'Export'],
  screenshot: ['Skærmbillede', 'Screenshot'],
  'photo-of-screen': ['Foto af skærm', 'Photo of a screen'],
  'own-camera': ['Eget kamera', 'Own camera'],
  'third-party': ['Fra andre', 'From others'],
});
export const scanResult = codeList('scan-result', 1, {
  'not-scanned': ['Ikke scannet', 'Not scanned'],
  clean: ['Intet fundet', 'Nothing found'],
  found: ['Skadelig kode fundet', 'Malicious code found'],
  failed: ['Kunne ikke scannes', 'Could not be scanned'],
});
export const quarantineReason = codeList('quarantine-reason', 1, {
  'type-mismatch': ['Filen er ikke det, den siger', 'The file is not what it says'],
  'type-unknown': ['Filtypen kendes ikke', 'The type of the file is unknown'],
  program: ['Filen er et program', 'The file is a program'],
  archive: ['Filen er en pakke med andre filer', 'The file is an archive of other files'],
  'scan-found': ['Skadelig kode fundet', 'Malicious code found'],
  'scan-failed': ['Kunne ikke scannes', 'Could not be scanned'],
});
export const releaseReason = codeList('release-reason', 1, {
  'type-explained': ['Filtypen er forklaret', 'The type was explained'],
  'looked-at-apart': ['Set efter på en maskine for sig', 'Looked at on a machine apart'],
  'false-alarm': ['Falsk alarm', 'False alarm'],
});
export const verification = codeList('verification', 1, {
  intact: ['Uændret siden modtagelsen', 'Unchanged since it was received'],
  changed: ['Ændret', 'Changed'],
  missing: ['Mangler', 'Missing'],
});
export const itemKind = codeList('item-kind', 1, {
  gift: ['Gave', 'Gift'],
  letter: ['Brev', 'Letter'],
  device: ['Telefon, sporingsenhed eller andet apparat', 'Phone, tracker or other device'],
  clothing: ['Tøj', 'Clothing'],
  storage: ['Datamedie', 'Data medium'],
  other: ['Andet', 'Other'],
});
export const heldBy = codeList('held-by', 1, {
  affected: ['Den udsatte', 'The affected person'],
  municipality: ['Kommunen', 'The municipality'],
  police: ['Politiet', 'The police'],
  other: ['Andre', 'Others'],
});
