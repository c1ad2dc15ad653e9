import type { CaseFile } from '../api/answers';
import { inOrder, type Known } from '../cases/person';
import type { BodyOf } from '../cases/use-act';
import { unanswered } from '../forms/unanswered';
import { fromLocal } from '../time/from-local';
import { dayAlone, occurred } from '../time/occurred';

export const blank = {
  day: '',
  time: '',
  isAbout: false,
  until: '',
  channels: [] as readonly string[],
  behaviours: [] as readonly string[],
  count: '',
  direction: '',
  toldBy: '',
  text: '',
  senderIdentifier: '',
  place: '',
  effect: '',
  witnesses: [] as readonly string[],
  against: '',
  possibleBreachOf: '',
  writtenDay: '',
  audience: '',
};
type Saw = `saw-${string}`;
/** What each witness saw stands under a name of its own. */
export const sawOf = (personId: string): Saw => `saw-${personId}`;
export type Draft = typeof blank & { readonly [Name in Saw]: string };

/** Who may have seen it: everybody but her and whoever is alleged. */
export const witnessesIn = (file: Pick<CaseFile, 'persons' | 'opened'>): readonly Known[] =>
  inOrder(file).filter(({ capacities }) => !capacities.includes('affected') && !capacities.includes('perpetrator'));
/** Who may have done it. */
export const allegedIn = (file: Pick<CaseFile, 'persons' | 'opened'>): readonly Known[] =>
  inOrder(file).filter(({ capacities }) => capacities.includes('perpetrator'));

/** An entry before anybody has written in it, with a place for what each witness saw. */
export const begin = (file: Pick<CaseFile, 'persons' | 'opened'>): Draft => ({
  ...blank,
  ...Object.fromEntries(witnessesIn(file).map(({ personId }) => [sawOf(personId), ''])),
});

export const asks = ['day', 'channels', 'behaviours', 'direction', 'toldBy', 'audience'] as const;
export type Asked = (typeof asks)[number];
/** What must be answered and was not yet, in the order of the page. */
export const missingIn = (draft: Draft): readonly Asked[] => unanswered(draft, asks);

/** What somebody wrote and chose, without what was left empty. */
const filledIn = (said: object) =>
  Object.fromEntries(
    Object.entries(said)
      .map(([name, value]: [string, unknown]) => [name, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([name, value]) => value !== '' && !name.startsWith('saw-')),
  );

/** What was filled in, as an entry of the log. */
export function incidentOf(draft: Draft): BodyOf<'log'> {
  const { day, time, isAbout, count, witnesses, until, writtenDay, ...said } = draft;
  return {
    ...filledIn(said),
    ...occurred({ day, time, isAbout }),
    ...(until !== '' && { occurredTo: fromLocal(until) }),
    witnesses: witnesses.map((personId) => {
      const saw = draft[sawOf(personId)]?.trim() ?? '';
      return { personId, ...(saw !== '' && { saw }) };
    }),
    ...(count !== '' && { count: Number(count) }),
    ...(writtenDay !== '' && { writtenAt: dayAlone(writtenDay) }),
  } as BodyOf<'log'>;
}
