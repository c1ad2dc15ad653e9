interface Item {
  readonly type: string;
  readonly occurredAt: string;
  readonly codes: Readonly<Record<string, unknown>>;
}

export interface Forgetting {
  readonly forgettingId: string;
  readonly persons: readonly string[];
  readonly reason: string;
  readonly at: string;
  /** How it ended, if it did. */
  readonly ended?: { readonly how: 'approved' | 'cancelled'; readonly at: string };
}
export interface Hold {
  readonly holdId: string;
  readonly why: string;
  readonly at: string;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const ends = { ForgettingApproved: 'approved', ForgettingCancelled: 'cancelled' } as const;

/** What a case's timeline says of forgetting and holds: requests in their order, and the holds that stand. */
export function keepingOf(timeline: readonly Item[]): {
  readonly forgettings: readonly Forgetting[];
  readonly holds: readonly Hold[];
} {
  const of = (...types: readonly string[]) => timeline.filter(({ type }) => types.includes(type));
  const lifted = new Set(of('LegalHoldLifted').map(({ codes }) => codes.holdId));
  return {
    forgettings: of('ForgettingRequested').map((asked) => withEnd(asked, of(...Object.keys(ends)))),
    holds: of('LegalHoldPlaced')
      .filter(({ codes }) => !lifted.has(codes.holdId))
      .map(({ codes, occurredAt }) => ({ holdId: text(codes.holdId), why: text(codes.why), at: occurredAt })),
  };
}

function withEnd({ codes, occurredAt }: Item, ended: readonly Item[]): Forgetting {
  const end = ended.find((one) => one.codes.forgettingId === codes.forgettingId);
  const persons = Array.isArray(codes.persons) ? codes.persons.map(String) : [];
  return {
    forgettingId: text(codes.forgettingId),
    persons,
    reason: text(codes.reason),
    at: occurredAt,
    ...(end && { ended: { how: ends[end.type as keyof typeof ends], at: end.occurredAt } }),
  };
}
