import type { RefusalDefinition } from '../kernel/refusal';

/** Why advice is harmful, by what it does: each with the reason, and what to advise instead. */
export const harmRefusals = {
  'harmful-contact': {
    status: 422,
    da: 'Kontakt og konfrontation nærer stalkingen og kan gøre den farlig, også når det er familien, man går til. Råd til at stoppe al kontakt og gemme det, der kommer.',
    en: 'Contact and confrontation feed the stalking and can make it dangerous, with the family too. Advise to stop all contact and to keep what comes.',
  },
  'harmful-mediation': {
    status: 422,
    da: 'Mægling giver udøveren den kontakt, han søger, og kan gøre stalking værre. Hold samtaler hver for sig.',
    en: 'Mediation gives the perpetrator the contact he seeks and can make stalking worse. Speak with each of them apart.',
  },
  'harmful-joint-meetings': {
    status: 422,
    da: 'Et fælles møde er kontakt og viser udøveren, hvor hun er hvornår. Hold møderne hver for sig, og pas på, hvad der siges videre.',
    en: 'A joint meeting is contact and shows the perpetrator where she is and when. Hold separate meetings, and take care what is passed on.',
  },
  'harmful-returning-gifts': {
    status: 422,
    da: 'At sende gaver tilbage er et svar, og gaven er bevis. Råd til at gemme den og skrive den i loggen.',
    en: 'To return a gift is to reply, and the gift is evidence. Advise to keep it and to put it in the log.',
  },
  'harmful-destroying-evidence': {
    status: 422,
    da: 'Det, der slettes eller smides ud, kan ikke bevise noget. Råd til at gemme det et sted, hvor hun slipper for at se det.',
    en: 'What is deleted or thrown away can prove nothing. Advise to keep it where she need not look at it.',
  },
  'harmful-own-surveillance': {
    status: 422,
    da: 'At skaffe bevis alene ved at overvåge udøveren kan bringe hende i fare og være ulovligt. Råd til at føre log, og lad politiet efterforske.',
    en: 'Collecting proof alone by watching the perpetrator can put her in danger and be unlawful. Advise to keep a log, and leave inquiries to the police.',
  },
} as const satisfies Record<string, RefusalDefinition>;

export const adviceRefusals = {
  ...harmRefusals,
  'advice-not-in-catalogue': {
    status: 422,
    da: 'Rådet findes ikke i kataloget i den udgave. Hent kataloget, og vælg rådet der.',
    en: 'The catalogue has no such advice in that version. Fetch the catalogue and choose the advice there.',
  },
  'advice-withdrawn': {
    status: 422,
    da: 'Rådet gives ikke længere i den udgave. Hent kataloget, og vælg den, der gælder nu.',
    en: 'The advice is no longer given in that version. Fetch the catalogue and choose the one that holds now.',
  },
  'advice-for-somebody-else': {
    status: 422,
    da: 'Rådet er ment for en anden end den, der får det. Vælg et råd til den person, eller en anden person.',
    en: 'The advice is meant for somebody else than whom it is given to. Choose advice for that person, or another person.',
  },
  'perpetrator-advised-apart': {
    status: 422,
    da: 'Rådgivning af udøveren står i hans eget forløb, aldrig i hendes sag. Giv kun råd til hende og dem omkring hende her.',
    en: 'Advice to the perpetrator stands in his own track, never in her case. Advise only her and those around her here.',
  },
  'assessment-needed': {
    status: 422,
    da: 'Rådet er omstridt og kræver en individuel vurdering. Vælg grunden, skriv vurderingen, og lad den gamle kanal blive ved med at modtage som bevis.',
    en: 'The advice is contested and needs an individual assessment. Choose the reason, write the assessment, and keep the old channel receiving as evidence.',
  },
  'no-such-action': {
    status: 404,
    da: 'Handlingen findes ikke i planen. Hent sagen igen, og vælg den der.',
    en: 'There is no such action in the plan. Fetch the case again and choose it there.',
  },
  'action-over': {
    status: 422,
    da: 'Handlingen er allerede udført eller opgivet. Er der mere at gøre, så planlæg en ny.',
    en: 'The action is already completed or dropped. If there is more to do, plan a new one.',
  },
  'due-in-past': {
    status: 422,
    da: 'Fristen er en dag, der er gået. Vælg i dag eller en senere dag.',
    en: 'The action is due on a day that has passed. Choose today or a later day.',
  },
  'owner-not-in-case': {
    status: 422,
    da: 'Enheden har ikke taget imod en henvisning i sagen. Planlæg handlingen for din egen enhed, eller henvis først.',
    en: 'The unit has not accepted a referral in the case. Plan the action for your own unit, or refer first.',
  },
} as const satisfies Record<string, RefusalDefinition>;
