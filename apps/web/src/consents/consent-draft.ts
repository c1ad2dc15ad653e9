import type { CaseFile } from '../api/answers';
import { inOrder } from '../cases/person';
import type { BodyOf } from '../cases/use-act';

export type Consent = CaseFile['consents'][number];
type Named = readonly (readonly [id: string, name: string])[];

const among = (file: Pick<CaseFile, 'persons' | 'opened'>, capacity: string, unnamed: string): Named =>
  inOrder(file)
    .filter(({ capacities }) => capacities.includes(capacity) && !capacities.includes('perpetrator'))
    .map(({ personId, name }) => [personId, name ?? unnamed]);

/** Who may answer for a child: never the alleged perpetrator. */
export const guardiansIn = (file: Pick<CaseFile, 'persons' | 'opened'>, unnamed: string): Named =>
  among(file, 'guardian', unnamed);
export const childrenIn = (file: Pick<CaseFile, 'persons' | 'opened'>, unnamed: string): Named =>
  among(file, 'child', unnamed);

export const stands = ({ status }: Pick<Consent, 'status'>): boolean => status === 'given';

/** The recipients of a consent who have it still, by the names of their units. */
export const namesOf = ({ recipients = [], withdrawnFrom = [] }: Consent, units: CaseFile['units']) => ({
  still: recipients.filter((one) => !withdrawnFrom.includes(one)).map((one) => units[one] ?? ''),
  noMore: withdrawnFrom.map((one) => units[one] ?? ''),
});

type Answers = Readonly<Record<string, unknown>>;
const without = ({ from: _from, ...answers }: Answers) => answers;

/** What was answered, as a consent: kinds of words may all be left out. */
export const consentOf = (answers: Answers): BodyOf<'consents'> =>
  ({ ...answers, fieldSets: answers.fieldSets ?? [] }) as BodyOf<'consents'>;

/** What was answered, as the end of a consent: from all of its recipients where none is named. */
export const withdrawalOf = (answers: Answers, given: Pick<Consent, 'guardian'>) =>
  ({
    ...without(answers),
    ...(given.guardian === undefined ? { by: 'affected' } : { by: 'guardian', guardian: given.guardian }),
  }) as BodyOf<'consents/{consentId}/withdrawal'>;
