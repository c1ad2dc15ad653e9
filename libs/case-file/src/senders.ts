import type { Actor } from '@vaern/access';
import type { Staff } from '@vaern/directory';
import type { AtHand, WhoIsWho } from './case-in-hand';
import { isBack } from './referral-at';

/** Who sent a referral, and who stands in for them, by their agency's own ids. */
export interface Sender {
  readonly account: string;
  readonly deputy?: string;
}

/** Who of the asker's own unit sent the referrals that are the unit's again, or still. Of another unit's people nothing is said. */
export class Senders {
  constructor(
    private readonly parts: {
      readonly staff: Pick<Staff, 'colleaguesOf'>;
      readonly who: Pick<WhoIsWho, 'pseudonymOf'>;
      readonly deputiesAt: (actor: Actor) => Promise<ReadonlyMap<string, string>>;
    },
  ) {}

  /** By referral, as far as the staff book names people of the unit. */
  async of(actor: Actor, rows: readonly AtHand[]): Promise<ReadonlyMap<string, Sender>> {
    const accountOf = accountsAt(this.parts, actor);
    const sent = rows.filter(isBack).flatMap((row) => {
      const account = accountOf(row);
      return account === undefined ? [] : [{ key: row.key, account }];
    });
    const deputies = sent.length === 0 ? new Map<string, string>() : await this.parts.deputiesAt(actor);
    return new Map(
      sent.map(({ key, account }) => {
        const deputy = deputies.get(account);
        return [key, { account, ...(deputy !== undefined && { deputy }) }];
      }),
    );
  }
}

/** Who works here, and what a case calls them. */
export interface Book {
  readonly staff: Pick<Staff, 'colleaguesOf'>;
  readonly who: Pick<WhoIsWho, 'pseudonymOf'>;
}

/** Who sent a referral: the asker, or the colleague of their unit, whom the case calls so. */
export function accountsAt({ staff, who }: Book, actor: Actor) {
  const colleagues = staff.colleaguesOf(actor).items.filter(({ unit }) => unit === actor.unit);
  const accounts = [actor.id, ...colleagues.map(({ id }) => id)];
  return ({ caseId, sentBy }: Pick<AtHand, 'caseId' | 'sentBy'>): string | undefined =>
    accounts.find((id) => who.pseudonymOf(caseId, { ...actor, id }) === sentBy);
}
