import { words } from '../words/words';

export const evidenceWords = words({
  da: {
    add: 'Tilføj dokumentation',
    folder: 'Hent beviserne som mappe',
    title: 'Beviser',
    none: 'Der er ingen beviser i sagen.',
    received: 'Modtaget {at}',
    captured: 'Optaget {at}',
    atEntry: 'Hører til et notat i loggen',
    verified: 'Efterprøvet {at}: {result}',
    scanned: 'Scanning: {result}',
    handedOver: 'Udleveret til {unit} {at}',
    unchanged: 'Aftryk ved modtagelsen (SHA-256)',
    heldBy: 'Opbevares af: {who}',
  },
  en: {
    add: 'Add evidence',
    folder: 'Fetch the evidence as a folder',
    title: 'Evidence',
    none: 'There is no evidence in the case.',
    received: 'Received {at}',
    captured: 'Captured {at}',
    atEntry: 'Belongs to an entry in the log',
    verified: 'Verified {at}: {result}',
    scanned: 'Scan: {result}',
    handedOver: 'Handed over to {unit} {at}',
    unchanged: 'SHA-256 when received',
    heldBy: 'Held by: {who}',
  },
});
