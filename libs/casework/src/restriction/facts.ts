import { z } from 'zod';
import { fact } from '../kernel/fact';
import { all, nothing, own } from '../kernel/told';
import { alias, pseudonym, words } from '../kernel/words';
import * as code from './codes';

const pseudonyms = z.array(pseudonym).max(100);
const staffIds = z.array(words(200)).max(100).optional();
/** Each unit that knew the case, and the unit of its agency that it passes to. */
const units = z.array(z.strictObject({ from: alias, to: alias })).max(200);

/** The case exists for named readers alone from here on, in every agency. `unit`: where it has its home then. */
export const CaseRestricted = fact('CaseRestricted', {
  label: { da: 'Sag afskærmet', en: 'Case restricted' },
  plain: {
    reason: code.restrictionReason.schema,
    /** Whether that is known to be so; until it is cleared, not knowing counts as yes. */
    certain: z.boolean(),
    unit: alias,
    units,
    readers: pseudonyms,
    excluded: pseudonyms,
  },
  sealed: { staff: { readers: staffIds, excluded: staffIds } },
  told: { family: nothing, restricted: all, police: nothing, affected: nothing, perpetrators: nothing },
});

/** Who reads the restricted case at one agency: told there, and to its home. */
export const RestrictedReadersChanged = fact('RestrictedReadersChanged', {
  label: { da: 'Læsere af afskærmet sag ændret', en: 'Readers of a restricted case changed' },
  plain: { unit: alias, readers: pseudonyms },
  sealed: { staff: { readers: staffIds } },
  told: {
    family: own('unit', 'unit'),
    restricted: all,
    police: own('unit', 'unit'),
    affected: own('unit', 'unit'),
    perpetrators: nothing,
  },
});

export const CaseUnrestricted = fact('CaseUnrestricted', {
  label: { da: 'Afskærmning ophævet', en: 'Case unrestricted' },
  plain: { reason: code.unrestrictionReason.schema, units },
  told: { family: nothing, restricted: all, police: nothing, affected: nothing, perpetrators: nothing },
});
