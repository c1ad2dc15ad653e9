import { words } from '../words/words';

export const orderPageWords = words({
  da: {
    title: 'Registrér et tilhold mv.',
    intro: 'Et tilhold, strakstilhold, opholdsforbud eller en bortvisning, som allerede er meddelt.',
    kind: 'Hvad er det?',
    against: 'Mod hvem?',
    unnamed: 'Udøver uden kendt navn',
    nobody: 'Ingen er beskrevet som udøver i sagen. Beskriv personen først.',
    served: 'Er det forkyndt?',
    servedHint: 'Først fra forkyndelsen er det i kraft.',
    yes: 'Ja',
    no: 'Nej, eller det vides ikke',
    save: 'Gem',
    done: 'Det er registreret.',
  },
  en: {
    title: 'Record a restraining order',
    intro: 'A no-contact order, a provisional one, an exclusion zone or an eviction that was issued already.',
    kind: 'What is it?',
    against: 'Against whom?',
    unnamed: 'Alleged perpetrator without a known name',
    nobody: 'Nobody is described as the perpetrator in this case. Describe the person first.',
    served: 'Was it served?',
    servedHint: 'It is in force from its service only.',
    yes: 'Yes',
    no: 'No, or it is not known',
    save: 'Save',
    done: 'It is recorded.',
  },
});
