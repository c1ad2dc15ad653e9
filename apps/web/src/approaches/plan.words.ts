import { words } from '../words/words';

export const planWords = words({
  da: {
    title: 'Planlæg kontakt til udøver',
    intro:
      'Skriv det, før nogen ringer, møder op eller sender noget. Så kan den udsatte advares først, og andre lader være med at ringe imens.',
    nobody: 'Ingen er beskrevet som udøver i sagen. Beskriv personen først.',
    who: 'Hvem skal kontaktes?',
    unnamed: 'Udøver uden kendt navn',
    kind: 'Hvordan?',
    day: 'Hvilken dag?',
    time: 'Hvad er klokken da?',
    doNotCall: 'Skal alle andre vente med at ringe til ham indtil da?',
    doNotCallHint: 'De får kun tidspunktet at vide, ikke hvem I er eller hvad det drejer sig om.',
    yes: 'Ja',
    no: 'Nej',
    urgent: 'Det kan ikke vente på en advarsel',
    urgentWhy: 'Hvorfor kan det ikke vente?',
    save: 'Gem planen',
  },
  en: {
    title: 'Plan an approach to the alleged perpetrator',
    intro:
      'Record it before anybody calls, visits or sends anything. Then the affected person can be warned first, and others do not call meanwhile.',
    nobody: 'Nobody is described as the perpetrator in this case. Describe the person first.',
    who: 'Who will be contacted?',
    unnamed: 'Alleged perpetrator without a known name',
    kind: 'How?',
    day: 'Which day?',
    time: 'At what time?',
    doNotCall: 'Shall everybody else wait to call him until then?',
    doNotCallHint: 'They learn the time alone, not who you are nor what it is about.',
    yes: 'Yes',
    no: 'No',
    urgent: 'It cannot wait for a warning',
    urgentWhy: 'Why can it not wait?',
    save: 'Save the plan',
  },
});
