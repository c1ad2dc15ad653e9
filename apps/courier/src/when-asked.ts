import { limitsOf, type CourierParts } from './ports';
import { Teller } from './teller';

/** Tells of everything there is, also to those who lag, each time it is called: for whoever moves the clock. @throws Standstill */
export async function tellsWhenAsked(parts: CourierParts): Promise<() => Promise<void>> {
  const teller = await Teller.begin(parts);
  const { batch } = limitsOf(parts);
  const untold = () =>
    parts.store.readAll({ limit: batch, ...(teller.after !== undefined && { after: teller.after }) });
  return async () => {
    for (let events = await untold(); events.length > 0; events = await untold()) await teller.carry(events);
    while (teller.lags) await teller.lagTurn();
  };
}
