import type { Guide, Reader } from './guide';

/** For whom the guidance is that somebody of this role works by; their own work first. */
const readers: Readonly<Record<string, readonly Reader[]>> = {
  frontline: ['frontline'],
  visitator: ['frontline', 'visitator'],
  coordinator: ['frontline', 'visitator'],
  'family-counsellor': ['frontline', 'visitator'],
  'employee-safety': ['frontline', 'visitator', 'employer'],
  manager: ['frontline', 'employer'],
  'intake-officer': ['police'],
  'case-officer': ['police'],
};

/** What of the guidance is for somebody's point of work, what is for theirs alone first. Counsellors of the centre advise everybody: they have it all. */
export function guidesFor(all: readonly Guide[], { kind, role }: { readonly kind: string; readonly role: string }) {
  if (kind === 'centre') return all;
  const theirs = readers[role] ?? [];
  const isTheirsAlone = (guide: Guide) => guide.for.every((reader) => reader === theirs[0]);
  return all
    .filter((guide) => guide.for.some((reader) => theirs.includes(reader)))
    .toSorted((a, b) => Number(isTheirsAlone(b)) - Number(isTheirsAlone(a)));
}
