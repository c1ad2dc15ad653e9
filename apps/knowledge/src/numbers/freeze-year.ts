import type { Actor } from '@vaern/access';
import { YearNotOver } from '@vaern/gateway';
import { publish, type Code, type Span } from '@vaern/numbers';
import type { KnowledgeParts } from '../parts';
import { countYear } from './count-year';
import type { FrozenYear } from './frozen-years';

/** Freezes years that are over. */
export class YearFreezer {
  /** Counting reads every fact: who asks again while it runs waits for the same. */
  readonly #running = new Map<number, Promise<FrozenYear>>();

  constructor(private readonly parts: KnowledgeParts) {}

  /** One that is frozen stays as it is, and is answered. @throws YearNotOver */
  async freeze(year: number, actor: Actor): Promise<FrozenYear> {
    const frozen = await this.parts.years.find(year);
    if (frozen) return frozen;
    const { clock, calendar } = this.parts;
    if (clock.now() < calendar.endOfDay(`${year + 1}-01-01`)) throw new YearNotOver();
    const running = this.#running.get(year) ?? this.#count(year, actor);
    this.#running.set(year, running);
    return running.finally(() => this.#running.delete(year));
  }

  async #count(year: number, actor: Actor): Promise<FrozenYear> {
    const { store, years, clock } = this.parts;
    const tally = await countYear(store, spanOf(this.parts, year), (caseId, alias) =>
      agencyIn(this.parts, caseId, alias),
    );
    return years.freeze(year, publish(tally, agenciesOf(this.parts)), { actor, at: clock.now() });
  }
}

const spanOf = ({ calendar }: KnowledgeParts, year: number): Span => ({
  from: calendar.endOfDay(`${year - 1}-12-31`).toISOString(),
  until: calendar.endOfDay(`${year}-12-31`).toISOString(),
});

function agencyIn({ unitBehind, directory }: KnowledgeParts, caseId: string, alias: string): string {
  const unit = unitBehind(caseId, alias);
  if (unit === undefined) throw new Error('a case began at no unit of the directory');
  return directory.agencyOf(unit).id;
}

const agenciesOf = ({ directory }: KnowledgeParts): readonly Code[] =>
  directory.agencies().map(({ id, name }) => ({ code: id, label: { da: name, en: name } }));
