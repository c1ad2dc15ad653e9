import { adviceSource, type Label } from '@vaern/casework';
import { guides, guidesFor, type Guide } from '@vaern/guidance';
import type { Actor } from '@vaern/access';
import { z } from 'zod';

const label = z.object({ da: z.string(), en: z.string() });
const guide = z.object({
  id: z.string(),
  version: z.int(),
  title: label,
  ask: z.array(label),
  do: z.array(label),
  doNot: z.array(label),
  sources: z.array(z.object({ code: adviceSource.schema, label })),
});
export const guidancePage = z.object({ items: z.array(guide) });

/** What to ask, what to do and what not to, for somebody's point of work. */
export const guidanceFor = ({ agency, role }: Actor): z.infer<typeof guidancePage> => ({
  items: guidesFor(guides, { kind: agency.slice(0, agency.indexOf(':')), role }).map(shown),
});

const shown = ({ for: _readers, sources, ...plain }: Guide) => ({
  ...plain,
  ask: copied(plain.ask),
  do: copied(plain.do),
  doNot: copied(plain.doNot),
  sources: sources.map((code) => ({ code, label: adviceSource.labels[code] })),
});
const copied = (labels: readonly Label[]): Label[] => [...labels];
