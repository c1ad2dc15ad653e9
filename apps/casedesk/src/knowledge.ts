import type { Actor } from '@vaern/access';
import type { AtTheTime, Author, Known, PausedClock } from '@vaern/casework';
import type { Who } from '@vaern/disclosure';
import { areaNamed, whoIn, type Directory, type Names } from '@vaern/directory';
import type { Calendar, Chance, Clock, Paused } from '@vaern/platform';
import type { CaseInMemory } from './case-memory';
import type { Draft } from './drafts';
import { base32 } from './base32';
import type { DeskSecrets } from './secrets';
import type { StaffFiles } from './staff-files';
import type { StaffRoll } from './staff-roll';

/** Everything a decision may know from outside the case: who asks, what time it is, what units are called here. */
export class Knowledge {
  constructor(
    private readonly parts: {
      readonly directory: Directory;
      readonly names: Names;
      readonly staff: StaffFiles;
      readonly roll: StaffRoll;
      readonly calendar: Calendar;
      readonly clock: Clock;
      readonly secrets: DeskSecrets;
    },
  ) {}

  /** What this actor may know in this case; of their training if it is asked. @throws Error if the actor works nowhere in the directory */
  async of(caseId: string, actor: Actor, chance: Chance, asksTraining = false): Promise<Known> {
    const { directory, names, staff, roll, calendar, clock } = this.parts;
    const now = clock.now();
    const alias = (unit: string) => {
      const known = names.aliasOf(caseId, unit);
      if (known === undefined) throw new Error('the actor works nowhere in the directory');
      return known;
    };
    const training = asksTraining ? await staff.training(actor) : undefined;
    return {
      by: { id: actor.id, actor: names.pseudonymOf(caseId, actor), unit: alias(actor.unit), role: actor.role },
      now: now.toISOString(),
      get today() {
        return calendar.todayInDenmark(now);
      },
      dayOf: (at) => calendar.todayInDenmark(new Date(at)),
      get home() {
        return alias(directory.homeOf(actor.agency));
      },
      get ownUnits() {
        return directory
          .unitsOf(actor.agency)
          .filter((unit) => unit.recipient)
          .map(({ id }) => alias(id));
      },
      newId: () => chance.id(),
      knowsArea: (area) => areaNamed(area) !== undefined,
      newRef: () => base32(chance.bytes(5)),
      refOf: (saying) => this.parts.secrets.entryRefOf(caseId, saying),
      aliasOf: (unit) => (directory.unit(unit)?.recipient ? names.aliasOf(caseId, unit) : undefined),
      standingOf: (unit) => this.whoIn(caseId)(unit)?.standing,
      shelterOf: (unit) => this.#otherOf(caseId, unit, (id) => directory.shelterOf(id)),
      ordinaryOf: (unit) => this.#otherOf(caseId, unit, (id) => directory.homeOf(directory.agencyOf(id).id)),
      rosterOf: (unit) => {
        const id = names.unitBehind(caseId, unit);
        return id === undefined
          ? []
          : roll.rosterOf(id).map((one) => ({ id: one.id, actor: names.pseudonymOf(caseId, one) }));
      },
      staffNamed: (id) => names.pseudonymOf(caseId, { agency: actor.agency, id }),
      staffWith: (kind, value) => roll.knownBy(kind, value).map((one) => names.pseudonymOf(caseId, one)),
      ...this.#ofTheDirectory(caseId, actor),
      respondBy: (urgency) => calendar.respondBy(urgency, now).toISOString(),
      opensAt: (urgency) => (urgency === 'acute' ? calendar.opensAt(now)?.toISOString() : undefined),
      resumed: (paused) => calendar.resumed(pausedClockOf(paused), now).toISOString(),
      ownUnit: (name) => {
        const unit = `${actor.agency}/${name}`;
        return directory.unit(unit)?.recipient ? names.aliasOf(caseId, unit) : undefined;
      },
      ...(training && { training }),
    };
  }

  /** Today, and when days are over. */
  get days(): AtTheTime {
    const { calendar, clock } = this.parts;
    return {
      today: calendar.todayInDenmark(clock.now()),
      endOfDay: (day) => calendar.endOfDay(day).toISOString(),
    };
  }

  #ofTheDirectory(caseId: string, actor: Actor): Pick<Known, 'unit' | 'ofOneAgency' | 'takesOver'> {
    const { directory, names } = this.parts;
    const unitOf = (alias: string) => directory.unit(names.unitBehind(caseId, alias) ?? '');
    return {
      unit: actor.unit,
      ofOneAgency: (one, other) => {
        const agency = unitOf(one)?.agency;
        return agency !== undefined && agency === unitOf(other)?.agency;
      },
      takesOver: (alias) => {
        const unit = unitOf(alias);
        const agency = unit && directory.agencyOf(unit.id);
        if (agency?.kind !== 'municipality') return false;
        return unit?.id === agency.home || unit?.id === directory.shelterOf(agency.home);
      },
    };
  }

  #otherOf(caseId: string, alias: string, other: (unit: string) => string | undefined): string | undefined {
    const { names } = this.parts;
    const unit = names.unitBehind(caseId, alias);
    const found = unit === undefined ? undefined : other(unit);
    return found === undefined ? undefined : names.aliasOf(caseId, found);
  }

  /** Whom the aliases of a case mean. */
  whoIn(caseId: string): Who {
    const { directory, names } = this.parts;
    return whoIn(directory, names, caseId);
  }

  /** What the CaseDesk is called in a case in which it finds something: of the home, for which it looks. */
  itselfIn({ caseId, state }: CaseInMemory, drafts: readonly Draft[]): Author {
    const opened = drafts.find(({ fact }) => fact.type === 'CaseOpened')?.fact.plain.homeUnit;
    const home = String(state.intake.homeUnit ?? opened);
    const unit = this.parts.names.unitBehind(caseId, home);
    if (unit === undefined) throw new Error('the case has no home that words could be searched for');
    const agency = this.parts.directory.agencyOf(unit).id;
    return { actor: this.parts.names.pseudonymOf(caseId, { agency, id: 'casedesk' }), unit: home, role: 'casedesk' };
  }
}

const pausedClockOf = ({ urgency, respondBy, pausedAt, opensAt }: PausedClock): Paused => ({
  urgency,
  respondBy: new Date(respondBy),
  pausedAt: new Date(pausedAt),
  opensAt: opensAt === undefined ? undefined : new Date(opensAt),
});
