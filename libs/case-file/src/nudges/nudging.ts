import type { Directory } from '@vaern/directory';
import { Nudges, SmtpNudges, WishSeal, Wishes, type NudgePort } from '@vaern/nudges';
import { noFailpoints, type Calendar, type Chance, type Clock, type Config, type Database } from '@vaern/platform';
import type { Failpoints, Logger } from '@vaern/platform';
import type { Waiting } from './waiting';

/** The mail domain of everybody in a demo. */
const DEMO_DOMAIN = 'demo.example';

export interface NudgingParts {
  readonly config: Pick<Config, 'mail' | 'nudgeDomains'>;
  readonly demo: boolean;
  readonly database: Database;
  readonly directory: Directory;
  /** A secret that only this agency's processes hold. */
  readonly secretOf: (agency: string) => Uint8Array;
  readonly chance: Chance;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly logger: Logger;
  readonly failpoints?: Failpoints;
}

/** Nudges for the people of units of one kind, and the mail server that takes them, if there is one. */
export interface Nudging {
  nudgesFor(units: readonly string[], waiting: Waiting): Nudges;
  close(): void;
}

/** See docs/decisions/0036-nudges.md. */
export function openNudging(parts: NudgingParts): Nudging {
  const { config, demo, database, directory, secretOf, chance, logger } = parts;
  const port: NudgePort | undefined = config.mail && new SmtpNudges(config.mail);
  if (!port) logger.info('nobody-is-nudged', { variable: 'SMTP_URL' });
  const seals = new Map<string, WishSeal>();
  const sealOf = (agency: string) => {
    const seal = seals.get(agency) ?? new WishSeal(secretOf(agency), chance);
    seals.set(agency, seal);
    return seal;
  };
  const { clock, calendar, failpoints = noFailpoints } = parts;
  const wishes = new Wishes((unit, work) => database.inRole(directory.roleOf(unit), work), sealOf);
  const unnamed = demo && config.nudgeDomains === undefined ? [DEMO_DOMAIN] : [];
  return {
    nudgesFor: (units, waiting) =>
      new Nudges({
        units: units.map((unit) => ({ unit, agency: directory.agencyOf(unit).id })),
        waitsFor: (person, standsInFor) => waiting.for(person, standsInFor),
        nudgeOf: ({ actor, seenAt }) => sealOf(actor.agency).nudgeOf(actor, seenAt),
        domainsOf: (agency) => config.nudgeDomains?.[agency] ?? unnamed,
        wishes,
        port,
        clock,
        calendar,
        logger,
        failpoints,
      }),
    close: () => port?.close(),
  };
}
