import type { TimelinePage } from '../api/answers';
import type { Telling } from './tellings';

type Item = Pick<TimelinePage['items'][number], 'number' | 'type' | 'codes'>;

/** By entry: who may see it since that was changed last. */
export const audiencesSince = (items: readonly Item[]): ReadonlyMap<string, string> =>
  new Map(
    items
      .filter(({ type }) => type === 'EntryAudienceChanged')
      .toSorted((a, b) => a.number - b.number)
      .map(({ codes }) => [String(codes.entryRef), String(codes.audience)]),
  );

const ofPolice: readonly string[] = ['intake-officer', 'case-officer', 'records-client'];
/** Whether an officer has said something of it: the police go on reading what they wrote. */
export const isByPolice = (tellings: readonly Pick<Telling, 'by'>[]): boolean =>
  tellings.some(({ by }) => by !== undefined && ofPolice.includes(by.role));
