interface Chosen {
  readonly address?: string | undefined;
  readonly deputy?: string | undefined;
  readonly awayUntil?: string | undefined;
  readonly deputyIsNudged?: boolean | undefined;
}

/** What is said of a deputy, if there is one: they are nudged, too, or instead, or not at all. `today`: the day in Denmark. */
export function deputyStanding(
  { deputy, awayUntil, deputyIsNudged }: Chosen,
  today: string,
): 'deputyToo' | 'deputyInstead' | 'deputyNone' | undefined {
  if (deputy === undefined) return undefined;
  if (deputyIsNudged !== true) return 'deputyNone';
  return awayUntil !== undefined && awayUntil >= today ? 'deputyInstead' : 'deputyToo';
}

/** `@a.example, @b.example`. */
export const domainsSaid = (domains: readonly string[]): string => domains.map((domain) => `@${domain}`).join(', ');
