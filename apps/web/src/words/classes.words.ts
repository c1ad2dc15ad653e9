import { words } from './words';

/** What the kinds of sealed words are called. */
export const classWords = words({
  da: {
    identity: 'navn',
    cpr: 'CPR-nummer',
    address: 'adresse',
    reach: 'telefon og e-mail',
    place: 'steder',
    narrative: 'fortælling',
    'log-text': 'logbogens ord',
    effect: 'virkning på den udsatte',
    witness: 'vidner',
    evidence: 'dokumentation',
    'police-ref': 'politiets numre',
    staff: 'medarbejdere',
    note: 'enhedens egne noter',
  },
  en: {
    identity: 'name',
    cpr: 'CPR number',
    address: 'address',
    reach: 'phone and e-mail',
    place: 'places',
    narrative: 'story',
    'log-text': 'words of the log',
    effect: 'effect on the affected person',
    witness: 'witnesses',
    evidence: 'evidence',
    'police-ref': 'police numbers',
    staff: 'staff',
    note: 'the unit’s own notes',
  },
});
