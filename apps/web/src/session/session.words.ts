import { words } from '../words/words';

export const sessionWords = words({
  da: {
    title: 'Log på Værn',
    intro:
      'Værn er et fælles sted for sager om stalking. Kommune, politi og Dansk Stalking Center arbejder med samme sag, og hver ser det, de må.',
    signIn: 'Log på',
    published: 'Tal og vejledning, som alle må bruge',
    refused: 'Du blev ikke logget på. Prøv igen. Sker det flere gange, så spørg den, der styrer adgang hos jer.',
    left: 'Du er logget af.',
    demoTitle: 'Hvem vil du være?',
    demoIntro:
      'Dette er en demonstration. Alle personer og sager er opdigtede. Vælg en person for at se Værn med deres øjne.',
    demoLost: 'Denne side hører til et login, som ikke er begyndt. Gå til forsiden, og log på derfra.',
    toFront: 'Til forsiden',
    again: 'Du er logget af',
    againWhy:
      'Du har været væk et stykke tid, eller du er logget af i et andet vindue. Det, du var ved at skrive, står her stadig.',
    againDo: 'Log på igen i et nyt vindue',
    againThen: 'Kom så tilbage hertil. Siden fortsætter af sig selv.',
    againDone: 'Du er logget på igen. Luk dette vindue, og fortsæt, hvor du slap.',
    soon: 'Du bliver logget af {at}, hvis du ikke gør noget.',
    stay: 'Bliv logget på',
    dayOver: 'Du bliver logget af {at}, for så længe varer et login. Gem det, du skriver, og log på igen.',
    notKept:
      'Du er ikke logget af. Noget af det, du har skrevet, er ikke gemt endnu. Bliv, og prøv igen om lidt, eller log af alligevel: så er det væk.',
    notLeave: 'Bliv her',
    leaveAnyway: 'Log af alligevel',
  },
  en: {
    title: 'Sign in to Værn',
    intro:
      'Værn is a shared place for stalking cases. Municipality, police and the national stalking centre work on the same case, and each sees what it may.',
    signIn: 'Sign in',
    published: 'Numbers and guidance that everybody may use',
    refused: 'You were not signed in. Try again. If it happens repeatedly, ask whoever manages access where you work.',
    left: 'You are signed out.',
    demoTitle: 'Who do you want to be?',
    demoIntro:
      'This is a demonstration. All people and cases are made up. Choose a person to see Værn with their eyes.',
    demoLost: 'This page belongs to a sign-in that was not begun. Go to the front page, and sign in from there.',
    toFront: 'To the front page',
    again: 'You are signed out',
    againWhy:
      'You have been away for a while, or you signed out in another window. What you were writing is still here.',
    againDo: 'Sign in again in a new window',
    againThen: 'Then come back here. The page goes on by itself.',
    againDone: 'You are signed in again. Close this window, and go on where you were.',
    soon: 'You will be signed out {at} if you do nothing.',
    stay: 'Stay signed in',
    dayOver: 'You will be signed out {at}, for a sign-in lasts no longer. Save what you write, and sign in again.',
    notKept:
      'You are not signed out. Something that you wrote is not saved yet. Stay, and try again in a moment, or sign out anyway: then it is gone.',
    notLeave: 'Stay here',
    leaveAnyway: 'Sign out anyway',
  },
});

/** What roles are called on the screen. */
export const roleWords = words({
  da: {
    frontline: 'Frontmedarbejder',
    visitator: 'Visitator',
    coordinator: 'Koordinator',
    'family-counsellor': 'Familierådgiver',
    'employee-safety': 'Medarbejdersikkerhed',
    manager: 'Leder',
    affected: 'Den udsatte',
    'intake-officer': 'Politi, modtagelse',
    'case-officer': 'Politi, sagsbehandler',
    counsellor: 'Rådgiver for udsatte',
    'perpetrator-counsellor': 'Rådgiver for udøvere',
    'group-organiser': 'Gruppeansvarlig',
    'data-protection-officer': 'Databeskyttelsesrådgiver',
    'records-owner': 'Arkivansvarlig',
    operator: 'Drift',
    'feed-client': 'Maskine',
    'records-client': 'Maskine',
  },
  en: {
    frontline: 'Frontline staff',
    visitator: 'Visitator',
    coordinator: 'Coordinator',
    'family-counsellor': 'Family counsellor',
    'employee-safety': 'Employee safety',
    manager: 'Manager',
    affected: 'The affected person',
    'intake-officer': 'Police, intake',
    'case-officer': 'Police, case officer',
    counsellor: 'Counsellor for the affected',
    'perpetrator-counsellor': 'Counsellor for perpetrators',
    'group-organiser': 'Group organiser',
    'data-protection-officer': 'Data protection officer',
    'records-owner': 'Records owner',
    operator: 'Operations',
    'feed-client': 'Machine',
    'records-client': 'Machine',
  },
});
