import type { CaseFile } from '../api/answers';
import { inOrder, type Known } from '../cases/person';
import type { BodyOf } from '../cases/use-act';
import { unanswered } from '../forms/unanswered';
import { fromLocal } from '../time/from-local';

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

/** Without a time of day it is that day, told by its noon. */
const NOON = '12:00';
const precisionOf = ({ time, isAbout }: Draft) => {
  if (time === '') return 'day';
  return isAbout ? 'about' : 'minute';
};

/** A day that is not over is not told by what is still to come. */
const noonOf = (day: string, now: Date) => {
  const noon = fromLocal(`${day}T${NOON}`);
  return noon > now.toISOString() ? now.toISOString() : noon;
};

/** What somebody wrote and chose, without what was left empty. */
const filledIn = (said: object) =>
  Object.fromEntries(
    Object.entries(said)
      .map(([name, value]: [string, unknown]) => [name, typeof value === 'string' ? value.trim() : value] as const)
      .filter(([name, value]) => value !== '' && !name.startsWith('saw-')),
  );

/** What was filled in, as an entry of the log. `now`: nothing is told by what is still to come. */
export function incidentOf(draft: Draft, now: Date): BodyOf<'log'> {
  const { day, time, isAbout: _isAbout, count, witnesses, until, writtenDay, ...said } = draft;
  return {
    ...filledIn(said),
    occurredFrom: time === '' ? noonOf(day, now) : fromLocal(`${day}T${time}`),
    ...(until !== '' && { occurredTo: fromLocal(until) }),
    precision: precisionOf(draft),
    witnesses: witnesses.map((personId) => {
      const saw = draft[sawOf(personId)]?.trim() ?? '';
      return { personId, ...(saw !== '' && { saw }) };
    }),
    ...(count !== '' && { count: Number(count) }),
    ...(writtenDay !== '' && { writtenAt: noonOf(writtenDay, now) }),
  } as BodyOf<'log'>;
}
