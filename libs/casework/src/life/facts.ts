import { z } from 'zod';
import { fact } from '../kernel/fact';
import { all, codes, nothing, only, own } from '../kernel/told';
import { alias, id } from '../kernel/words';
import * as code from './codes';

/** What each thing that still ran became is the home unit's to know: it names what others were sent. */
export const CaseClosed = fact('CaseClosed', {
  label: { da: 'Sag lukket', en: 'Case closed' },
  plain: {
    reason: code.closureReason.schema,
    answered: z.array(z.strictObject({ running: id, answer: code.closingAnswer.schema })).max(100),
  },
  told: {
    family: only('reason'),
    restricted: all,
    police: only('reason'),
    affected: only('reason'),
    perpetrators: nothing,
  },
});

export const CaseReopened = fact('CaseReopened', {
  label: { da: 'Sag genåbnet', en: 'Case reopened' },
  plain: { reason: code.reopeningReason.schema },
  told: { family: codes(), restricted: all, police: codes(), affected: codes(), perpetrators: nothing },
});

/** One controller destroyed its keys to one person in this case; no other's. */
export const PersonForgotten = fact('PersonForgotten', {
  label: { da: 'Person glemt', en: 'Person forgotten' },
  plain: { personId: id, controller: alias },
  told: {
    family: own('controller', 'unit'),
    restricted: all,
    police: own('controller', 'unit'),
    affected: own('controller', 'unit'),
    perpetrators: own('controller', 'unit'),
  },
});
