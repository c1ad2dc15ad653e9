import type { Chance, Chances, Clock, Logger } from '@vaern/platform';

/** Time, chance and where lines go: what tests set. */
export interface Ports {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly chances: Chances;
  readonly logger: Logger;
}
