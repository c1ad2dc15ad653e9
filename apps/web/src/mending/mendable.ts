/** A fact with the words of it that were opened. */
export interface Thing {
  readonly factId: string;
  readonly by?: { readonly unit: string } | undefined;
  readonly words: readonly Part[];
  /** Classes of it that nobody has opened here. */
  readonly closed: readonly string[];
  /** Whom it describes. */
  readonly personId?: string | undefined;
}
interface Part {
  readonly class: string;
  readonly person: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Facts that only say what somebody saw or judged: whoever may, takes them back. The others have endings of their own. */
const retractable: ReadonlySet<string> = new Set([
  'SafeReachSet',
  'WishStated',
  'DangerRaised',
  'CaseScreened',
  'SecondOpinionGiven',
  'IncidentLogged',
  'IncidentCorrected',
  'AdviceGiven',
  'ChildrenInvolved',
  'FamilyUnitConsulted',
  'CallSafetyChecked',
  'VisitationNoted',
  'EvidenceReceived',
  'ItemRegistered',
]);
export const mayRetract = (type: string): boolean => retractable.has(type);

const isThing = (value: object): value is Thing =>
  'factId' in value && 'words' in value && Array.isArray(value.words) && 'closed' in value;

/** The fact that is called so, wherever in an answer it stands. */
export function thingIn(answer: unknown, factId: string): Thing | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  if (isThing(answer) && answer.factId === factId) return answer;
  for (const inner of Object.values(answer)) {
    const found = thingIn(inner, factId);
    if (found) return found;
  }
  return undefined;
}

/** Words of one class about one person: what is struck at once. */
export interface Struck {
  readonly class: string;
  readonly personId: string;
}

/** What can be struck of a fact; of words that nobody opened, those about whom it describes. */
export function strikable({
  words,
  closed,
  personId,
}: Pick<Thing, 'words' | 'closed' | 'personId'>): readonly Struck[] {
  const opened = words.map((part) => ({ class: part.class, personId: part.person }));
  return [...opened, ...(personId === undefined ? [] : closed.map((name) => ({ class: name, personId })))];
}

/** Everything that is written in these fields, as text. */
export const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
