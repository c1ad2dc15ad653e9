import { hasRight, type Actor } from '@vaern/access';

/** One address, in letters that no header can be made of. */
const form = /^[a-z0-9._+-]{1,64}@([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+)$/;

/**
 * A mailbox that an agency gave somebody who works in its cases: the only thing that a nudge can be sent to. Nobody else has
 * one, so there is no way to write to the affected person, to a party or to a private address.
 */
export class StaffMailbox {
  readonly #address: string;

  private constructor(address: string) {
    this.#address = address;
  }

  get address(): string {
    return this.#address;
  }

  /** Undefined where the actor's role is nudged about nothing, or the address is none of the agency's mail domains. */
  static of(
    actor: Pick<Actor, 'agency' | 'role'>,
    address: string,
    domains: readonly string[],
  ): StaffMailbox | undefined {
    const [small = '', domain = ''] = form.exec(address.toLowerCase()) ?? [];
    return hasRight(actor, 'nudge.choose') && domains.includes(domain) ? new StaffMailbox(small) : undefined;
  }
}
