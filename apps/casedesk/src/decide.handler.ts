import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseMovedOn, KeyUsedOtherwise, type Answer, type DecideRequest } from '@vaern/case-desk';
import {
  intents,
  refusal,
  Refusal,
  streamName,
  type Decided,
  type IntentDefinition,
  type IntentName,
  type Known,
  type StoredFact,
  type StreamKind,
} from '@vaern/casework';
import { agencyOf, closings, everTold, versionOf } from '@vaern/disclosure';
import { WrongExpectedRevision } from '@vaern/event-store';
import { Apart } from './apart';
import { isCase } from './case-memory';
import { clockFirst } from './clock-first';
import { commandOf, type Command } from './command';
import type { Chance } from '@vaern/platform';
import { Decide } from './decide.command';
import { draftsOf, type Draft } from './drafts';
import { decideOnStaff } from './decide-on-staff';
import { DESK_PARTS, type DeskParts } from './desk-parts';
import { withHits } from './hit-facts';
import { movedOn } from './moved-on';
import { pairedWith, partsOf } from './paired-words';
import { saltOf, searchedFor } from './searched-for';
import { toEvent } from './stored-fact';
import { foldOnto, REMEMBERED_FOR, type InMemory, type StreamMemory } from './stream-memory';
import { takenOn } from './taken-on';
import { WhoMay } from './who-may';

const ATTEMPTS = 3;

/** The only handler there is: load, decide, seal, append. */
@CommandHandler(Decide)
export class DecideHandler implements ICommandHandler<Decide> {
  readonly #whoMay = new WhoMay();

  readonly #apart: Apart;
  readonly #keyless: Chance;

  constructor(@Inject(DESK_PARTS) private readonly parts: DeskParts) {
    this.#apart = new Apart(parts);
    this.#keyless = parts.chances.for('commands without a key');
  }

