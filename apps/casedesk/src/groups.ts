import type { Actor } from '@vaern/access';
import { CaseMovedOn } from '@vaern/case-desk';
import { fits, takePlace, type StoredFact } from '@vaern/casework';
import { WrongExpectedRevision } from '@vaern/event-store';
import type { Command } from './command';
import type { DeskParts } from './desk-parts';
import { toEvent } from './stored-fact';
import { foldOnto, type InMemory } from './stream-memory';

const ATTEMPTS = 3;

/** A placement, seen from the group: which case, in which group. */
export interface Placement {
  readonly caseId: string;
  readonly groupId: string;
  /** The cases that this one is linked with. */
  readonly linked: readonly string[];
}

/** What a group is asked when somebody is to get a place in it. It knows its places by keyed names, and no case. */
export class Groups {
  constructor(private readonly parts: DeskParts) {}

  /** How a group is seen from a case. Undefined: the unit has no such group. */
  async seenFrom(placement: Placement, actor: Actor) {
    const { apart, knowledge } = this.parts;
    const { groupId } = placement;
    const [place, linked] = this.#placesOf(placement);
    return apart.group.with(groupId, async ({ state }) => {
      const { homeUnit } = state;
      const isOurs = homeUnit !== undefined && knowledge.whoIn(groupId)(homeUnit)?.recipient === actor.unit;
      return isOurs ? { place, fits: fits(state, place, linked) } : undefined;
    });
  }

  /** Takes the place in the group's own stream, once, before the case says that she has it. @throws Refusal @throws CaseMovedOn */
  async take(placement: Placement, command: Command): Promise<void> {
    const { apart } = this.parts;
    const [place, linked] = this.#placesOf(placement);
    await apart.group.with(placement.groupId, async (held) => {
      for (let attempt = 1; ; attempt++) {
        const decided = takePlace(held.state, place, linked);
        if (decided.length === 0) return;
        try {
          return await this.#append(held, command, decided[0]?.plain ?? {});
        } catch (error) {
          if (!(error instanceof WrongExpectedRevision)) {
            apart.group.forget(held.caseId);
            throw error;
          }
          if (attempt === ATTEMPTS) throw new CaseMovedOn();
          await apart.group.catchUp(held);
        }
      }
    });
  }

  async #append<S>(held: InMemory<S>, command: Command, plain: StoredFact['plain']): Promise<void> {
    const { store, knowledge, secrets } = this.parts;
    const { by, now } = await knowledge.of(held.caseId, command.request.actor, command.chance);
    const fact: StoredFact = {
      id: secrets.id('fact', 'place', held.caseId, String(plain.placeId)),
      type: 'PlaceTaken',
      plain,
      parts: [],
      occurredAt: now,
      recordedAt: now,
      by: { actor: by.actor, unit: by.unit, role: by.role },
      salt: command.chance.bytes(16).toString('base64url'),
    };
    const stream = `group-${held.caseId}`;
    const event = toEvent(fact, { command: command.id, body: command.body });
    const { revision, position } = await store.append(stream, held.revision, [event]);
    foldOnto(held, [{ ...event, stream, position, revision }]);
  }

  /** What the group calls the case, and those that are linked with it: looks random, and is the same each time. */
  #placesOf({ caseId, groupId, linked }: Placement): readonly [own: string, linked: readonly string[]] {
    const placeOf = (of: string) => this.parts.secrets.id('place', groupId, of);
    return [placeOf(caseId), linked.map(placeOf)];
  }
}
