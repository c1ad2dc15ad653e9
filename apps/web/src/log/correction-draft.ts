import type { CaseFile } from '../api/answers';
import { textOf, wordsOf } from '../cases/person';
import type { BodyOf } from '../cases/use-act';
import { dayIn } from '../time/time';
import { toLocal } from '../time/from-local';
import { asks, begin, incidentOf, sawOf, type Draft } from './incident-draft';
import type { Telling } from './tellings';

export type CorrectionDraft = Draft & { readonly reason: string };
/** What must be answered. Who may see it does not change by a correction. */
export const asksOf = ['reason', ...asks.filter((name) => name !== 'audience')] as const;

/** A correction begins with everything that the entry says now: what is left alone stays. */
export function begunFrom(telling: Telling, file: Pick<CaseFile, 'persons' | 'opened'>): CorrectionDraft {
  const { text, senderIdentifier } = wordsOf(telling, 'log-text');
  return {
    ...begin(file),
    ...timesOf(telling),
    ...codesOf(telling),
    ...allegedIn(telling),
    text: textOf(text) ?? '',
    senderIdentifier: textOf(senderIdentifier) ?? '',
    place: textOf(wordsOf(telling, 'place').text) ?? '',
    effect: textOf(wordsOf(telling, 'effect').text) ?? '',
    ...seenIn(telling),
    reason: '',
  };
}

function timesOf({ occurredFrom, occurredAt, occurredTo, precision, writtenAt }: Telling) {
  const [day = '', time = ''] = toLocal(new Date(occurredFrom ?? occurredAt)).split('T');
  return {
    day,
    time: precision === 'day' ? '' : time,
    isAbout: precision === 'about',
    until: occurredTo === undefined ? '' : toLocal(new Date(occurredTo)),
    writtenDay: writtenAt === undefined ? '' : dayIn(new Date(writtenAt)),
  };
}

const codesOf = ({ channels = [], behaviours = [], witnesses = [], ...telling }: Telling) => ({
  channels,
  behaviours,
  witnesses,
  count: String(telling.count ?? ''),
  direction: telling.direction ?? '',
  toldBy: telling.toldBy ?? '',
});

/** Who is said to have done it, and which order that may break. */
const allegedIn = ({ against = '', possibleBreachOf = '' }: Telling) => ({ against, possibleBreachOf });

const seenIn = ({ words }: Telling) =>
  Object.fromEntries(
    words
      .filter((part) => part.class === 'witness')
      .map(({ person, fields }) => [sawOf(person), textOf(fields.text) ?? '']),
  );

/** What was filled in, as a correction. */
export const correctionOf = ({ reason, ...draft }: CorrectionDraft) => {
  const { audience: _asItWas, ...content } = incidentOf(draft);
  return { ...content, reason } as BodyOf<'log/{entryRef}/corrections'>;
};