  async execute({ request }: Decide): Promise<Answer> {
    const command = this.#command(request);
    const { stream, starts, ofUnit } = definitionOf(request.intent);
    if (starts || ofUnit || stream === 'staff') this.#whoMay.mustHave(request.actor, request.intent);
    if (stream === 'staff') return decideOnStaff(this.parts, command);
    const id = this.#idOf(command);
    const memory = memoryOf(this.parts, stream);
    const ahead = await this.#apart.ahead(definitionOf(request.intent), command, id);
    const beside = await this.parts.beside.of(id, request);
    return memory.with(id, (held) => this.#attempt(memory, held, beside ? { ...ahead, beside } : ahead));
  }

  #command(request: DecideRequest): Command {
    const { secrets, chances } = this.parts;
    return commandOf(request, { secrets, chances, keyless: this.#keyless });
  }

  /** An intent that opens a stream has an id of its own, a unit's own stream one for each; any other names one that is there. */
  #idOf({ request, id }: Command): string {
    const { starts, stream, ofUnit } = definitionOf(request.intent);
    if (starts) return this.parts.secrets.id(stream, id);
    if (ofUnit) return this.parts.secrets.id(stream, request.actor.unit);
    if (request.caseId === undefined) throw refusal('no-such-case');
    return request.caseId;
  }

  async #attempt<S>(memory: StreamMemory<S>, held: InMemory<S>, command: Command): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#decide(held, command);
      } catch (error) {
        if (error instanceof Refusal || error instanceof CaseMovedOn || error instanceof KeyUsedOtherwise) throw error;
        if (!(error instanceof WrongExpectedRevision)) {
          memory.forget(held.caseId);
          throw error;
        }
        if (attempt === ATTEMPTS) throw new CaseMovedOn();
        await memory.catchUp(held);
      }
    }
  }

  async #decide<S>(held: InMemory<S>, command: Command): Promise<Answer> {
    const { actor, ifMatch, intent: name, body } = command.request;
    const before = held.answered.get(command.id);
    if (before) return repeated(held, command, before);
    const definition = definitionOf<S>(name);
    const intent = Object.assign(new definition.intent(), body);
    const { beside, chance } = command;
    const here = await this.parts.knowledge.of(held.caseId, actor, chance, definition.asksTraining);
    const known = {
      ...here,
      ...(await this.#apart.known(definition, command, held.caseId)),
      ...(beside && { beside }),
    };
    const { actor: me, unit } = known.by;
    if (!definition.starts && !definition.ofUnit) this.#whoMay.mustAct(held, actor, { intent: name, me, unit });
    const decide = () => definition.decide(held.state, intent, known);
    if (ifMatch !== undefined && ifMatch !== versionFor(held, actor.unit)) throw movedOn(decide);
    await this.#clockFirst(held, name);
    const decided = decide();
    const id = definition.idOf(intent, decided, held.state, known);
    if (decided.length > 0) {
      await this.#apart.before(definition, command, held.caseId);
      await this.#append(held, command, { decided, id, known });
    }
    return { id, caseId: held.caseId, version: versionFor(held, actor.unit) };
  }

  async #clockFirst<S>(held: InMemory<S>, before: IntentName): Promise<void> {
    for (const owed of clockFirst(held, before, this.parts.knowledge.days))
      await this.#decide(held, this.#command(owed));
  }

  async #append<S>(held: InMemory<S>, command: Command, made: Made): Promise<void> {
    const { store, failpoints, anew, ownCodes } = this.parts;
    const taken = isCase(held) && takenOn(held, command, made.decided);
    if (taken) await anew.make(held, taken);
    const drafts = this.#drafts(held, command, made);
    const { found, searched } = await searchedFor(this.parts, held, {
      drafts,
      command,
      now: made.known.now,
      factId: (index) => this.#factId(command, made.known, 'hit', String(index)),
    });
    const { facts: written, sequence } = await this.#seal(held, command, drafts);
    const facts = withHits(found, written);
    const bars = closings(held.access, facts, held.who).map(({ recipient, ground, wholeCase, factId }) => ({
      recipient,
      ground,
      wholeCase,
      factId,
      caseId: held.caseId,
    }));
    if (bars.length > 0) await this.parts.sealer.bar(bars);
    await failpoints.hit('desk.after-bars');
    const last = facts.length - 1;
    const mark = {
      command: command.id,
      body: command.body,
      ...(sequence !== undefined && { vault: sequence }),
      ...searched,
    };
    const events = facts.map((fact, index) => toEvent(fact, index === last ? { ...mark, answer: made.id } : mark));
    if (isCase(held)) await ownCodes.before(held.caseId, facts);
    const stream = streamName(held.stream);
    const { revision, position } = await store.append(stream, held.revision, events);
    await failpoints.hit('desk.after-append');
    foldOnto(
      held,
      events.map((event, index) => ({ ...event, stream, position, revision: revision - last + index })),
    );
    await ownCodes.after(facts);
  }

  #drafts<S>(held: InMemory<S>, command: Command, { decided, known }: Made): readonly Draft[] {
    return draftsOf(held, decided, {
      known,
      writer: command.request.actor.unit,
      factId: (index) => this.#factId(command, known, String(index)),
      salt: () => saltOf(command),
    });
  }

  #factId(command: Command, { now }: Known, ...which: readonly string[]): string {
    return this.parts.secrets.id('fact', command.id, rememberedIn(now), ...which);
  }

  async #seal<S>(
    held: InMemory<S>,
    command: Command,
    drafts: readonly Draft[],
  ): Promise<{ facts: StoredFact[]; sequence?: string }> {
    const { sealer, findable, failpoints } = this.parts;
    await failpoints.hit('desk.before-keys');
    const words = drafts.flatMap((draft) => draft.words);
    if (words.length === 0) return { facts: drafts.map(({ fact }) => fact) };
    const { parts, sequence } = await sealer.seal(held.caseId, words, command.chance);
    const sealed = pairedWith(drafts, parts);
    // Nobody is found by what stands in a track: no token crosses from his world to hers.
    if (isCase(held)) await findable.keep(held.caseId, sealed, new Set(everTold(held.access).map(agencyOf)));
    await failpoints.hit('desk.after-keys');
    return { facts: drafts.map(({ fact }) => ({ ...fact, parts: partsOf(fact, sealed) })), sequence };
  }
}

interface Made {
  readonly decided: readonly Decided[];
  readonly id: string;
  readonly known: Known;
}

function repeated<S>(
  held: InMemory<S>,
  command: Command,
  before: { body: string; id: string; version: number },
): Answer {
  if (before.body !== command.body) throw new KeyUsedOtherwise();
  return { id: before.id, caseId: held.caseId, version: String(before.version) };
}

/** The state and the definition of one intent are of the same stream: `memoryOf` goes by its kind. */
const definitionOf = <S>(name: IntentName) => intents[name] as unknown as IntentDefinition<StreamKind, S>;

function memoryOf({ cases, apart }: DeskParts, kind: Exclude<StreamKind, 'staff'>): StreamMemory<unknown> {
  const memories: Readonly<Record<typeof kind, unknown>> = { case: cases, ...apart };
  return memories[kind] as StreamMemory<unknown>;
}

/**
 * A command that is repeated when its answer is forgotten makes facts of its own. The revision would do as well, but it
 * counts what the reader of the id was never told.
 */
const rememberedIn = (now: string) => String(Math.floor(new Date(now).getTime() / REMEMBERED_FOR));

const versionFor = <S>(held: InMemory<S>, unit: string) => String(versionOf(held.access, unit));
