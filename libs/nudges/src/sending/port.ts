import type { StaffMailbox } from '../deciding/staff-mailbox';

/** A nudge says nothing: it has only whom it goes to, and by which name a second copy of it is known. */
export interface Nudge {
  readonly to: StaffMailbox;
  readonly round: Date;
  /** The same at every try. */
  readonly id: string;
}

/** The mail server cannot be reached, or not safely: nobody else is tried in this round. */
export class MailServerDown extends Error {
  override name = 'MailServerDown';
}
/** The mail server takes no mail for this mailbox now. */
export class MailRefused extends Error {
  override name = 'MailRefused';
}

/** How nudges leave. */
export interface NudgePort {
  /** Resolves when the mail server has taken it. @throws MailServerDown @throws MailRefused */
  send(nudge: Nudge): Promise<void>;
  close(): void;
}
