import type { IntentName } from '@vaern/casework';
import { consentTo, contact, her, him, stalking, toCentre } from './bodies';
import type { Days } from './days';
import type { Storyteller } from './storyteller';

const centre = 'centre:dk/affected';

interface Waiting {
  readonly name: string;
  readonly phone: string;
  readonly relation: string;
  readonly said: string;
  readonly reasons: string;
  readonly asked: string;
  readonly urgency: 'urgent' | 'normal';
  readonly since: number;
}

const waiting: readonly Waiting[] = [
  {
    name: 'Frida Ravnsholt',
    phone: '00 00 14 01',
    relation: 'former-partner',
    said: 'Hendes tidligere kæreste møder op, hvor hun træner og handler, og skriver bagefter, hvad hun havde på.',
    reasons: 'Hun har sagt fra på skrift. Han fortsætter og viser, at han følger med.',
    asked: 'Hun tør ikke gå ud efter mørkets frembrud og vil gerne tale med en rådgiver snart.',
    urgency: 'urgent',
    since: 5,
  },
  {
    name: 'Solveig Brink',
    phone: '00 00 14 02',
    relation: 'stranger',
    said: 'En kunde fra butikken finder hende på hver ny profil og kender hendes vagter.',
    reasons: 'Ensidig og vedvarende kontakt fra en, hun kun har ekspederet.',
    asked: 'Hun ønsker råd om at kunne være på nettet igen.',
    urgency: 'normal',
    since: 1,
  },
];

/** Who waits at the centre, how long, and where it has room: two women whom the second municipality refers. */
export async function waitingAtTheCentre(tell: Storyteller, days: Days): Promise<void> {
  await tell.at(days.before(30, '09:00'));
  await tell.does('centre-manager', 'SetCapacity', { service: 'counselling', places: 2 });
  await tell.does('centre-manager', 'SetCapacity', { service: 'courses', places: 12 });
  for (const one of waiting) await refers(tell, days, one);
}

async function refers(tell: Storyteller, days: Days, one: Waiting): Promise<void> {
  await tell.at(days.before(one.since + 1, '13:00'));
  const caseId = await tell.opens('visitator-varde', contact(one.said, { relation: one.relation }));
  const does = (intent: IntentName, body: object) => tell.in(caseId, 'visitator-varde', intent, { ...body });
  await does('DescribePerson', her(one.name, { phones: [one.phone] }));
  const other = await does('DescribePerson', him('Ukendt navn', { relation: one.relation }));
  await does('ScreenCase', stalking(other, days.day(-40), one.reasons));
  await tell.at(days.before(one.since, '10:00'));
  const consentId = await does('GiveConsent', consentTo([centre], ['counselling'], ['identity', 'reach', 'log-text']));
  await does('SendReferral', toCentre(consentId, one.asked, { urgency: one.urgency }));
}
