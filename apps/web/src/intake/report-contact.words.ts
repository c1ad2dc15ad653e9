import { words } from '../words/words';

export const reportWords = words({
  da: {
    title: 'Indberet en henvendelse',
    who: { municipality: 'visitatoren', police: 'modtagelsen', centre: 'rådgivningen for udsatte' },
    intro:
      'Det tager et par minutter. Skriv, som du ville fortælle det til en kollega. Du skal ikke vurdere, om det er stalking: det gør {who}.',
    callFirst: 'Vil du tale med {who}? Ring',
    dangerQuestion: 'Er nogen i fare lige nu?',
    dangerYes: 'Ja',
    dangerNo: 'Nej, ikke lige nu',
    dangerNow:
      'Ring 1-1-2 nu. Værn er ikke en nødlinje, og ingen sidder klar på den anden side. Send gerne indberetningen bagefter.',
    story: 'Hvad er der sket?',
    storyHint:
      'Hvem fortæller det, hvad sker der, hvor længe har det stået på? Skriv ikke adressen her, hvis den er beskyttet.',
    reporter: 'Hvem fortæller det?',
    relation: 'Hvem er det, der følger efter eller kontakter?',
    reach: 'Hvordan får {who} fat i den, der fortæller?',
    reachHint: 'Et telefonnummer, der er sikkert at ringe til. Lad feltet stå tomt, hvis du er i tvivl.',
    anonymous: 'Vil den, der fortæller, være anonym?',
    anonymousHint:
      'Så går det, der står ovenfor, ikke videre til andre end {who}. Andre får kun det, {who} selv skriver til dem, og at der er en sag.',
    anonymousNot: 'Nej',
    anonymousToward: {
      partners: 'Ja, over for andre end {who}',
      all: 'Ja, over for alle, også {who}',
    },
    nameNobody: 'Skriv så ikke navnet. Et nummer bliver ikke sendt med. Der bliver arbejdet med sagen alligevel.',
    more: 'Mere, hvis du ved det',
    children: 'Er der børn i hjemmet?',
    aware: 'Ved den udsatte, at du henvender dig?',
    channel: 'Hvordan kom det til dig?',
    send: 'Send til {who}',
    sending: 'Sender …',
    doneTitle: 'Tak. Det er modtaget.',
    receipt: 'Kvittering',
    doneNext: '{Who} læser det og tager stilling.',
    doneElsewhere:
      'Hvad der sker i sagen, får du ikke at vide, for at så få som muligt kender den. Gem kvitteringen: den viser, at du har givet det videre, og med den kan du se, om nogen er gået i gang.',
    doneHere:
      'Det er din egen enhed: er sagen ikke afskærmet, står den under Sager. Gem kvitteringen: den viser, at henvendelsen er modtaget, og med den kan du se, om nogen er gået i gang.',
    another: 'Indberet en til',
    toCases: 'Se sagerne',
    choose: 'Vælg et svar.',
    affectedIsEmployee: 'Arbejder den udsatte i kommunen, i politiet eller på Dansk Stalking Center?',
    affectedIsEmployeeHint: 'Så må kolleger ikke kunne se sagen.',
    perpetratorIsStaff: 'Arbejder den formodede udøver et af de steder?',
    perpetratorIsStaffHint: 'Så må udøveren ikke kunne se, at der er en sag.',
    fewRead:
      'Sagen bliver afskærmet: kun få udpegede læser den, og ingen andre ser, at den findes. Ved du det ikke, gælder det også, indtil det er undersøgt.',
    mustNotKnow: 'Er der kolleger, der ikke må vide det?',
    storyMissing: 'Skriv et par linjer om, hvad der er sket.',
  },
  en: {
    title: 'Report a contact',
    who: { municipality: 'the visitator', police: 'the intake unit', centre: 'the counselling service' },
    intro:
      'It takes a few minutes. Write as you would tell a colleague. You need not judge whether it is stalking: {who} does that.',
    callFirst: 'Would you like to talk to {who}? Call',
    dangerQuestion: 'Is anybody in danger right now?',
    dangerYes: 'Yes',
    dangerNo: 'No, not right now',
    dangerNow:
      'Call 1-1-2 now. Værn is no emergency line, and nobody sits ready on the other side. Do send the report afterwards.',
    story: 'What has happened?',
    storyHint: 'Who tells it, what happens, for how long? Do not write the address here if it is protected.',
    reporter: 'Who tells it?',
    relation: 'Who is it that follows or makes contact?',
    reach: 'How can {who} reach the one who tells it?',
    reachHint: 'A phone number that is safe to call. Leave it empty if you are in doubt.',
    anonymous: 'Does whoever tells it want to be anonymous?',
    anonymousHint:
      'Then what stands above goes on to nobody but {who}. Others get only what {who} writes to them, and that there is a case.',
    anonymousNot: 'No',
    anonymousToward: {
      partners: 'Yes, toward others than {who}',
      all: 'Yes, toward everybody, {who}, too',
    },
    nameNobody: 'Then do not write the name. No number is sent along. The case is worked on all the same.',
    more: 'More, if you know it',
    children: 'Are there children in the home?',
    aware: 'Does the affected person know that you make contact?',
    channel: 'How did it come to you?',
    send: 'Send to {who}',
    sending: 'Sending …',
    doneTitle: 'Thank you. It was received.',
    receipt: 'Receipt',
    doneNext: '{Who} reads it and decides.',
    doneElsewhere:
      'What happens in the case you are not told, so that as few as possible know of it. Keep the receipt: it shows that you passed it on, and with it you can see whether somebody has gone on with it.',
    doneHere:
      'That is your own unit: unless the case is restricted, it stands under Cases. Keep the receipt: it shows that the contact was received, and with it you can see whether somebody has gone on with it.',
    another: 'Report another',
    toCases: 'See the cases',
    choose: 'Choose an answer.',
    affectedIsEmployee:
      'Does the affected person work in the municipality, the police or the national stalking centre?',
    affectedIsEmployeeHint: 'Then colleagues must not be able to see the case.',
    perpetratorIsStaff: 'Does the alleged perpetrator work at any of these?',
    perpetratorIsStaffHint: 'Then the perpetrator must not be able to see that there is a case.',
    fewRead:
      'The case becomes restricted: only a few named people read it, and nobody else sees that it exists. If you do not know, that holds too, until it was looked into.',
    mustNotKnow: 'Are there colleagues who must not know?',
    storyMissing: 'Write a few lines about what has happened.',
  },
});
