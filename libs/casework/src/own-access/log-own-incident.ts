import { decide } from '../case';
import { happened, inOrder } from '../intake/happened';
import type { CodeOf } from '../kernel/code-list';
import { IsCode, IsId } from '../kernel/validators';
import type { Id } from '../kernel/words';
import { IncidentLogged } from '../log/facts';
import { contentOf, Happening } from '../log/incident';
import { mustNotHideReply } from '../log/replies';
import { mustBeHerself } from './by-herself';
import { ownAudience } from './codes';

/** What she writes in her log: about nobody by an id, since she is told none. */
export class OwnIncident extends Happening {
  @IsCode(ownAudience) audience!: CodeOf<typeof ownAudience>;
}

/** An entry by her own hand. By which access it came is no part of what she says. */
export class LogOwnIncident extends OwnIncident {
  @IsId() accessId!: Id;
  @IsId() deviceId!: Id;
}

export const logOwnIncident = decide(LogOwnIncident, (state, { accessId, deviceId, ...incident }, known) => {
  mustBeHerself(state, known.by, { accessId, deviceId });
  const { occurredFrom, occurredTo, writtenAt, direction, audience } = incident;
  happened(known.now, occurredFrom, occurredTo, writtenAt);
  inOrder(occurredFrom, occurredTo);
  mustNotHideReply(direction, audience);
  const content = { ...contentOf({ ...incident, toldBy: 'affected', witnesses: [] }), entryRef: known.newRef() };
  return [IncidentLogged.of(content, { occurredAt: occurredFrom, writtenAt })];
});
