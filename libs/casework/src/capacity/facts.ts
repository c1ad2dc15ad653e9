import { z } from 'zod';
import { codeList } from '../kernel/code-list';
import { fact } from '../kernel/fact';
import { nothing } from '../kernel/told';
import { alias } from '../kernel/words';

/** What the centre has places in. */
export const service = codeList('service', 1, {
  counselling: ['Rådgivning', 'Counselling'],
  courses: ['Rådgivningsforløb', 'Courses'],
  treatment: ['Behandling af udøvere', 'Treatment of perpetrators'],
});

/** How many a unit of the centre can help at once. */
export const CapacitySet = fact('CapacitySet', {
  label: { da: 'Kapacitet fastsat', en: 'Capacity set' },
  plain: { byUnit: alias, service: service.schema, places: z.int().min(0).max(10_000) },
  told: { family: nothing, restricted: nothing, police: nothing, affected: nothing, perpetrators: nothing },
});
