import type { IntentDefinition, Known, StreamKind } from '@vaern/casework';
import type { Command } from './command';
import type { DeskParts } from './desk-parts';
import { Groups, type Placement } from './groups';

type Asks<S> = Pick<IntentDefinition<StreamKind, S>, 'asksTrack' | 'asksGroup'>;

/** What a decision on a case may know of streams apart from it: as little as it asks for, and as data. */
export class Apart {
  readonly #groups: Groups;

  constructor(private readonly parts: DeskParts) {
    this.#groups = new Groups(parts);
  }

  /**
   * The command with what is looked up before its case has its turn: links stand in cases, and a case that looked at another
   * one in its own turn could wait for itself.
   */
  async ahead<S>(asks: Asks<S>, command: Command, caseId: string): Promise<Command> {
    return asks.asksGroup ? { ...command, linked: await this.parts.beside.linkedWith(caseId) } : command;
  }

  async known<S>(asks: Asks<S>, command: Command, caseId: string): Promise<Pick<Known, 'isOwnTrack' | 'group'>> {
    const { actor, body } = command.request;
    if (asks.asksTrack) return { isOwnTrack: await this.#isOwnTrack(command, String(body.trackId)) };
    if (!asks.asksGroup) return {};
    const group = await this.#groups.seenFrom(placementOf(command, caseId), actor);
    return group === undefined ? {} : { group };
  }

  /** What must stand elsewhere before the case says so; safe to repeat. */
  async before<S>(asks: Asks<S>, command: Command, caseId: string): Promise<void> {
    if (asks.asksGroup) await this.#groups.take(placementOf(command, caseId), command);
  }

  /**
   * Whether the actor's unit opened that track: all that her case ever learns of his. The readers of a restricted case
   * open none, for a track would say where they work: theirs is what the ordinary unit of their agency opened.
   */
  async #isOwnTrack({ request, chance }: Command, trackId: string): Promise<boolean> {
    const { apart, knowledge } = this.parts;
    const known = await knowledge.of(trackId, request.actor, chance);
    const { unit } = known.by;
    const own = known.standingOf(unit) === 'restricted' ? known.ordinaryOf(unit) : unit;
    return apart.track.with(trackId, async ({ state: { homeUnit } }) => homeUnit !== undefined && homeUnit === own);
  }
}

const placementOf = ({ request, linked = [] }: Command, caseId: string): Placement => ({
  caseId,
  groupId: String(request.body.groupId),
  linked,
});
