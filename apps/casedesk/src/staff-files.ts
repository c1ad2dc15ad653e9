import type { Actor } from '@vaern/access';
import { staffLife, trainingIn, type StaffState } from '@vaern/casework';
import { NO_STREAM, type EventStore } from '@vaern/event-store';
import type { DeskSecrets } from './secrets';
import { markOf, toFact } from './stored-fact';

/** A staff member's stream, folded. */
export interface StaffFile {
  readonly stream: string;
  readonly state: StaffState;
  readonly revision: number;
  /** What each command answered. */
  readonly answered: ReadonlyMap<string, { readonly body: string; readonly id: string }>;
}

/** What is known of staff: read from their own streams, which are short. */
export class StaffFiles {
  constructor(
    private readonly store: EventStore,
    private readonly secrets: DeskSecrets,
  ) {}

  async of(staff: { readonly agency: string; readonly id: string }): Promise<StaffFile> {
    const stream = `staff-${this.secrets.id('staff', staff.agency, staff.id)}`;
    const state = staffLife.empty();
    const answered = new Map<string, { body: string; id: string }>();
    let revision = NO_STREAM;
    for await (const event of this.store.read(stream)) {
      staffLife.evolve(state, toFact(event));
      const { command, body, answer } = markOf(event);
      if (answer !== undefined) answered.set(command, { body, id: answer });
      revision = event.revision;
    }
    return { stream, state, revision, answered };
  }

  /** The actor's training to screen, if they ever had one. */
  async training(actor: Actor): Promise<{ readonly validUntil: string } | undefined> {
    return trainingIn((await this.of(actor)).state.training, 'screening');
  }
}
