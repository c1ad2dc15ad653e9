import type { TimelinePage } from '../api/answers';

type Item = Pick<TimelinePage['items'][number], 'number' | 'type' | 'codes'>;

/** By entry: who may see it since that was changed last. */
export const audiencesSince = (items: readonly Item[]): ReadonlyMap<string, string> =>
  new Map(
    items
      .filter(({ type }) => type === 'EntryAudienceChanged')
      .toSorted((a, b) => a.number - b.number)
      .map(({ codes }) => [String(codes.entryRef), String(codes.audience)]),
  );
