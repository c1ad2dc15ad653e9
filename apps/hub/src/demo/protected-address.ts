import { contact, her, him, onDuty, stalking } from './bodies';
import type { Days } from './days';
import { phonePhoto } from './phone-photo';
import type { Storyteller } from './storyteller';

/** Story 6, the protected address: it stands in what people wrote and in a photo, is found there, and waits for a decision. */
export async function theProtectedAddress(tell: Storyteller, days: Days): Promise<void> {
  await tell.at(days.before(14, '09:45'));
  const caseId = await tell.opens(
    'frontline',
    contact(
      'Hun er flyttet i al hemmelighed og beder om, at ingen får at vide hvorhen. Han har spurgt efter hende hos hendes søster.',
      {
        relation: 'former-partner',
      },
    ),
  );
  await tell.at(days.before(14, '13:20'));
  await tell.in(
    caseId,
    'visitator',
    'DescribePerson',
    her('Amalie Kjærulff', {
      addressProtection: 'special',
      address: { street: 'Sivhaven 914', postcode: '6705', town: 'Esbjerg Ø' },
      phones: ['00 00 12 71'],
    }),
  );
  const perpetrator = await tell.in(caseId, 'visitator', 'DescribePerson', him('Kasper Rønnow'));
  await tell.in(
    caseId,
    'visitator',
    'ScreenCase',
    stalking(
      perpetrator,
      days.day(-40),
      'Han leder efter hende, har opsøgt familie og venner og skrevet, at han nok skal finde hende.',
    ),
  );
  const logs = (text: string, daysAgo: number) =>
    tell.in(caseId, 'visitator', 'LogIncident', {
      toldBy: 'affected',
      against: perpetrator,
      direction: 'incoming',
      occurredFrom: days.before(daysAgo, '07:30').toISOString(),
      precision: 'about',
      channels: ['in-person'],
      behaviours: ['surveillance'],
      audience: 'police',
      text,
    });
  await tell.at(days.before(12, '10:00'));
  await logs('Hans bil holdt længe ved hendes søsters hus.', 15);
  const seen = await logs('Hun så hans bil køre langsomt forbi Sivhaven 914, hvor ingen skulle vide, at hun bor.', 13);
  await tell.sends(caseId, 'visitator', phonePhoto(), {
    kind: 'picture',
    obtained: 'original',
    entryRef: seen,
    capturedAt: days.before(13, '07:30').toISOString(),
    filename: 'IMG_0412.jpg',
  });
  await tell.in(
    caseId,
    'visitator',
    'SendReferral',
    onDuty('police:1464/intake', 'Han leder efter hende. Politiet skal bruge loggen og billedet, ikke adressen.', {
      fieldSets: ['identity', 'reach', 'log-text', 'evidence'],
    }),
  );
}
