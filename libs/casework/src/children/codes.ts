import { codeList } from '../kernel/code-list';

/** What was found when somebody asked whether a person may be called. */
export const callSafety = codeList('call-safety', 1, {
  'may-call': ['Må ringes op', 'May be called'],
  'warn-first': ['Advar den udsatte først', 'Warn the affected person first'],
  'do-not-call': ['Må ikke ringes op', 'Must not be called'],
});
/** Why a person may be called, or not. */
export const callSafetyReason = codeList('call-safety-reason', 1, {
  'asked-affected': ['Aftalt med den udsatte', 'Agreed with the affected person'],
  'is-perpetrator': ['Er den formodede udøver', 'Is the alleged perpetrator'],
  'close-to-perpetrator': ['Står udøveren nær', 'Is close to the perpetrator'],
  'shares-phone': ['Deler telefon med udøveren', 'Shares a telephone with the perpetrator'],
  'does-not-know': ['Ved ikke, at der er en sag', 'Does not know that there is a case'],
  'police-at-work': ['Politiet er i gang', 'The police are at work'],
  'feared-reaction': ['Reaktionen frygtes', 'The reaction is feared'],
  'nothing-against': ['Intet taler imod', 'Nothing speaks against it'],
});
export const visitationArrangement = codeList('visitation-arrangement', 1, {
  none: ['Intet samvær', 'No visitation'],
  regular: ['Almindeligt samvær', 'Regular visitation'],
  supervised: ['Overvåget eller støttet samvær', 'Supervised visitation'],
  suspended: ['Samvær sat på pause', 'Visitation suspended'],
  disputed: ['Uenighed om samvær', 'Visitation is disputed'],
  unknown: ['Ikke oplyst', 'Unknown'],
});
export const parentsNotInformed = codeList('parents-not-informed-reason', 1, {
  'child-at-risk': ['Barnet ville være i fare', 'The child would be at risk'],
  'affected-at-risk': ['Den udsatte ville være i fare', 'The affected person would be at risk'],
  'criminal-case': ['Kan skade en straffesag', 'May harm a criminal case'],
  'cannot-reach': ['Kan ikke kontaktes', 'Cannot be reached'],
});
export const involvementEnd = codeList('family-involvement-end', 1, {
  'work-done': ['Arbejdet er gjort', 'The work is done'],
  'not-needed': ['Ikke nødvendigt', 'Not needed'],
  'case-closed': ['Sagen er lukket', 'The case is closed'],
  'informed-in-error': ['Orienteret ved en fejl', 'Informed in error'],
  withdrawn: ['Trukket tilbage', 'Withdrawn'],
  'handed-over': ['Sagen er overdraget', 'The case was handed over'],
});
/** On which basis the family unit of the same authority may be informed. */
export const informingBases = ['authority-need', 'child-protection', 'vital-interest'] as const;

/** What whoever notifies about a child must know of who reads it: shown beside the answer and beside what a family unit will see. */
export const notificationGuidance = codeList('child-notification-guidance', 1, {
  'parents-may-read': [
    'Forældrene har som regel ret til at læse underretningen, også den formodede udøver. Skriv intet, der viser, hvor hun bor, arbejder eller søger hjælp, og fortæl hende det, før du sender den.',
    'As a rule the parents may read the notification, the alleged perpetrator too. Write nothing that shows where she lives, works or seeks help, and tell her so before you send it.',
  ],
  'duty-stands': [
    'Pligten til at underrette er din egen. Hverken samtykke, en afklaring som konflikt eller en lukket sag fjerner den.',
    'The duty to notify is your own. Neither consent, an outcome of conflict nor a closed case removes it.',
  ],
});
/** What whoever calls must know, by what holds for the call. */
export const callGuidance = codeList('call-guidance', 1, {
  'check-first': [
    'Ring ikke endnu. Spørg den udsatte, om personen må ringes op, og skriv svaret.',
    'Do not call yet. Ask the affected person whether this person may be called, and record the answer.',
  ],
  'may-call': [
    'Sig, hvem du er, og hvor du ringer fra. Fortæl intet om, hvor hun er, eller hvad hun har sagt.',
    'Say who you are and where you call from. Tell nothing of where she is or what she has said.',
  ],
  'warn-first': [
    'Advar den udsatte ad hendes sikre kontaktvej, og vent, til hun er parat. Ring så.',
    'Warn the affected person by her safe reach and wait until she is ready. Then call.',
  ],
  'do-not-call': [
    'Ring ikke. Find en anden vej sammen med den udsatte, eller spørg den enhed, der har skrevet det.',
    'Do not call. Find another way together with the affected person, or ask the unit that recorded it.',
  ],
  held: [
    'Ring ikke før tidspunktet: en anden enhed er i gang, og et opkald nu kan advare ham.',
    'Do not call before that time: another unit is at work, and a call now may warn him.',
  ],
  'knows-nothing': [
    'Personen ved ikke, at der er en sag. Sig ikke ordet stalking, og læg ingen besked.',
    'This person does not know that there is a case. Do not speak of stalking, and leave no message.',
  ],
});
