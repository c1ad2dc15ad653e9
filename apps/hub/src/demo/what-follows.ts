import { kindOf } from '@vaern/access';
import type { CaseDesk } from '@vaern/case-desk';
import { deliberate, entriesOf, type AgencyRoom } from '@vaern/case-file';
import type { Chance } from '@vaern/platform';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cast } from './cast';

interface Following {
  readonly desk: CaseDesk;
  readonly rooms: readonly AgencyRoom[];
  readonly person: Cast;
  readonly chance: Chance;
  /** The timekeeper hands in what there is, and everybody is told of it. */
  readonly goesOn: () => Promise<void>;
}

/** How often the hub is given time to notice something by itself. */
const MOST_TRIES = 100;

/** What rests on the stories as they were told: it needs the hub's own work, and the views. */
export async function tellWhatFollows(of: Following): Promise<void> {
  await theSameWoman(of);
  await somethingOpened(of);
  await of.goesOn();
}

/** Story 12 goes on: the hub notices two contacts about one woman, and her visitator decides that she is the same. */
async function theSameWoman({ desk, rooms, person, goesOn }: Following): Promise<void> {
  const actor = person('visitator');
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    await goesOn();
    const [match] = await roomOf(rooms, actor.agency).beside.waiting(actor);
    if (match) {
      const { caseId, key: matchId } = match;
      const body = { matchId, decision: 'same' };
      await desk.decide({ intent: 'DecideMatch', body, actor, caseId, route: 'demo', key: 'what follows' });
      return;
    }
    await pause(20);
  }
}

/** Story 9, the officer's question: so that there is something to say of what was opened, an officer opens a case. */
async function somethingOpened({ rooms, person, chance }: Following): Promise<void> {
  const actor = person('case-officer');
  const { files, search } = roomOf(rooms, actor.agency);
  const asking = { actor, requestId: chance.id(), stated: 'case-work' } as const;
  const [hers] = await search.find(asking, { phone: '00 00 12 22' });
  if (!hers) return;
  const found = await files.find(asking, hers.caseId, { right: 'case.open' });
  const entries = entriesOf(found.row.file, found.referrals, []);
  await files.open(asking, found, entries, (sealedClass) => !deliberate.has(sealedClass));
}

function roomOf(rooms: readonly AgencyRoom[], agency: string) {
  const found = rooms.find(({ kind }) => kind === kindOf(agency));
  if (!found) throw new Error(`the demo has no room of ${agency}`);
  return found.questions;
}
