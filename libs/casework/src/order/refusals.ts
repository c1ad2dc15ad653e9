import type { RefusalDefinition } from '../kernel/refusal';

export const orderRefusals = {
  'no-such-order': {
    status: 404,
    da: 'Tilholdet findes ikke i sagen, eller du er ikke orienteret om det. Hent sagen igen.',
    en: 'There is no such order in this case, or you were not told of it. Fetch the case again.',
  },
  'say-how-known': {
    status: 422,
    da: 'Kun politiet afgør det. Skriv, hvordan du ved det: fra politiet, fra dokumentet eller fra hende.',
    en: 'Only the police decide on this. Say how you know: from the police, from the document or from her.',
  },
  'police-decide': {
    status: 422,
    da: 'Politiet har afgørelsen i Værn og ændrer den selv. Skriv til dem, hvis den er forkert.',
    en: 'The police see to this order in the hub and change it themselves. Write to them if it is wrong.',
  },
  'police-unit-needed': {
    status: 422,
    da: 'Det er politiets at tage sig af. Vælg den politikreds, der skal gøre det.',
    en: 'This is for the police to see to. Choose the police district that is to do so.',
  },
  'police-not-in-case': {
    status: 422,
    da: 'Politikredsen har ikke taget imod en henvisning i sagen. Henvis til den først.',
    en: 'The police district has not accepted a referral in this case. Refer to it first.',
  },
  'beyond-own-access': {
    status: 422,
    da: 'Du vælger oplysninger, som din enhed ikke selv har fået. Vælg færre, eller bed den ansvarlige enhed om dem.',
    en: 'You choose words that your own unit was not given. Choose fewer, or ask the home unit for them.',
  },
  'order-requested-already': {
    status: 422,
    params: ['orderId'],
    da: 'Der er allerede anmodet om det samme, og politiet har ikke afgjort det endnu. Afvent afgørelsen.',
    en: 'The same was asked for already, and the police have not decided yet. Wait for the decision.',
  },
  'order-against-perpetrator': {
    status: 422,
    da: 'Et tilhold gælder udøveren. Vælg en person, der er beskrevet som udøver i sagen.',
    en: 'An order is against the perpetrator. Choose a person who is described as such in this case.',
  },
  'protects-perpetrator': {
    status: 422,
    da: 'Udøveren kan ikke være blandt dem, der beskyttes. Vælg den udsatte og dem, hun bor med.',
    en: 'The perpetrator cannot be among the protected. Choose the affected person and those she lives with.',
  },
  'order-needs-end': {
    status: 422,
    da: 'Skriv den sidste dag, det gælder. Kun et strakstilhold har ingen.',
    en: 'Give the last day on which it holds. Only a provisional order has none.',
  },
  'order-too-long': {
    status: 422,
    params: ['latest'],
    da: 'Så længe kan det ikke gælde: tilhold højst 5 år, opholdsforbud 1 år, bortvisning 4 uger ad gangen. Vælg en tidligere dag.',
    en: 'It cannot hold that long: no contact at most 5 years, an exclusion zone 1 year, an eviction 4 weeks at a time. Choose an earlier day.',
  },
  'order-ends-before-service': {
    status: 422,
    params: ['to'],
    da: 'Det sidste, det gælder, ligger før forkyndelsen, så det ville aldrig have været i kraft. Ret dagen eller tidspunktet.',
    en: 'Its last day lies before its service, so it would never have been in force. Correct the day or the time.',
  },
  'provisional-until-decision': {
    status: 422,
    da: 'Et strakstilhold gælder, til den endelige afgørelse er truffet; det har ingen sidste dag og forlænges ikke. Anmod om den endelige afgørelse.',
    en: 'A provisional order stands until the final decision; it has no last day and is not extended. Ask for the final decision.',
  },
  'extension-not-longer': {
    status: 422,
    da: 'Dagen ligger ikke efter den, det gælder til nu. Vælg en senere dag, eller ophæv det.',
    en: 'The day is not after the one until which it holds now. Choose a later day, or revoke the order.',
  },
  'order-not-issued': {
    status: 422,
    da: 'Politiet har ikke afgjort det endnu. Afvent afgørelsen.',
    en: 'The police have not decided on it yet. Wait for the decision.',
  },
  'order-issued-already': {
    status: 422,
    da: 'Det er allerede meddelt. Forlæng eller ophæv det, eller anmod om et nyt.',
    en: 'It is issued already. Extend or revoke it, or ask for a new one.',
  },
  'order-decided-already': {
    status: 422,
    da: 'Der er allerede truffet afgørelse. Hent sagen igen.',
    en: 'It was decided already. Fetch the case again.',
  },
  'order-served-already': {
    status: 422,
    da: 'Det er allerede forkyndt på et andet tidspunkt. Hent sagen igen.',
    en: 'It was served already, at another time. Fetch the case again.',
  },
  'order-not-in-force': {
    status: 422,
    da: 'Det er ikke i kraft: det er ikke forkyndt, eller det er slut. Anmod om et nyt.',
    en: 'It is not in force: it was not served, or it is over. Ask for a new one.',
  },
  'order-over': {
    status: 422,
    da: 'Det er slut. Anmod om et nyt, hvis der er brug for det.',
    en: 'It is over. Ask for a new one if it is needed.',
  },
} as const satisfies Record<string, RefusalDefinition>;
