import { words } from '../words/words';

export const publishedWords = words({
  da: {
    titles: { guidance: 'Vejledning til fagfolk', advice: 'Råd om stalking', teaching: 'Undervisning om stalking' },
    intros: {
      guidance: 'Hvad man kan spørge om, hvad man kan gøre, og hvad man skal lade være med. Alle må bruge det.',
      advice:
        'Rådene bygger på de kilder, der står ved dem. De er skrevet til fagfolk, der taler med mennesker, det går ud over. Er der fare nu, så ring 1-1-2.',
      teaching:
        'Forløb til de ældste elever og ungdomsuddannelserne, klar til at bruge. Hav altid et navn klar, som eleverne kan gå til.',
    },
    kinds: {
      recommended: 'De kan gives uden videre.',
      contested: 'Fagfolk er uenige. Et råd, der hjælper én, kan gøre det værre for en anden.',
      harmful: 'De lyder rimelige og gør skade. Giv dem ikke.',
    },
    lesson: {
      takes: 'Tager {minutes} minutter.',
      aims: 'Hvad eleverne lærer',
      steps: 'Sådan forløber timen',
      minutes: '{minutes} minutter:',
      questions: 'Spørgsmål at tale om',
      help: 'Til dig, der underviser',
    },
    others: 'Mere, som alle må bruge',
    numbers: 'Tal og hele pakken',
    print: 'Udskriv',
    sources: 'Bygger på: {sources}.',
    against: 'Fraråder: {sources}.',
    version: 'Fra vejledningspakken, version {version}.',
  },
  en: {
    titles: { guidance: 'Guidance for professionals', advice: 'Advice on stalking', teaching: 'Teaching on stalking' },
    intros: {
      guidance: 'What to ask, what to do, and what not to do. Everybody may use it.',
      advice:
        'Each piece of advice builds on the sources beside it. It is written for professionals who talk with those who are exposed. If there is danger now, call 1-1-2.',
      teaching:
        'Lessons for the oldest pupils and youth education, ready to be held. Always have a name ready to whom the pupils can turn.',
    },
    kinds: {
      recommended: 'It can be given without more ado.',
      contested: 'Professionals disagree. Advice that helps one can make it worse for another.',
      harmful: 'It sounds reasonable and does harm. Do not give it.',
    },
    lesson: {
      takes: 'Takes {minutes} minutes.',
      aims: 'What the pupils learn',
      steps: 'How the lesson goes',
      minutes: '{minutes} minutes:',
      questions: 'Questions to talk about',
      help: 'For you who teach',
    },
    others: 'More that everybody may use',
    numbers: 'Numbers and the whole package',
    print: 'Print',
    sources: 'Builds on: {sources}.',
    against: 'Advises against it: {sources}.',
    version: 'From the guidance package, version {version}.',
  },
});
