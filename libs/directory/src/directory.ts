import { demoAgencies, denmark } from './denmark';
import { roleOf, writerOf, type RoleRecipient } from './roles';
import { takingPart } from './taking-part';
import { agencyKinds, type Agency, type AgencyId, type Country, type Standing, type Unit, type UnitId } from './unit';

/** Nobody of that name is in the directory. */
export class NotInDirectory extends Error {
  constructor(readonly missing: string) {
    super(`${missing} is not in the directory`);
    this.name = 'NotInDirectory';
  }
}

/** Which agencies and units there are, in which database role each is served, and who serves whom. */
export class Directory {
  readonly #agencies: ReadonlyMap<string, Agency>;
  readonly #units: ReadonlyMap<string, Unit>;
  readonly #recipients: readonly Unit[];
  readonly #country: Country;

  /** Those that a demo serves, without a country. @throws Error if the country contradicts itself */
  constructor(country: Country = takingPart(denmark, demoAgencies)) {
    this.#country = country;
    this.#agencies = byId(country.agencies);
    this.#units = byId(country.units);
    this.#recipients = country.units.filter(({ recipient }) => recipient);
    country.agencies.forEach((agency) => this.#check(agency));
    country.units.forEach((unit) => this.agencyOf(unit.id));
    country.services.forEach(({ municipality, district }) => [this.#known(municipality), this.#known(district)]);
  }

  agencies(): readonly Agency[] {
    return this.#country.agencies;
  }

  agency(id: string): Agency | undefined {
    return this.#agencies.get(id);
  }

  units(): readonly Unit[] {
    return this.#country.units;
  }

  unit(id: string): Unit | undefined {
    return this.#units.get(id);
  }

  unitsOf(agency: string): readonly Unit[] {
    return this.#country.units.filter((unit) => unit.agency === agency);
  }

  /** The units that have a ledger. */
  recipients(): readonly Unit[] {
    return this.#recipients;
  }

  /** @throws NotInDirectory */
  agencyOf(unit: string): Agency {
    return this.#known(this.#knownUnit(unit).agency);
  }

  /** As people call it: its agency's name, and its own. @throws NotInDirectory */
  nameOf(unit: string): string {
    return `${this.agencyOf(unit).name}, ${this.#knownUnit(unit).name}`;
  }

  /** The unit where a contact's case gets its home. @throws NotInDirectory */
  homeOf(agency: string): UnitId {
    return this.#known(agency).home;
  }

  /** The unit of that unit's agency that restricted cases are told to. @throws NotInDirectory */
  shelterOf(unit: string): UnitId | undefined {
    const { agency } = this.#knownUnit(unit);
    return this.unitsOf(agency).find(({ standing, recipient }) => standing === 'restricted' && recipient)?.id;
  }

  /** Whether restricted cases are what it is for. */
  isShelter(unit: string): boolean {
    return this.unit(unit)?.standing === 'restricted';
  }

  /** How a unit stands in the table of who learns what. @throws NotInDirectory */
  standingOf(unit: string): Standing {
    return this.#knownUnit(unit).standing;
  }

  /** By which column of that table a unit is told: its own, or its agency's where restricted cases are told to it. @throws NotInDirectory */
  columnOf(unit: string): Standing {
    const standing = this.standingOf(unit);
    return standing === 'restricted' ? this.standingOf(this.agencyOf(unit).home) : standing;
  }

  /** The database role in which a unit is served. @throws NotInDirectory */
  roleOf(unit: string): string {
    return roleOf(this.#knownUnit(unit));
  }

  /** The database role that writes a unit's views. @throws NotInDirectory */
  writerOf(unit: string): string {
    return writerOf(this.#knownUnit(unit));
  }

  /** Every pair of database role and recipient, readers first. */
  roleRecipients(): readonly RoleRecipient[] {
    const pairs = (role: (unit: Unit) => string, writes: boolean) =>
      this.recipients().map((unit) => ({
        role: role(unit),
        recipient: unit.id,
        agency: unit.agency,
        kind: this.#known(unit.agency).kind,
        writes,
      }));
    return [...pairs(roleOf, false), ...pairs(writerOf, true)];
  }

  /** The police district that is suggested to a municipality on a day (`2026-11-20`): a suggestion; the sender chooses. */
  suggestedDistrict(municipality: string, day: string): AgencyId | undefined {
    return this.#country.services.findLast(
      ({ municipality: served, from, until }) =>
        served === municipality && from <= day && (until === undefined || day <= until),
    )?.district;
  }

  #known(agency: string): Agency {
    const known = this.#agencies.get(agency);
    if (!known) throw new NotInDirectory(agency);
    return known;
  }

  #knownUnit(unit: string): Unit {
    const known = this.#units.get(unit);
    if (!known) throw new NotInDirectory(unit);
    return known;
  }

  #check({ id, kind, home }: Agency): void {
    if (!agencyKinds.includes(kind) || !new RegExp(`^${kind}:[a-z0-9]+$`).test(id)) {
      throw new Error(`${id} is not the id of a ${kind}`);
    }
    const unit = this.#knownUnit(home);
    if (unit.agency !== id || !unit.recipient)
      throw new Error(`the home of ${id} is not a unit of its own with a ledger`);
  }
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map(entries.map((entry) => [entry.id, entry]));
  if (map.size !== entries.length) throw new Error('two entries of the directory have the same id');
  return map;
}
