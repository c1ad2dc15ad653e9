import type { Actor } from '@vaern/access';
import type { Calendar, Clock, Failpoints, Logger } from '@vaern/platform';
import { isDue } from './deciding/is-due';
import { isAway, stoodInFor, type Nudged, type Wish } from './deciding/nudged';
import { isByDay, nextTry, roundOf } from './deciding/rounds';
import { StaffMailbox } from './deciding/staff-mailbox';
import { DeputyNotNudged, MailboxNotOfAgency } from './errors';
import type { Wishes } from './keeping/wishes';
import { MailRefused, MailServerDown, type NudgePort } from './sending/port';

/** What waits for somebody and for those they stand in for, each thing by a name that says nothing. */
export type WaitsFor = (person: Actor, standsInFor: readonly Actor[]) => Promise<readonly string[]>;

export interface NudgesParts {
  /** The units whose people are nudged here, and of which agency they are. */
  readonly units: readonly { readonly unit: string; readonly agency: string }[];
  readonly wishes: Wishes;
  readonly waitsFor: WaitsFor;
  readonly nudgeOf: (person: Nudged) => string;
  /** Under which domains an agency's own mailboxes are. */
  readonly domainsOf: (agency: string) => readonly string[];
  /** Undefined: nobody is nudged. */
  readonly port: NudgePort | undefined;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly logger: Logger;
  readonly failpoints: Failpoints;
}

/** What somebody has said, and what comes of it. */
export interface Standing {
  readonly domains: readonly string[];
  /** Whether the hub sends nudges at all. */
  readonly sends: boolean;
  readonly wish?: Wish;
  /** Whether the deputy has said where they may be nudged, too. */
  readonly deputyIsNudged?: boolean;
}

const EVERY = 1_000;
const SECONDS_10 = 10_000;
const A_YEAR = 365 * 86_400_000;
const MOST_REMEMBERED = 10_000;

/** Tells staff that something waits for them, and nothing of what: at most once until they have used the hub. */
export class Nudges {
  readonly #lookedAt = new Map<string, number>();
  #ticking: NodeJS.Timeout | undefined;
  #stopping = false;
  #round: { readonly of: number; readonly done: Promise<void> } | undefined;

  constructor(private readonly parts: NudgesParts) {}

  async of(actor: Actor): Promise<Standing> {
    const { domainsOf, port, wishes } = this.parts;
    const mine = this.#isServed(actor.unit) ? await wishes.of(actor) : undefined;
    const standing = { domains: domainsOf(actor.agency), sends: port !== undefined };
    if (!mine) return standing;
    const { address, deputy, awayUntil } = mine;
    const wish = { address, ...(deputy !== undefined && { deputy }), ...(awayUntil !== undefined && { awayUntil }) };
    const colleagues = deputy === undefined ? [] : await wishes.at(actor.unit, actor.agency);
    return { ...standing, wish, ...(deputy !== undefined && { deputyIsNudged: isAmong(colleagues, deputy) }) };
  }

