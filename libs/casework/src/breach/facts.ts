import { z } from 'zod';
import { reporter } from '../intake/codes';
import { fact } from '../kernel/fact';
import { all, nothing, only } from '../kernel/told';
import { alias, id, sealedClasses } from '../kernel/words';
import { knownFrom } from '../order/codes';
import { addressReason, legalBasis } from '../referral/codes';
import { breachOutcome } from './codes';

/** Opens access for the police unit that it is reported to, until they have assessed it. */
export const BreachReported = fact('BreachReported', {
  label: { da: 'Overtrædelse anmeldt', en: 'Breach reported' },
  plain: {
    breachId: id,
    orderId: id.optional(),
    saidBy: reporter.schema,
    knownFrom: knownFrom.schema,
    entries: z
      .array(z.string().regex(/^[a-z2-7]{8}$/))
      .min(1)
      .max(200),
    /** The hub knows no such order in force, or only by hearsay. */
    orderUnconfirmed: z.boolean(),
    policeUnit: alias,
    fieldSets: z.array(z.enum(sealedClasses)).max(sealedClasses.length),
    legalBasis: legalBasis.schema,
    addressReason: addressReason.schema.optional(),
    tableVersion: z.int().min(1),
  },
  told: { family: nothing, restricted: all, police: all, affected: only('breachId'), perpetrators: nothing },
});

export const BreachAssessed = fact('BreachAssessed', {
  label: { da: 'Overtrædelse vurderet', en: 'Breach assessed' },
  plain: { breachId: id, outcome: breachOutcome.schema },
  told: { family: nothing, restricted: all, police: all, affected: nothing, perpetrators: nothing },
});
