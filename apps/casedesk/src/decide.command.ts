import type { Answer, DecideRequest } from '@vaern/case-desk';
import { Command } from '@nestjs/cqrs';

/** The one command there is: an intent, and who asks. */
export class Decide extends Command<Answer> {
  constructor(readonly request: DecideRequest) {
    super();
  }
}
