import type { Answer, CaseDesk } from '@vaern/case-desk';
import { ownerOf, receiveOfForm, type EvidenceStore } from '@vaern/case-file';
import { EvidenceSent, intents, readIntent, type IntentName } from '@vaern/casework';
import { Readable } from 'node:stream';
import type { YearFreezer } from '../../../knowledge/src';
import type { Cast } from './cast';
import type { Timeline } from './timeline';

type Body = Readonly<Record<string, unknown>>;

/** Tells a story as its people would: each step is an intent, handed to the CaseDesk like any other. */
export class Storyteller {
  #step = 0;

  constructor(
    private readonly story: string,
    private readonly parts: {
      readonly desk: CaseDesk;
      readonly evidence: Pick<EvidenceStore, 'uploads' | 'scanner'>;
      readonly timeline: Pick<Timeline, 'at' | 'beside'>;
      readonly years: Pick<YearFreezer, 'freeze'>;
      readonly person: Cast;
    },
  ) {}

  /** Goes on at that moment. */
  at(instant: Date): Promise<void> {
    return this.parts.timeline.at(instant);
  }

  /** What happens in the same days, each beginning with its moment. */
  beside(...strands: readonly (() => Promise<void>)[]): Promise<void> {
    return this.parts.timeline.beside(strands);
  }

  /** A contact: answers the case it opened. */
  async opens(who: string, body: Body): Promise<string> {
    return (await this.does(who, 'ReportContact', body)).caseId;
  }

  /** Answers the id of what was made. */
  async in(caseId: string, who: string, intent: IntentName, body: Body = {}): Promise<string> {
    return (await this.does(who, intent, body, caseId)).id;
  }

  /** A year's numbers, once and for all. */
  async freezes(who: string, year: number): Promise<void> {
    await this.parts.years.freeze(year, this.parts.person(who));
  }

  /** A training of a member of staff. */
  async trains(who: string, staffId: string, body: Body): Promise<void> {
    const read = readIntent<object>(intents.CompleteTraining.intent, body);
    const [actor, key] = [this.parts.person(who), `${this.story} ${++this.#step}`];
    await this.parts.desk.decide({ intent: 'CompleteTraining', body: { ...read }, actor, staffId, route: 'demo', key });
  }

  /** A file with what is said of it, as a form brings them in. Answers the id of the evidence. */
  async sends(caseId: string, who: string, bytes: Buffer, about: Body): Promise<string> {
    const { desk, evidence, person } = this.parts;
    const read = readIntent<object>(EvidenceSent, about);
    const key = `${this.story} ${++this.#step}`;
    const command = { intent: 'ReceiveEvidence', body: {}, actor: person(who), route: 'demo', key, caseId } as const;
    const taken = await evidence.uploads.take(ownerOf(command), Readable.from([bytes]));
    return (await receiveOfForm({ ...evidence, desk }, command, { about: { ...read }, taken })).id;
  }

  async does(who: string, intent: IntentName, body: Body, caseId?: string): Promise<Answer> {
    const read = readIntent<object>(intents[intent].intent, body);
    return this.parts.desk.decide({
      intent,
      body: { ...read },
      actor: this.parts.person(who),
      route: 'demo',
      key: `${this.story} ${++this.#step}`,
      ...(caseId !== undefined && { caseId }),
    });
  }
}
