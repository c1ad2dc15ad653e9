import type { RefusalDefinition } from '../kernel/refusal';

export const approachRefusals = {
  'no-such-approach': {
    status: 404,
    da: 'Kontakten findes ikke i sagen. Hent sagen igen, og vælg den der.',
    en: 'There is no such approach in the case. Fetch the case again and choose it there.',
  },
  'others-approach': {
    status: 422,
    da: 'En anden enhed har planlagt kontakten og siger selv, hvad der blev af den. Spørg den.',
    en: 'Another unit planned the approach and says itself what became of it. Ask that unit.',
  },
  'approach-over': {
    status: 422,
    da: 'Kontakten er allerede gennemført eller aflyst. Planlæg en ny, hvis han skal kontaktes igen.',
    en: 'The approach is already made or cancelled. Plan a new one if he is to be contacted again.',
  },
  'approach-in-past': {
    status: 422,
    da: 'Tidspunktet er gået. Vælg et senere, eller angiv, hvorfor det ikke kunne vente.',
    en: 'The time has passed. Choose a later one, or state why it could not wait.',
  },
  'hold-too-long': {
    status: 422,
    params: ['latest'],
    da: 'Så længe kan andre ikke bedes om at vente: højst 90 dage. Vælg en tidligere dag, eller planlæg kontakten uden at bede dem vente.',
    en: 'Others cannot be asked to wait that long: at most 90 days. Choose an earlier day, or plan the approach without asking them to wait.',
  },
  'not-the-perpetrator': {
    status: 422,
    da: 'Personen er ikke beskrevet som udøver i sagen. Beskriv personen først, eller skriv kontakten som en samtale.',
    en: 'The person is not described as the perpetrator in this case. Describe the person first, or record a conversation.',
  },
  'warn-first': {
    status: 422,
    da: 'Den udsatte skal forsøges advaret, før han kontaktes. Planlæg kontakten, ring ad hendes sikre kontaktvej og skriv forsøget, eller angiv, hvorfor det ikke kunne vente.',
    en: 'Try to warn the affected person before he is contacted. Plan the approach, use her safe reach and record the attempt, or state why it could not wait.',
  },
  'say-who-sought': {
    status: 422,
    da: 'Samtalen er med udøveren. Skriv, om I kontaktede ham, eller om han selv henvendte sig.',
    en: 'The conversation is with the alleged perpetrator. Say whether you contacted him or he came of his own accord.',
  },
  'hold-running': {
    status: 422,
    params: ['until'],
    da: 'En anden enhed har bedt om, at han ikke kontaktes endnu. Vent til det tidspunkt, der er oplyst.',
    en: 'Another unit has asked that he is not contacted yet. Wait until the time that is stated.',
  },
} as const satisfies Record<string, RefusalDefinition>;
