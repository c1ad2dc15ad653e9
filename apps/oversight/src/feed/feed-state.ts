import { start, type Pulse, type Walked } from '@vaern/ledger';
import type { FeedWatch, LedgerShown, Standing } from './answer';
import { envelopeOf, hourOf, type FeedWatchParts, type Served } from './parts';

const NEWEST = 5;
const MINUTE = 60_000;

/** How one ledger stands, with every figure: what is shown of it is another matter. */
export interface Ledger extends Served {
  readonly pulse: Pulse;
  readonly walked: Walked;
  readonly view: number;
  readonly viewBehind: number;
  readonly publishedBehind: number;
}

/** Whether everything keeps up, for the operator of one agency: figures of its own ordinary ledgers, of others only how they stand. */
export async function feedFor(agency: string, parts: FeedWatchParts): Promise<FeedWatch> {
  const now = parts.clock.now();
  // Before the heads are read: a ledger is never shorter than what was seen of it.
  const seen = new Map(parts.served.map(({ recipient }) => [recipient, parts.walk.of(recipient)]));
  const pulses = new Map((await parts.watch.pulses(now)).map((pulse) => [pulse.recipient, pulse]));
  const ledgers = await Promise.all(
    parts.served.map(({ recipient, ...one }) =>
      ledgerOf(parts, {
        ...one,
        recipient,
        pulse: pulses.get(recipient) ?? { recipient, ...empty },
        walked: seen.get(recipient) ?? { link: start },
      }),
    ),
  );
  const [courier, timekeeper] = await Promise.all([parts.oldestFor('courier'), parts.oldestFor('timekeeper')]);
  const ordinary = ledgers.filter(({ isSheltered }) => !isSheltered);
  const sheltered = ledgers.filter(({ isSheltered }) => isSheltered);
  const agencies = [...new Set(ordinary.map((one) => one.agency))].toSorted();
  const together = (among: readonly Ledger[]) => standingOf(among, parts.publishes);
  return {
    at: now.toISOString(),
    courierBehind: minutesSince(courier, now),
    timekeeperBehind: minutesSince(timekeeper, now),
    agencies: agencies.map((id) => ({ agency: id, ...together(ordinary.filter((one) => one.agency === id)) })),
    ...(sheltered.length > 0 && { sheltered: together(sheltered) }),
    ledgers: await Promise.all(ordinary.filter((one) => one.agency === agency).map((one) => shown(parts, one))),
  };
}

const empty = { number: 0, hash: start.hash, inHour: 0, inDay: 0 } as const;

async function ledgerOf(parts: FeedWatchParts, one: Pick<Ledger, 'pulse' | 'walked' | keyof Served>): Promise<Ledger> {
  const view = await parts.viewOf(one.recipient);
  const [viewBehind, publishedBehind] = await Promise.all([
    behindBy(parts, one.pulse, view),
    parts.publishes ? behindBy(parts, one.pulse, one.pulse.published ?? 0) : 0,
  ]);
  return { ...one, view, viewBehind, publishedBehind };
}

/** For how long the notice after this one has waited. */
async function behindBy(
  { ledger, clock }: FeedWatchParts,
  { recipient, number }: Pulse,
  after: number,
): Promise<number> {
  if (after >= number) return 0;
  const [next] = await ledger.after(recipient, after, 1);
  return minutesSince(next?.toldAt, clock.now());
}

const minutesSince = (at: string | undefined, now: Date): number =>
  at === undefined ? 0 : Math.max(0, Math.floor((now.getTime() - Date.parse(at)) / MINUTE));

/** A chain is broken also where it ends in another link than the ledger says, or before what was seen of it. */
export function chainOf({ pulse, walked }: Pick<Ledger, 'pulse' | 'walked'>): Standing['chain'] {
  const { link, broken, wholeAt } = walked;
  const isOther = link.number === pulse.number && link.hash !== pulse.hash;
  if (broken !== undefined || isOther || link.number > pulse.number) return 'broken';
  return wholeAt === undefined ? 'looking' : 'intact';
}

export function standingOf(ledgers: readonly Ledger[], publishes: boolean): Standing {
  const chains = new Set(ledgers.map(chainOf));
  return {
    viewsBehind: Math.max(0, ...ledgers.map(({ viewBehind }) => viewBehind)),
    ...(publishes && { publishedBehind: Math.max(0, ...ledgers.map(({ publishedBehind }) => publishedBehind)) }),
    chain: chains.has('broken') ? 'broken' : chains.has('looking') ? 'looking' : 'intact',
  };
}

async function shown({ ledger, publishes }: FeedWatchParts, one: Ledger): Promise<LedgerShown> {
  const { recipient, pulse, walked, view, viewBehind } = one;
  const { number, hash, toldAt, inHour, inDay, published } = pulse;
  const newest = await ledger.after(recipient, Math.max(0, number - NEWEST), NEWEST);
  return {
    recipient,
    number,
    hash,
    ...(toldAt !== undefined && { toldIn: hourOf(toldAt) }),
    inHour,
    inDay,
    verified: walked.link.number,
    ...(walked.wholeAt !== undefined && { wholeAt: walked.wholeAt }),
    chain: chainOf(one),
    view,
    viewBehind,
    ...(publishes && { published: published ?? 0 }),
    envelopes: newest.map(envelopeOf).toReversed(),
  };
}
