import type { BodyOf } from '../cases/use-act';
import type { Words } from '../drafts/draft-port';
import type { Running } from './running';

export interface Draft {
  readonly reason: string;
  /** By what still runs. */
  readonly answered: Readonly<Record<string, string>>;
}

/** What was not answered yet: by what still runs, and the reason last, in the order of the page. */
export const missingIn = ({ reason, answered }: Draft, running: readonly Pick<Running, 'id'>[]): readonly string[] => [
  ...running.map(({ id }) => id).filter((id) => answered[id] === undefined),
  ...(reason === '' ? ['reason'] : []),
];

/** What is sent: answers to what still runs; to what has come to its end meanwhile there is none. */
export const closureOf = ({ reason, answered }: Draft, running: readonly Pick<Running, 'id'>[]): BodyOf<'closure'> =>
  ({ reason, answered: running.map(({ id }) => ({ running: id, answer: answered[id] })) }) as BodyOf<'closure'>;

/** As it is kept: one list of names and answers. */
export const wordsOf = ({ reason, answered }: Draft): Words => ({ ...answered, reason });
export const draftOf = ({ reason, ...answered }: Words): Draft => ({
  reason: String(reason ?? ''),
  answered: Object.fromEntries(Object.entries(answered).map(([id, answer]) => [id, String(answer)])),
});
