import { contact, her, him, stalking } from './bodies';
import type { Days } from './days';
import type { Storyteller } from './storyteller';

/** Story 12, the counter-report: he calls as if he were affected, and gets the receipt that anyone gets. */
export async function theCounterReport(tell: Storyteller, days: Days): Promise<void> {
  tell.at(days.before(6, '09:30'));
  const hers = await tell.opens(
    'visitator',
    contact('Hendes tidligere samlever skriver hver nat og truer med at anmelde hende.', {
      relation: 'former-partner',
    }),
  );
  await tell.in(hers, 'visitator', 'DescribePerson', her('Helle Bonde', { phones: ['00 00 12 91'] }));
  const perpetrator = await tell.in(
    hers,
    'visitator',
    'DescribePerson',
    him('Brian Skov', { phones: ['00 00 12 92'] }),
  );
  await tell.in(
    hers,
    'visitator',
    'ScreenCase',
    stalking(perpetrator, days.day(-30), 'Natlige beskeder gennem fire måneder efter et klart nej.'),
  );
  tell.at(days.before(4, '14:15'));
  const his = await tell.opens(
    'frontline',
    contact('Han fortæller, at hans tidligere kæreste forfølger ham, og vil vide, om hun har henvendt sig.', {
      relation: 'former-partner',
    }),
  );
  await tell.in(his, 'visitator-deputy', 'DescribePerson', her('Brian Skov', { phones: ['00 00 12 92'] }));
  await tell.in(his, 'visitator-deputy', 'DescribePerson', him('Helle Bonde', { phones: ['00 00 12 91'] }));
}
