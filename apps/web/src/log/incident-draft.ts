import type { BodyOf } from '../cases/use-act';
import { unanswered } from '../forms/unanswered';
import { fromLocal } from '../time/from-local';

export const blank = {
  day: '',
  time: '',
  isAbout: false,
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
  audience: '',
};
export type Draft = typeof blank;

const asks = ['day', 'channels', 'behaviours', 'direction', 'toldBy', 'audience'] as const;
export type Asked = (typeof asks)[number];
/** What must be answered and was not yet, in the order of the page. */
export const missingIn = (draft: Draft): readonly Asked[] => unanswered(draft, asks);

/** Without a time of day it is that day, told by its noon. */
const NOON = '12:00';
const precisionOf = ({ time, isAbout }: Draft) => {
  if (time === '') return 'day';
  return isAbout ? 'about' : 'minute';
};

/** What was filled in, as an entry of the log. `now`: a day that is not over is not told by what is still to come. */
export function incidentOf(draft: Draft, now: Date): BodyOf<'log'> {
  const { day, time, isAbout: _isAbout, count, witnesses, ...said } = draft;
  const at = fromLocal(`${day}T${time === '' ? NOON : time}`);
  const words = Object.entries(said).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]);
  return {
    ...Object.fromEntries(words.filter(([, value]) => value !== '')),
    occurredFrom: time === '' && at > now.toISOString() ? now.toISOString() : at,
    precision: precisionOf(draft),
    witnesses: witnesses.map((personId) => ({ personId })),
    ...(count !== '' && { count: Number(count) }),
  } as BodyOf<'log'>;
}
