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

/** Until every danger is cleared. */
export const isInDanger = ({ dangers }: Dangers): boolean =>
  Object.values(dangers).some(({ cleared }) => cleared !== true);
