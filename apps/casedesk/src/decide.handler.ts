import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseMovedOn, KeyUsedOtherwise, type Answer } from '@vaern/case-desk';
import {
  caseIntent,
  refusal,
  Refusal,
  SEARCH_VERSION,
  type Decided,
  type IntentName,
  type Known,
  type StoredFact,
} from '@vaern/casework';
import { agencyOf, closings, everTold, versionOf } from '@vaern/disclosure';
import { WrongExpectedRevision } from '@vaern/event-store';
import { foldOnto, REMEMBERED_FOR, streamOf, type CaseInMemory } from './case-memory';
import { commandOf, type Command } from './command';
import type { Chance } from '@vaern/platform';
import type { Sealed } from '@vaern/vault';
import { Decide } from './decide.command';
import { draftsOf, type Draft } from './drafts';
import { decideOnStaff } from './decide-on-staff';
import { DESK_PARTS, type DeskParts } from './desk-parts';
import type { SealedWords } from './findable-words';
import { hitFacts, withHits } from './hit-facts';
import { toEvent } from './stored-fact';
import type { TakenOn } from './tokens-anew';
import { WhoMay } from './who-may';

const ATTEMPTS = 3;

/** The only handler there is: load, decide, seal, append. */
@CommandHandler(Decide)
export class DecideHandler implements ICommandHandler<Decide> {
  readonly #whoMay = new WhoMay();

  readonly #keyless: Chance;

  constructor(@Inject(DESK_PARTS) private readonly parts: DeskParts) {
    this.#keyless = parts.chances.for('commands without a key');
  }

  async execute({ request }: Decide): Promise<Answer> {
    const { cases, secrets, chances } = this.parts;
    const command = commandOf(request, { secrets, chances, keyless: this.#keyless });
    const onCase = caseIntent(request.intent);
    if (!onCase || onCase.starts) this.#whoMay.mustHave(request.actor, request.intent);
    if (!onCase) return decideOnStaff(this.parts, command);
    const caseId = this.#caseOf(command);
    return cases.with(caseId, (held) => this.#attempt(held, command));
  }

  /** An intent that opens a case has an id of its own; any other names a case that is there. */
  #caseOf({ request, id }: Command): string {
    if (caseIntent(request.intent)?.starts) return this.parts.secrets.id('case', id);
    if (request.caseId === undefined) throw refusal('no-such-case');
    return request.caseId;
  }

  async #attempt(held: CaseInMemory, command: Command): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#decide(held, command);
      } catch (error) {
        if (error instanceof Refusal || error instanceof CaseMovedOn || error instanceof KeyUsedOtherwise) throw error;
        if (!(error instanceof WrongExpectedRevision)) {
          this.parts.cases.forget(held.caseId);
          throw error;
        }
        if (attempt === ATTEMPTS) throw new CaseMovedOn();
        await this.parts.cases.catchUp(held);
      }
    }
  }

  async #decide(held: CaseInMemory, command: Command): Promise<Answer> {
    const { actor, ifMatch, intent: name, body } = command.request;
    const before = held.answered.get(command.id);
    if (before) return repeated(held, command, before);
    const definition = definitionOf(name);
    const intent = Object.assign(new definition.intent(), body);
    const known = await this.parts.knowledge.of(held.caseId, actor, command.chance, definition.asksTraining);
    const { actor: me, unit } = known.by;
    if (!definition.starts) this.#whoMay.mustAct(held, actor, { intent: name, me, unit });
    if (ifMatch !== undefined && ifMatch !== versionFor(held, actor.unit)) throw new CaseMovedOn();
    const decided = definition.decide(held.state, intent, known);
    const id = definition.idOf(intent, decided, held.state);
    if (decided.length > 0) await this.#append(held, command, { decided, id, known });
    return { id, caseId: held.caseId, version: versionFor(held, actor.unit) };
  }

  async #append(held: CaseInMemory, command: Command, made: Made): Promise<void> {
    const { store, failpoints, anew } = this.parts;
    const taken = takenOn(held, command, made.decided);
    if (taken) await anew.make(held, taken);
    const drafts = this.#drafts(held, command, made);
    const { found, searched } = await this.#search(held, command, { drafts, known: made.known });
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
    const stream = streamOf(held.caseId);
    const { revision, position } = await store.append(stream, held.revision, events);
    await failpoints.hit('desk.after-append');
    foldOnto(
      held,
      events.map((event, index) => ({ ...event, stream, position, revision: revision - last + index })),
    );
  }

  #drafts(held: CaseInMemory, command: Command, { decided, known }: Made): readonly Draft[] {
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

  /** Before anything is stored, and in the same append: nobody is told words that were not searched. */
  async #search(held: CaseInMemory, command: Command, { drafts, known }: { drafts: readonly Draft[]; known: Known }) {
    const { addressSearch, knowledge } = this.parts;
    const sends = sending.has(command.request.intent);
    const { hits, anew } = await addressSearch.in(held, { drafts, commandId: command.id, sends });
    const found = hitFacts(hits, {
      now: known.now,
      by: knowledge.itselfIn(held, drafts),
      newId: () => command.chance.id(),
      factId: (index) => this.#factId(command, known, 'hit', String(index)),
      salt: () => saltOf(command),
    });
    return { found, searched: { searched: SEARCH_VERSION, ...(anew && { anew }) } };
  }

  async #seal(
    held: CaseInMemory,
    command: Command,
    drafts: readonly Draft[],
  ): Promise<{ facts: StoredFact[]; sequence?: string }> {
    const { sealer, findable, failpoints } = this.parts;
    await failpoints.hit('desk.before-keys');
    const words = drafts.flatMap((draft) => draft.words);
    if (words.length === 0) return { facts: drafts.map(({ fact }) => fact) };
    const { parts, sequence } = await sealer.seal(held.caseId, words, command.chance);
    const sealed = pairedWith(drafts, parts);
    const involved = new Set(everTold(held.access).map(agencyOf));
    await findable.keep(held.caseId, sealed, involved);
    await failpoints.hit('desk.after-keys');
    return { facts: drafts.map(({ fact }) => ({ ...fact, parts: partsOf(fact, sealed) })), sequence };
  }
}

