import type { AdviceItem } from '../item';

const item = (of: Omit<AdviceItem, 'kind' | 'version' | 'validFrom'>): AdviceItem => ({
  ...of,
  kind: 'recommended',
  version: 1,
  validFrom: '2025-01-01',
});

/** Advice that may be given to anybody it is meant for. */
export const recommended: readonly AdviceItem[] = [
  item({
    id: 'stop-all-contact',
    whom: 'affected',
    topic: 'contact',
    label: {
      da: 'Stop al kontakt. Svar ikke på beskeder og opkald, heller ikke for at forklare dig.',
      en: 'Stop all contact. Reply to no message or call, not even to explain yourself.',
    },
    sources: ['socialraadgiveren', 'anklagemyndigheden'],
  }),
  item({
    id: 'keep-old-channel',
    whom: 'affected',
    topic: 'contact',
    label: {
      da: 'Lad det gamle nummer eller den gamle konto blive ved med at modtage, uden at du følger med. Det, der kommer, er bevis.',
      en: 'Keep the old number or account receiving without watching it yourself. What comes in is evidence.',
    },
    sources: ['veritas-justice', 'vaern'],
  }),
  item({
    id: 'children-carry-no-messages',
    whom: 'affected',
    topic: 'contact',
    label: {
      da: 'Lad ikke børnene være bud. Aftal samvær og aflevering gennem kommunen.',
      en: 'Do not let the children carry messages. Arrange visits and exchanges through the municipality.',
    },
    sources: ['socialstyrelsen', 'vaern'],
  }),
  item({
    id: 'keep-a-log',
    whom: 'affected',
    topic: 'documentation',
    label: {
      da: 'Før log: dato, klokkeslæt, sted, hvad der skete, og hvem der så det. Skriv i korte stunder; det tærer.',
      en: 'Keep a log: date, time, place, what happened and who saw it. Write for short whiles; it is straining.',
    },
    sources: ['dansk-stalking-center', 'socialraadgiveren'],
  }),
  item({
    id: 'log-what-he-knows',
    whom: 'affected',
    topic: 'documentation',
    label: {
      da: 'Skriv kun det i loggen, som udøveren allerede ved. Han kan få den at se: ingen ny adresse, skole eller sikring.',
      en: 'Put in the log only what the perpetrator already knows. He may get to see it: no new address, school or protection.',
    },
    sources: ['almueretshjaelpen'],
  }),
  item({
    id: 'keep-originals',
    whom: 'affected',
    topic: 'documentation',
    label: {
      da: 'Gem beskeder, billeder, video og gaver, som de er. Skærmbilleder skal vise tidspunkt og afsender.',
      en: 'Keep messages, pictures, video and gifts as they are. Screenshots must show time and sender.',
    },
    sources: ['dansk-stalking-center', 'anklagemyndigheden'],
  }),
  item({
    id: 'call-112',
    whom: 'affected',
    topic: 'safety',
    label: {
      da: 'Ring 1-1-2, når du er i fare nu.',
      en: 'Call 1-1-2 when you are in danger now.',
    },
    sources: ['horsens-kommune'],
  }),
  item({
    id: 'report-to-the-police',
    whom: 'affected',
    topic: 'safety',
    label: {
      da: 'Anmeld på 1-1-4 eller ved fremmøde med tre til fem typiske hændelser. Bed om kvittering, journalnummer og navn.',
      en: 'Report by calling 1-1-4 or in person, with three to five typical incidents. Ask for a receipt, the journal number and a name.',
    },
    sources: ['politiet', 'horsens-kommune', 'dansk-stalking-center'],
  }),
  item({
    id: 'be-told-before-he-is',
    whom: 'affected',
    topic: 'safety',
    label: {
      da: 'Aftal med politiet, at du får besked, før de taler med udøveren, så du kan sikre dig.',
      en: 'Agree with the police that you are told before they speak with the perpetrator, so that you can protect yourself.',
    },
    sources: ['dansk-stalking-center'],
  }),
  item({
    id: 'vary-routines',
    whom: 'affected',
    topic: 'safety',
    label: {
      da: 'Skift ruter og faste tider, hvor det er nødvendigt og muligt.',
      en: 'Change routes and fixed times where it is necessary and possible.',
    },
    sources: ['anklagemyndigheden', 'dansk-stalking-center'],
  }),
  item({
    id: 'talk-to-the-centre',
    whom: 'affected',
    topic: 'support',
    label: {
      da: 'Tal med Dansk Stalking Center om, hvordan du får hverdagen tilbage.',
      en: 'Talk with Dansk Stalking Center about getting your daily life back.',
    },
    sources: ['dansk-stalking-center'],
  }),
  item({
    id: 'pass-nothing-on',
    whom: 'relatives',
    topic: 'contact',
    label: {
      da: 'Fortæl intet videre om hende, heller ikke til fælles bekendte, og svar ikke udøveren på hendes vegne.',
      en: 'Pass nothing on about her, not even to mutual friends, and do not reply to the perpetrator for her.',
    },
    sources: ['vaern'],
  }),
  item({
    id: 'write-down-what-you-saw',
    whom: 'relatives',
    topic: 'documentation',
    label: {
      da: 'Skriv med dato og klokkeslæt ned, hvad du selv så og hørte, og sig til, at du vil være vidne.',
      en: 'Write down with date and time what you saw and heard yourself, and say that you will be a witness.',
    },
    sources: ['scared-of-somebody', 'vaern'],
  }),
  item({
    id: 'leave-her-alone',
    whom: 'perpetrator',
    topic: 'contact',
    label: {
      da: 'Stop al kontakt, også gennem andre og på nettet.',
      en: 'Stop all contact, through others and online too.',
    },
    sources: ['vaern'],
  }),
  item({
    id: 'get-help-to-stop',
    whom: 'perpetrator',
    topic: 'support',
    label: {
      da: 'Få hjælp til at stoppe: Dansk Stalking Center har et forløb for udøvere.',
      en: 'Get help to stop: Dansk Stalking Center has a course for perpetrators.',
    },
    sources: ['dansk-stalking-center', 'socialraadgiveren'],
  }),
];
