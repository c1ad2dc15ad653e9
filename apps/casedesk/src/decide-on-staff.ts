import { CaseMovedOn, KeyUsedOtherwise, type Answer } from '@vaern/case-desk';
import { refusal, staffIntent, type StoredFact } from '@vaern/casework';
import { WrongExpectedRevision } from '@vaern/event-store';
import type { Command } from './command';
import type { DeskParts } from './desk-parts';
import { toEvent } from './stored-fact';

/** The same for an intent about a staff member: their stream is their own, and nobody is told. */
export async function decideOnStaff(parts: DeskParts, command: Command): Promise<Answer> {
  const { request } = command;
  const definition = staffIntent(request.intent);
  if (!definition || request.staffId === undefined) throw refusal('no-such-case');
  const file = await parts.staff.of({ agency: request.actor.agency, id: request.staffId });
  const answer = (id: string) => ({ id, caseId: file.stream.slice('staff-'.length), version: '0' });
  const before = file.answered.get(command.id);
  if (before) {
    if (before.body !== command.body) throw new KeyUsedOtherwise();
    return answer(before.id);
  }
  const known = await parts.knowledge.of(file.stream.slice('staff-'.length), request.actor, command.chance);
  const intent = Object.assign(new definition.intent(), request.body);
  const decided = definition.decide(file.state, intent, { ...known, staffId: request.staffId });
  const id = definition.idOf(intent, decided, file.state);
  const { actor, unit, role } = known.by;
  const facts = decided.map(({ type, plain, occurredAt = known.now }, index): StoredFact => ({
    id: parts.secrets.id('fact', command.id, String(file.revision), String(index)),
    type,
    plain,
    parts: [],
    occurredAt,
    recordedAt: known.now,
    by: { actor, unit, role },
    salt: command.chance.bytes(16).toString('base64url'),
  }));
  if (facts.length > 0) {
    const events = facts.map((fact) => toEvent(fact, { command: command.id, body: command.body, answer: id }));
    await parts.store.append(file.stream, file.revision, events).catch((error: unknown) => {
      throw error instanceof WrongExpectedRevision ? new CaseMovedOn() : error;
    });
  }
  return answer(id);
}
