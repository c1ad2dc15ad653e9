import type { Guide, Reader } from './guide';

/** For whom the guidance is that somebody of this role works by. */
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

/** What of the guidance is for somebody's point of work. Counsellors of the centre advise everybody: they have it all. */
export function guidesFor(all: readonly Guide[], { kind, role }: { readonly kind: string; readonly role: string }) {
  const theirs = readers[role] ?? [];
  return kind === 'centre' ? all : all.filter((guide) => guide.for.some((reader) => theirs.includes(reader)));
}
