import { start, verifyChain, type Link, type Verdict } from './chain';
import type { LedgerReader } from './notice';

/** How far a ledger has been looked through, from its first notice on. */
export interface Walked {
  /** The last notice up to which the chain holds. */
  readonly link: Link;
  /** Where the chain first breaks; nothing is looked at behind it. */
  readonly broken?: Extract<Verdict, { intact: false }>['number'];
  /** When it was last looked through from the first notice to the last that there was. */
  readonly wholeAt?: string;
}

interface Walk {
  link: Link;
  broken?: number;
  wholeAt?: string;
  /** When the walk under way left the first notice. */
  since: number;
}

const DAY = 86_400_000;

/**
 * Looks ledgers through, page by page: whether every notice is what its hash says and follows the one before. Goes on
 * with what is told since, and begins anew from the first notice every day, for what was rewritten behind it.
 */
export class ChainWalk {
  readonly #walks = new Map<string, Walk>();

  constructor(
    private readonly options: {
      readonly reader: Pick<LedgerReader, 'after'>;
      readonly now: () => Date;
      /** Notices looked at in one step. */
      readonly page?: number;
    },
  ) {}

  of(recipient: string): Walked {
    const { link, broken, wholeAt } = this.#walkOf(recipient);
    return { link, ...(broken !== undefined && { broken }), ...(wholeAt !== undefined && { wholeAt }) };
  }

  /** Whether there is something to look at in a ledger that ends with this number. */
  isDue(recipient: string, head: number): boolean {
    const walk = this.#walkOf(recipient);
    if (isOld(walk, this.options.now())) return true;
    return walk.broken === undefined && (walk.wholeAt === undefined || walk.link.number < head);
  }

  /** One page of one ledger. Answers whether there may be more. */
  async step(recipient: string): Promise<boolean> {
    const { reader, now, page = 500 } = this.options;
    const walk = this.#walkOf(recipient);
    if (isOld(walk, now())) this.#beginAnew(walk);
    if (walk.broken !== undefined) return false;
    const notices = await reader.after(recipient, walk.link.number, page);
    const verdict = verifyChain(notices, { after: walk.link });
    if (!verdict.intact) {
      walk.broken = verdict.number;
      return false;
    }
    walk.link = verdict.head;
    if (notices.length === page) return true;
    walk.wholeAt = now().toISOString();
    return false;
  }

  #beginAnew(walk: Walk): void {
    walk.link = start;
    walk.since = this.options.now().getTime();
    delete walk.broken;
  }

  #walkOf(recipient: string): Walk {
    const walk = this.#walks.get(recipient) ?? { link: start, since: this.options.now().getTime() };
    this.#walks.set(recipient, walk);
    return walk;
  }
}

/** A walk that has come to the end at least once is left for another one after a day. */
const isOld = ({ wholeAt, since }: Walk, now: Date) => wholeAt !== undefined && now.getTime() - since >= DAY;
