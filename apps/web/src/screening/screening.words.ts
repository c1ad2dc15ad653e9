import { words } from '../words/words';

export const screeningWords = words({
  da: {
    title: 'Afklaring',
    intro: 'Det er dit skøn. Værn regner ikke en score ud: læs vejledningen, og skriv, hvorfor du når frem til det.',
    before:
      'Sagen er afklaret som {was}, bekymring: {concern}. Det, du gemmer nu, gælder i stedet; begge bliver stående.',
    basis: 'Hvad bygger du på?',
    about: 'Hvis adfærd vurderer du?',
    findings: 'Hvad ser du?',
    findingsHint:
      'Sæt kryds ved det, der er belæg for. Ét kryds afgør ingenting. Se efter mønsteret over tid: vedvarende, ensidigt, uønsket.',
    refusal: 'Har hun sagt fra?',
    refusalHint:
      'Et klart nej behøver ikke være skriftligt. Kan det være farligt at sige fra, så vælg det: det taler ikke imod stalking.',
    refusalAt: 'Hvornår sagde hun fra?',
    replies: 'Har hun svaret?',
    repliesHint:
      'Et svar gør det ikke i sig selv til en konflikt. Mange svarer for at dæmpe, af frygt eller på grund af fælles børn.',
    because: 'Hvorfor svarede hun?',
    outcome: 'Hvad er det?',
    outcomeHint:
      'Vælg uafklaret, hvis du er i tvivl, og sæt en dag, hvor du ser på det igen. Ved konflikt er vejen til akut hjælp, underretning og centrets rådgivning stadig åben.',
    concern: 'Hvor bekymret er du?',
    concernHint: 'Høj: trusler, våben, optrapning, eller hun er bange for sit liv.',
    reviewOn: 'Hvornår skal det ses efter?',
    reasons: 'Hvorfor?',
    reasonsHint:
      'Skriv, så en kollega om et år forstår det. Politiet kan få teksten at se, hvis du vælger det i en henvisning.',
    instrument: 'Har du brugt et redskab?',
    instrumentHint: 'Kun hvilket. Redskabets spørgsmål og tekst er andres: skriv dem ikke af. Værn regner intet ud.',
    instrumentNone: 'Nej',
    instrumentCalled: 'Hvad hedder det?',
    instrumentVersion: 'Hvilken version?',
    instrumentVersionHint: 'Kun nummeret, for eksempel 2 eller 2026-1.',
    instrumentLevelNone: 'Intet niveau',
    instrumentLevel: 'Hvilket niveau endte det på?',
    expired: 'Hvorfor afklarer du alligevel?',
    expiredHint: 'Din uddannelse i afklaring er udløbet. Svaret bliver stående ved afklaringen.',
    expiredBecause: {
      'no-trained-on-duty': 'Ingen med gyldig uddannelse er på vagt',
      'course-booked': 'Kursus er bestilt',
    },
    save: 'Gem afklaringen',
    saved: 'Afklaringen er gemt.',
    next: 'Videre til henvisning',
    unnamed: 'Navn ikke oplyst',
  },
  en: {
    title: 'Screening',
    intro: 'It is your judgement. Værn computes no score: read the guidance, and write why you come to it.',
    before: 'The case is screened as {was}, concern: {concern}. What you save now takes its place; both can be read.',
    basis: 'What do you build on?',
    about: 'Whose behaviour do you judge?',
    findings: 'What do you see?',
    findingsHint:
      'Tick what there is reason for. One tick decides nothing. Look for the pattern over time: persistent, one-sided, unwanted.',
    refusal: 'Has she said no?',
    refusalHint:
      'A clear no need not be in writing. If saying no may be dangerous, choose that: it does not speak against stalking.',
    refusalAt: 'When did she say no?',
    replies: 'Has she replied?',
    repliesHint:
      'A reply does not by itself make it a conflict. Many reply to calm things down, out of fear, or because of children.',
    because: 'Why did she reply?',
    outcome: 'What is it?',
    outcomeHint:
      'Choose unclear if you are in doubt, and set a day on which you look at it again. With conflict, the way to emergency help, notification and the centre’s advice stays open.',
    concern: 'How concerned are you?',
    concernHint: 'High: threats, weapons, escalation, or she fears for her life.',
    reviewOn: 'When is it to be reviewed?',
    reasons: 'Why?',
    reasonsHint:
      'Write so that a colleague understands it in a year. The police may see the text if you choose so in a referral.',
    instrument: 'Have you used an instrument?',
    instrumentHint:
      'Only which one. The questions and words of the instrument are somebody else’s: do not copy them. Værn computes nothing.',
    instrumentNone: 'No',
    instrumentCalled: 'What is it called?',
    instrumentVersion: 'Which version?',
    instrumentVersionHint: 'Only its number, such as 2 or 2026-1.',
    instrumentLevelNone: 'No level',
    instrumentLevel: 'On which level did it end?',
    expired: 'Why do you screen all the same?',
    expiredHint: 'Your training in screening has expired. The answer stays with the screening.',
    expiredBecause: {
      'no-trained-on-duty': 'Nobody whose training is valid is on duty',
      'course-booked': 'A course is booked',
    },
    save: 'Save the screening',
    saved: 'The screening is saved.',
    next: 'On to a referral',
    unnamed: 'Name not given',
  },
});
