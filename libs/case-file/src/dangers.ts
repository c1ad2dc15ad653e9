import { again, type Entry } from './entry';

interface Dangers {
  readonly dangers: Readonly<Record<string, Entry>>;
}

/** What becomes of the dangers of a case, by fact. */
export const dangerChanges = {
  DangerRaised: ({ dangers }: Dangers, danger: Entry): Partial<Dangers> => ({
    dangers: { ...dangers, [String(danger.dangerId)]: again(dangers[String(danger.dangerId)], danger) },
  }),
  DangerCleared: ({ dangers }: Dangers, { dangerId }: Entry): Partial<Dangers> => {
    const raised = dangers[String(dangerId)];
    return raised ? { dangers: { ...dangers, [String(dangerId)]: { ...raised, cleared: true } } } : {};
  },
};

/** Those that nobody has cleared, the last first. */
export const standingDangers = ({ dangers }: Dangers): readonly Entry[] =>
  Object.values(dangers)
    .filter(({ cleared }) => cleared !== true)
    .toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt));

/** Until every danger is cleared. */
export function inDanger(file: Dangers): { readonly danger: boolean; readonly dangerAt: string | null } {
  const [last] = standingDangers(file);
  return { danger: last !== undefined, dangerAt: last?.recordedAt ?? null };
}
