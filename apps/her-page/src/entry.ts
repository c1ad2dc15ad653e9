import type { EntryBody } from './codes';
import { inLatinDigits } from './digits';
import type { Key } from './texts/da';
import { dateAgo, told, type Told, type WhenFault } from './when';

/** What stands in the form. */
export interface Said {
  readonly day: '' | 'today' | 'yesterday' | 'other';
  readonly date: string;
  readonly time: string;
  readonly isAbout: boolean;
  readonly text: string;
  readonly channels: readonly string[];
  readonly behaviours: readonly string[];
  readonly isReply: boolean;
  readonly count: string;
  readonly sender: string;
  readonly place: string;
  readonly witnesses: string;
  readonly effect: string;
  readonly audience: EntryBody['audience'];
}

type Question = 'day' | 'date' | 'time' | 'text' | 'count' | 'audience';
/** A question, and what to say at it. */
export type Faults = ReadonlyMap<Question, Key>;

/** What is still missing: nothing that the hub would refuse is sent, for then the words would be gone. */
export function faultsIn(said: Said, now: Date): Faults {
  const when = whenOf(said, now);
  const faults: readonly (readonly [Question, Key] | false)[] = [
    typeof when === 'string' && whereAt(when),
    plainly(said.text) === '' && ['text', 'text.missing'],
    !isCount(countIn(said.count)) && ['count', 'count.unread'],
    said.isReply && said.audience === 'support' && ['audience', 'audience.reply'],
  ];
  return new Map(faults.filter((fault) => fault !== false));
}

/** What goes to the hub, of a form without faults. */
export const entryOf = (said: Said, now: Date): EntryBody => ({
  ...(whenOf(said, now) as Told),
  channels: orOther(said.channels) as EntryBody['channels'],
  behaviours: orOther(said.behaviours) as EntryBody['behaviours'],
  direction: said.isReply ? 'reply' : 'incoming',
  audience: said.audience,
  text: textOf(said),
  ...(countIn(said.count) !== '' && { count: Number(countIn(said.count)) }),
  ...written({ senderIdentifier: said.sender, place: said.place, effect: said.effect }),
});

const days = { today: 0, yesterday: 1 } as const;

function whenOf({ day, date, time, isAbout }: Said, now: Date) {
  if (day === '') return 'day';
  return told(day === 'other' ? date : dateAgo(now, days[day]), time, isAbout, now);
}

function whereAt(fault: 'day' | WhenFault): readonly [Question, Key] {
  if (fault === 'day' || fault === 'date') return [fault, `${fault}.missing`];
  return ['time', `time.${fault}`];
}

const countIn = (text: string) => inLatinDigits(text).trim();
const isCount = (text: string) =>
  text === '' || (/^\d{1,6}$/.test(text) && Number(text) >= 1 && Number(text) <= 100_000);

/** Without what the hub refuses in any text: half of a character, or none. */
export const plainly = (text: string) => text.replaceAll(/[\p{Cs}\0]/gu, '').trim();

const orOther = (chosen: readonly string[]) => (chosen.length === 0 ? ['other'] : chosen);

/** Persons are named in words: in the language of those who read them. */
const textOf = ({ text, witnesses }: Said) =>
  plainly(witnesses) === '' ? plainly(text) : `${plainly(text)}\n\nVidner: ${plainly(witnesses)}`;

const written = (fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([name, text]) => [name, plainly(text)] as const)
      .filter(([, text]) => text !== ''),
  );
