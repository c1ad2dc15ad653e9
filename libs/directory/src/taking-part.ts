import type { Agency, Country, Unit } from './unit';

/**
 * The country as a hub knows it that serves only these agencies: others have no units there, hence no ledgers, roles
 * and keys. Why: docs/decisions/0021-who-is-served.md. @throws NotServable for one that is not in the country
 */
export function takingPart(country: Country, served: readonly string[]): Country {
  const wanted = new Set(served);
  const known = new Set<string>(country.agencies.map(({ id }) => id));
  const strange = served.find((agency) => !known.has(agency));
  if (strange !== undefined) throw new NotServable(strange);
  const isServed = ({ id }: Agency) => wanted.has(id);
  const hasUnit = ({ agency }: Unit) => wanted.has(agency);
  return {
    agencies: country.agencies.filter(isServed),
    units: country.units.filter(hasUnit),
    services: country.services.filter(({ municipality, district }) => wanted.has(municipality) && wanted.has(district)),
  };
}

/** An agency is to be served that is none of the country's. */
export class NotServable extends Error {
  constructor(readonly agency: string) {
    super(`${agency} is no agency of the directory`);
    this.name = 'NotServable';
  }
}
