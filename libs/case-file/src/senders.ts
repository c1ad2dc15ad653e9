import type { Actor } from '@vaern/access';
import type { Staff } from '@vaern/directory';
import type { Running, WhoIsWho } from './case-in-hand';
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
  async of(actor: Actor, rows: readonly Running[]): Promise<ReadonlyMap<string, Sender>> {
    const sent = rows.filter(isBack).flatMap((row) => {
      const account = accountOf(this.parts, actor, row);
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

interface Book {
  readonly staff: Pick<Staff, 'colleaguesOf'>;
  readonly who: Pick<WhoIsWho, 'pseudonymOf'>;
}

/** The asker, or the colleague of their unit, whom the case calls so. */
export function accountOf(
  { staff, who }: Book,
  actor: Actor,
  { caseId, sentBy }: Pick<Running, 'caseId' | 'sentBy'>,
): string | undefined {
  const colleagues = staff.colleaguesOf(actor).items.filter(({ unit }) => unit === actor.unit);
  const isSender = (id: string) => who.pseudonymOf(caseId, { ...actor, id }) === sentBy;
  return [actor.id, ...colleagues.map(({ id }) => id)].find(isSender);
}