  /** @throws MailboxNotOfAgency @throws DeputyNotNudged */
  async choose(actor: Actor, wish: Wish): Promise<void> {
    const { clock, domainsOf, wishes } = this.parts;
    const mailbox = StaffMailbox.of(actor, wish.address, domainsOf(actor.agency));
    if (!mailbox || !this.#isServed(actor.unit)) throw new MailboxNotOfAgency();
    const colleagues = await wishes.at(actor.unit, actor.agency);
    const { deputy } = wish;
    const needsDeputy = deputy !== undefined || wish.awayUntil !== undefined;
    if (needsDeputy && (deputy === actor.id || !isAmong(colleagues, deputy))) throw new DeputyNotNudged();
    const known = await this.#waiting(actor, colleagues);
    await wishes.keep(actor, { ...wish, address: mailbox.address }, { known, at: clock.now() });
  }

  /** By account: whom people of that unit have chosen as their deputies. */
  async deputiesAt({ unit, agency }: Pick<Actor, 'unit' | 'agency'>): Promise<ReadonlyMap<string, string>> {
    const people = this.#isServed(unit) ? await this.parts.wishes.at(unit, agency) : [];
    return new Map(people.flatMap(({ actor, deputy }) => (deputy === undefined ? [] : [[actor.id, deputy] as const])));
  }

  async end(actor: Actor): Promise<void> {
    if (this.#isServed(actor.unit)) await this.parts.wishes.end(actor);
  }

  /** They use the hub now: whatever waits for them they can see. Never stands in the way of what they came for. */
  async see(actor: Actor): Promise<void> {
    const { clock, logger, port, wishes } = this.parts;
    if (!port || actor.through !== undefined || !this.#isServed(actor.unit) || this.#hasLooked(actor)) return;
    try {
      const mine = await wishes.of(actor);
      if (!mine) return;
      const known = await this.#waiting(actor, await wishes.at(actor.unit, actor.agency));
      await wishes.see(actor, { known, at: clock.now() });
    } catch (error) {
      logger.failed('nudge-not-seen', error, { unit: actor.unit });
    }
  }

  /** From now on looks by itself whether somebody is to be nudged. */
  start(): void {
    this.#ticking = setInterval(() => void this.tick(), EVERY);
    this.#ticking.unref();
  }

  /** Resolves when the nudge that is on its way has left, and no other leaves. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#ticking);
    await this.#round?.done;
  }

  /** Nudges whoever is to be nudged in this quarter of an hour. May be called at any time, and as often as one likes. */
  async tick(): Promise<void> {
    const { calendar, clock, port } = this.parts;
    const round = roundOf(clock.now());
    if (!port || !isByDay(calendar, round)) return;
    if (this.#round?.of !== round.getTime())
      this.#round = { of: round.getTime(), done: this.#go(port, round, this.#round?.done) };
    await this.#round.done;
  }

  async #go(port: NudgePort, round: Date, before: Promise<void> = Promise.resolve()): Promise<void> {
    await before;
    const { logger, units, wishes } = this.parts;
    for (const { unit, agency } of units) {
      if (this.#stopping) return;
      try {
        await wishes.dropUnseen(unit, new Date(round.getTime() - A_YEAR));
        await this.#goThrough(port, round, await wishes.at(unit, agency));
      } catch (error) {
        logger.failed('nudges-not-sent', error, { unit });
        if (error instanceof MailServerDown) return;
      }
    }
  }

  /** Whom the mail server refuses holds up nobody else. */
  async #goThrough(port: NudgePort, round: Date, people: readonly Nudged[]): Promise<void> {
    for (const person of people) {
      if (this.#stopping) return;
      try {
        await this.#nudge(port, round, { person, people });
      } catch (error) {
        if (!(error instanceof MailRefused)) throw error;
        this.parts.logger.failed('nudge-refused', error, { unit: person.actor.unit });
      }
    }
  }

  async #nudge(
    port: NudgePort,
    round: Date,
    { person, people }: { readonly person: Nudged; readonly people: readonly Nudged[] },
  ): Promise<void> {
    const { calendar, domainsOf, failpoints, nudgeOf, wishes } = this.parts;
    const { actor, address, tries } = person;
    if (isAway(person, calendar.todayInDenmark(round))) return;
    const to = StaffMailbox.of(actor, address, domainsOf(actor.agency));
    if (!to || !isDue(person, await this.#waiting(actor, people), round)) return;
    if (!(await wishes.claim(person, { round, next: nextTry(round, tries) }))) return;
    await failpoints.hit('nudge.after-claim');
    await port.send({ to, round, id: nudgeOf(person) });
    await failpoints.hit('nudge.after-send');
    await wishes.sent(person, round);
  }

  #waiting(actor: Actor, colleagues: readonly Nudged[]): Promise<readonly string[]> {
    return this.parts.waitsFor(actor, stoodInFor(actor, colleagues));
  }

  #isServed(unit: string): boolean {
    return this.parts.units.some((one) => one.unit === unit);
  }

  /** Within the last seconds: a page asks many things at once. */
  #hasLooked({ unit, id }: Actor): boolean {
    const [who, now] = [`${unit} ${id}`, this.parts.clock.now().getTime()];
    const before = this.#lookedAt.get(who);
    if (before !== undefined && now >= before && now < before + SECONDS_10) return true;
    if (this.#lookedAt.size >= MOST_REMEMBERED) this.#lookedAt.clear();
    this.#lookedAt.set(who, now);
    return false;
  }
}

const isAmong = (people: readonly Nudged[], id: string | undefined): boolean =>
  people.some(({ actor }) => actor.id === id);
