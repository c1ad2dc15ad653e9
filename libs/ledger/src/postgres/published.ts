import type { PublishedCursors } from '../kafka/publisher';
import type { AskAs } from './reader';

/** How far each ledger was published, as role `vaern_courier`. Never goes back. */
export class PgPublishedCursors implements PublishedCursors {
  constructor(private readonly ask: AskAs) {}

  async get(recipient: string): Promise<number> {
    const [row] = await this.ask(recipient, 'select number from ledger.published where recipient = $1', [recipient]);
    return Number(row?.number ?? 0);
  }

  async set(recipient: string, number: number): Promise<void> {
    await this.ask(
      recipient,
      `insert into ledger.published as p (recipient, number) values ($1, $2)
       on conflict (recipient) do update set number = greatest(p.number, excluded.number)`,
      [recipient, number],
    );
  }
}
