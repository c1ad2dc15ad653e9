import { words } from '../words/words';

export const evidenceWords = words({
  da: {
    add: 'Tilføj dokumentation',
    title: 'Beviser',
    none: 'Der er ingen beviser i sagen.',
    received: 'Modtaget {at}',
    quarantined: 'I karantæne: {reason}',
    handedOver: 'Udleveret til {unit} {at}',
    unchanged: 'Aftryk ved modtagelsen (SHA-256)',
    heldBy: 'Opbevares af: {who}',
  },
  en: {
    add: 'Add evidence',
    title: 'Evidence',
    none: 'There is no evidence in the case.',
    received: 'Received {at}',
    quarantined: 'In quarantine: {reason}',
    handedOver: 'Handed over to {unit} {at}',
    unchanged: 'SHA-256 when received',
    heldBy: 'Held by: {who}',
  },
});
