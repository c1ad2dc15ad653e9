interface Held {
  readonly schoolYear: string;
  readonly audience: string;
  readonly pupils: number;
}

/** Classes and pupils, by school year and audience, in the order in which they come. */
export function bySchoolYear(held: readonly Held[]) {
  const lines = new Map<string, { schoolYear: string; audience: string; sessions: number; pupils: number }>();
  for (const { schoolYear, audience, pupils } of held) {
    const before = lines.get(`${schoolYear} ${audience}`) ?? { schoolYear, audience, sessions: 0, pupils: 0 };
    const { sessions, pupils: taught } = before;
    lines.set(`${schoolYear} ${audience}`, { ...before, sessions: sessions + 1, pupils: taught + pupils });
  }
  return [...lines.values()];
}
