import { words } from '../words/words';

export const guidanceWords = words({
  da: {
    title: 'Vejledning',
    intro: 'Kort vejledning til din del af arbejdet. Vælg den, der passer, og hav den fremme, mens du taler.',
    which: 'Vejledninger',
    ask: 'Spørg',
    do: 'Gør',
    doNot: 'Lad være',
    sources: 'Bygger på: {sources}. Udgave {version}.',
    copied: 'Kopieret. Sæt den ind i jeres eget system.',
    toReport: 'Vejledning, når du tager imod en anmeldelse',
    none: 'Der er ingen vejledning til din rolle endnu.',
  },
  en: {
    title: 'Guidance',
    intro: 'Short guidance for your part of the work. Choose the one that fits, and keep it open while you talk.',
    which: 'Guides',
    ask: 'Ask',
    do: 'Do',
    doNot: 'Do not',
    sources: 'Builds on: {sources}. Version {version}.',
    copied: 'Copied. Paste it into your own system.',
    toReport: 'Guidance for taking a report',
    none: 'There is no guidance for your role yet.',
  },
});
