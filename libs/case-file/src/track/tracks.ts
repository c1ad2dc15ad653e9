import type { Actor, Purpose, TrackRight } from '@vaern/access';
import { refusal } from '@vaern/casework';
import { purposeFor, type Asking } from '@vaern/gateway';
import { readRows, tableOf, versionReached } from '@vaern/views';
import type { CaseFileParts, Stored } from '../case-in-hand';
import type { Entry } from '../entry';
import { readerOf } from '../reader-of';
import { partsOf, type Opened } from '../words';
import { hasRunOutIn } from './standing';
import type { TrackRow } from './track-file';
import { trackEntity } from './track.view';

/** One track, as the actor's unit knows it. */
export interface TrackInHand {
  readonly trackId: string;
  readonly row: Stored<TrackRow>;
  /** What the actor is called in it. */
  readonly me: string;
  readonly version: number;
  readonly policies: readonly string[];
  readonly purpose: Purpose;
}

/** What one agency kind's units were told of perpetrators' tracks: apart from every case, found by row, opened through the door. */
export class Tracks {
  readonly #table;

  constructor(private readonly parts: CaseFileParts) {
    this.#table = tableOf(trackEntity(parts.schema));
  }

  /** The unit's tracks, newest first, codes only. */
  async list(
    actor: Actor,
    page: { after?: { openedAt: string; trackId: string }; limit: number },
  ): Promise<readonly Stored<TrackRow>[]> {
    const where =
      't.recipient = $1 and ($2::timestamptz is null or (t.opened_at, t.case_id) < ($2::timestamptz, $3::uuid)) order by t.opened_at desc, t.case_id desc limit $4';
    const params = [actor.unit, page.after?.openedAt ?? null, page.after?.trackId ?? null, page.limit];
    return this.parts.asReader(actor.unit, (tx) => readRows(tx, this.#table, where, params));
  }

  /** The track, if the actor's unit knows it and this right holds there. @throws Refusal no-such-track @throws BadInput */
  async find(
    { actor, stated }: Asking,
    trackId: string,
    { right, deliberate }: { right: TrackRight; deliberate: boolean },
  ): Promise<TrackInHand> {
    const { asReader, schema, policies, who } = this.parts;
    const at = { recipient: actor.unit, caseId: trackId };
    const { row, version } = await asReader(actor.unit, async (tx) => ({
      row: (
        await readRows<Stored<TrackRow>>(tx, this.#table, 't.recipient = $1 and t.case_id = $2', Object.values(at))
      )[0],
      version: await versionReached(tx, schema, at),
    }));
    if (!row || hasRunOutIn(row, this.parts.today())) throw refusal('no-such-track');
    const asked = { actor, action: right, track: { standing: row.ours ? 'home' : 'perpetrators' } } as const;
    const { allowed, policyIds } = policies.decide({ ...asked, purpose: stated ?? 'case-work' });
    if (!allowed) throw refusal('no-such-track');
    const me = who.pseudonymOf(trackId, actor);
    const purpose = purposeFor(stated, row.handler === me && !deliberate);
    return { trackId, row, me, version, policies: policyIds, purpose };
  }

  /** At the unit that treats perpetrators: how many wait for its answer, how many of them too long, how many it treats. */
  async counts(actor: Actor): Promise<{ waiting: number; overdue: number; inTreatment: number }> {
    const of = "t.recipient = $1 and t.status <> 'closed'";
    const told = await this.parts.asReader(actor.unit, (tx) =>
      readRows<Stored<TrackRow>>(tx, this.#table, of, [actor.unit]),
    );
    const rows = told.filter((row) => !hasRunOutIn(row, this.parts.today()));
    const waiting = rows.filter(({ status }) => status === 'referred');
    const overdue = waiting.filter((row) => row.overdue).length;
    return { waiting: waiting.length, overdue, inTreatment: rows.length - waiting.length };
  }

  /** What the actor is called in this track. */
  nameOf(trackId: string, actor: Actor): string {
    return this.parts.who.pseudonymOf(trackId, actor);
  }

  /** Opens the wanted words of these entries, against a signature. @throws DoorClosed */
  async open(
    asking: Asking,
    found: TrackInHand,
    entries: readonly Entry[],
    wanted: (sealedClass: string) => boolean,
  ): Promise<Opened> {
    const parts = partsOf(entries, wanted);
    if (parts.length === 0) return new Map();
    return this.parts.door.open(readerOf(asking, found), asking.actor.unit, [{ caseId: found.trackId, parts }]);
  }
}
