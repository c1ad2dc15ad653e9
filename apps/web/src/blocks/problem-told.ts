import type { Problem, Refused } from '../api/answers';
import { fieldAt } from '../api/wrong-in';
import { wait } from '../time/time';
import { filled, type Language } from '../words/words';
import type { problemWords } from './problem.words';

type Words = (typeof problemWords)[Language];
type Kind = 'wrong' | 'often' | 'fault' | 'page';

/** Problems that the hub words for programs: how a person is told of them. Those of `page` are the page's own doing. */
export const kinds: Readonly<Record<string, Kind>> = {
  'bad-input': 'wrong',
  'too-many-requests': 'often',
  fault: 'fault',
  'headers-too-large': 'page',
  'key-used-otherwise': 'page',
  'method-not-allowed': 'page',
  'not-http': 'page',
  'piece-too-short': 'page',
  'range-not-there': 'page',
  'too-slow': 'page',
  'upload-interrupted': 'page',
  'wrong-content-type': 'page',
  'wrong-offset': 'page',
};

interface Told {
  readonly title: string;
  /** What to do about it. */
  readonly text: string;
  /** By which number it can be found again, where nobody but us can mend it. */
  readonly reference: string | undefined;
}

/** A problem as a person is told of it. */
export function told(
  problem: Problem,
  { retryAfter = 0 }: Pick<Refused, 'retryAfter'>,
  say: Words,
  language: Language,
): Told {
  const kind = kinds[problem.type.replace('/problems/', '')];
  const { title, text } = kind ? say[kind] : { title: problem.title, text: problem.detail };
  const isOurs = problem.status >= 500 || kind === 'page';
  return {
    title,
    text: kind === 'often' ? filled(text, { wait: retryAfter > 0 ? wait(retryAfter, language) : say.aMoment }) : text,
    reference: isOurs ? problem.instance.replace('urn:uuid:', '') : undefined,
  };
}

/** What is wrong, a line each: with the field's name, where a person knows it by one. */
export function linesOf({ errors = [] }: Problem, say: Words): readonly string[] {
  const names: Readonly<Record<string, string>> = say.fields;
  const lines = errors.map(({ pointer, parameter, detail }) => {
    const name = names[fieldAt(pointer) ?? parameter ?? ''];
    return name === undefined ? detail : `${name}: ${detail}`;
  });
  return [...new Set(lines)];
}
