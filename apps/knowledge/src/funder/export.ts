import type { Actor } from '@vaern/access';
import { areas } from '@vaern/directory';
import { PeriodNotOver } from '@vaern/gateway';
import {
  countedForFunder,
  funderMeasures,
  medianIn,
  publishAs,
  STEP,
  Tally,
  THRESHOLD,
  together,
  type Span,
} from '@vaern/numbers';
import { personsIn } from '../numbers/persons-in';
import type { KnowledgeParts } from '../parts';
import { offeredBy } from './count-offered';
import { rule, type FunderFigures, type QuarterFigures } from './figures';
import type { FrozenQuarter } from './frozen-quarters';
import { daysOf, quartersOf, type Quarter } from './period';

/** Figures for whoever pays: of quarters that are over, each frozen when it is first asked for. */
export class FunderExport {
  /** Counting reads every fact: who asks again while it runs waits for the same. */
  readonly #running = new Map<string, Promise<FrozenQuarter>>();

  constructor(private readonly parts: KnowledgeParts) {}

  /** @throws PeriodNotOver */
  async figures(period: string, actor: Actor): Promise<FunderFigures> {
    const quarters: FrozenQuarter[] = [];
    for (const quarter of quartersOf(period)) this.#mustBeOver(quarter);
    for (const quarter of quartersOf(period)) quarters.push(await this.#frozen(quarter, actor));
    const all = quarters.map(({ figures }) => figures.measures);
    const whole = together(all);
    return {
      period,
      agency: actor.agency,
      demo: this.parts.isDemo,
      rule: { persons: THRESHOLD, multipleOf: STEP, ...rule },
      quarters: quarters.map(({ quarter, figures, frozenAt, checksum }) => ({
        period: quarter,
        ...figures,
        ...medianOf(figures.measures, 1),
        frozenAt: frozenAt.toISOString(),
        checksum,
      })),
      ...(quarters.length > 1 && { together: { measures: whole, ...medianOf(whole, quarters.length) } }),
    };
  }

  #mustBeOver(quarter: Quarter): void {
    const { clock, calendar } = this.parts;
    if (clock.now() < calendar.endOfDay(daysOf(quarter).last)) throw new PeriodNotOver();
  }

  async #frozen(quarter: Quarter, actor: Actor): Promise<FrozenQuarter> {
    const frozen = await this.parts.quarters.find(actor.agency, quarter);
    if (frozen) return frozen;
    const key = `${actor.agency} ${quarter}`;
    const running = this.#running.get(key) ?? this.#count(quarter, actor);
    this.#running.set(key, running);
    return running.finally(() => this.#running.delete(key));
  }

  async #count(quarter: Quarter, actor: Actor): Promise<FrozenQuarter> {
    const { calendar, clock, quarters } = this.parts;
    const { before, last } = daysOf(quarter);
    const span = { from: calendar.endOfDay(before).toISOString(), until: calendar.endOfDay(last).toISOString() };
    return quarters.freeze(quarter, await this.#figuresOf(span, actor.agency), { actor, at: clock.now() });
  }

  async #figuresOf(span: Span, agency: string): Promise<QuarterFigures> {
    const { store, directory, unitBehind } = this.parts;
    const isOurs = (stream: string, alias: string) => {
      const unit = unitBehind(stream, alias);
      return unit !== undefined && directory.agencyOf(unit).id === agency;
    };
    const tally = new Tally();
    for await (const cases of personsIn(store, span)) {
      const theirs = cases.map(({ caseId, facts }) => ({ facts, isCentre: (alias: string) => isOurs(caseId, alias) }));
      tally.add(countedForFunder(theirs, span));
    }
    const named = areas.map(({ id, name }) => ({ code: id, label: { da: name, en: name } }));
    return { measures: publishAs(tally, funderMeasures(named)), offered: await offeredBy(store, span, isOurs) };
  }
}

function medianOf(measures: QuarterFigures['measures'], quarters: number): { readonly medianAnswer?: string } {
  const referrals = measures.find(({ name }) => name === 'centre-referrals');
  const medianAnswer = referrals && medianIn(referrals, quarters);
  return medianAnswer === undefined ? {} : { medianAnswer };
}
