import { z } from 'zod';
import { fact } from '../kernel/fact';
import { all, each, nothing, own, ownOr } from '../kernel/told';
import { alias, id, instant } from '../kernel/words';
import * as code from './codes';

/** Every fact of an approach says whose it is and whether others may not call meanwhile: that decides who learns of it. */
const approach = { approachId: id, byUnit: alias, doNotCall: z.boolean() };

const toEach = <C>(cell: C) => ({ family: cell, police: cell, affected: cell, coordination: cell });
/** Others learn of an approach only what keeps them from calling him meanwhile. */
const toldOfHolds = <F extends string>(...fields: readonly F[]) => ({
  ...toEach(each('doNotCall', { true: ownOr('byUnit', fields), false: own('byUnit', 'unit') })),
  restricted: all,
  perpetrators: nothing,
});

/** An agency will contact the alleged perpetrator. With `doNotCall`, nobody else does before `when`. */
export const ApproachPlanned = fact('ApproachPlanned', {
  label: { da: 'Kontakt til udøver planlagt', en: 'Approach planned' },
  plain: {
    ...approach,
    personId: id,
    kind: code.approachKind.schema,
    when: instant,
    urgencyReason: code.approachUrgency.schema.optional(),
  },
  told: toldOfHolds('approachId', 'personId', 'when', 'doNotCall'),
});

/** Somebody tried to tell the affected person before he is approached. */
export const WarningAttempted = fact('WarningAttempted', {
  label: { da: 'Forsøg på at advare den udsatte', en: 'Warning attempted' },
  plain: { ...approach, warningId: id, at: instant, reached: z.boolean() },
  told: { ...toEach(own('byUnit', 'unit')), restricted: all, perpetrators: nothing },
});

export const ApproachMade = fact('ApproachMade', {
  label: { da: 'Udøver kontaktet', en: 'Approach made' },
  plain: { ...approach, at: instant, urgencyReason: code.approachUrgency.schema.optional() },
  told: toldOfHolds('approachId', 'doNotCall'),
});

export const ApproachCancelled = fact('ApproachCancelled', {
  label: { da: 'Kontakt til udøver aflyst', en: 'Approach cancelled' },
  plain: { ...approach, reason: code.approachCancellation.schema },
  told: toldOfHolds('approachId', 'doNotCall'),
});