/** The case that a municipality comes into by accepting, with the unit that will be its home. */
function takenOn(held: CaseInMemory, { request, id }: Command, decided: readonly Decided[]): TakenOn | undefined {
  const { agency, unit } = request.actor;
  const home = held.who(held.state.intake.homeUnit ?? '')?.recipient;
  const accepts = decided.some(({ type }) => type === 'ReferralAccepted');
  if (!accepts || home === undefined || !agency.startsWith('municipality:') || agencyOf(home) === agency)
    return undefined;
  const takesOver = decided.some(({ type }) => type === 'HomeUnitChanged');
  return { agency, home: takesOver ? unit : home, requestId: id };
}
/** What sends words to somebody else. */
const sending: ReadonlySet<IntentName> = new Set(['SendReferral', 'ForwardReferral']);

const saltOf = ({ chance }: Command): string => chance.bytes(16).toString('base64url');

/** The words with the parts they became, which come in the same order. */
function pairedWith(drafts: readonly Draft[], parts: readonly Sealed[]): readonly PairedWords[] {
  const words = drafts.flatMap(({ fact, words: own }) => own.map((word) => ({ fact, words: word })));
  return words.flatMap((word, index) => {
    const part = parts[index];
    return part ? [{ ...word, part }] : [];
  });
}

type PairedWords = SealedWords & { readonly fact: StoredFact; readonly part: Sealed };

const partsOf = (of: StoredFact, sealed: readonly PairedWords[]) =>
  sealed.filter(({ fact }) => fact === of).map(({ part }) => part) as unknown as StoredFact['parts'];

interface Made {
  readonly decided: readonly Decided[];
  readonly id: string;
  readonly known: Known;
}

function repeated(held: CaseInMemory, command: Command, before: { body: string; id: string; version: number }): Answer {
  if (before.body !== command.body) throw new KeyUsedOtherwise();
  return { id: before.id, caseId: held.caseId, version: String(before.version) };
}

function definitionOf(name: IntentName) {
  const definition = caseIntent(name);
  if (!definition) throw new Error(`${name} is no intent on a case`);
  return definition;
}

/**
 * A command that is repeated when its answer is forgotten makes facts of its own. The revision would do as well, but it
 * counts what the reader of the id was never told.
 */
const rememberedIn = (now: string) => String(Math.floor(new Date(now).getTime() / REMEMBERED_FOR));

const versionFor = (held: CaseInMemory, unit: string) => String(versionOf(held.access, unit));
