import { words } from '../words/words';

export const knownThenWords = words({
  da: {
    title: 'Hvad vidste vi den …',
    intro:
      'Vælg en sag og en dag. Siden viser, hvad jeres myndigheds enheder havde fået at vide, da dagen var slut, og hvad der var åbnet. Det er to forskellige ting, og de står hver for sig. Her er ingen ord: kun hvilke der var.',
    case: 'Sagens nummer',
    caseHint: 'Vælg sagen i læseloggen, eller skriv det lange nummer fra sagens adresse.',
    caseWrong: 'Det er ikke et sagsnummer. Det har 36 tegn, også fire bindestreger.',
    told: 'Det havde de fået at vide',
    toldNone: 'Ingen af de enheder, der vises her, havde fået noget at vide om sagen den dag.',
    count: '{count} meddelelser',
    countOne: 'Én meddelelse',
    opened: 'Det havde de åbnet',
    openedIntro: 'Hver gang nogen hos jer åbnede ord i sagen til og med den dag, den seneste øverst.',
    openedNone: 'Ingen i de enheder, der vises her, havde åbnet noget i sagen.',
    unrestricted: 'Enheder for afskærmede sager vises ikke her. Hvad de har åbnet, står i læseloggen.',
  },
  en: {
    title: 'What did we know on …',
    intro:
      'Choose a case and a day. The page shows what the units of your agency had been told when that day was over, and what had been opened. These are two things, and they stand apart. There are no words here: only which there were.',
    case: 'The number of the case',
    caseHint: 'Choose the case in the read log, or write the long number from its address.',
    caseWrong: 'This is no case number. It has 36 characters, four hyphens among them.',
    told: 'What they had been told',
    toldNone: 'None of the units that are shown here had been told anything of the case on that day.',
    count: '{count} notices',
    countOne: 'One notice',
    opened: 'What they had opened',
    openedIntro: 'Each time somebody with you opened words of the case, that day included, the latest first.',
    openedNone: 'Nobody in the units that are shown here had opened anything of the case.',
    unrestricted: 'Units for restricted cases are not shown here. What they have opened stands in the read log.',
  },
});
