import { fromLocal } from '../time/from-local';
import type { Bounds } from './bounds';
import { unanswered } from './unanswered';

export type Options = readonly (readonly [code: string, label: string])[];
interface Asked {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional?: boolean;
}
/** A question that is answered by choosing. `when`: a moment as clocks in Denmark show it. */
export type Choice =
  | (Asked & { readonly as: 'day' | 'when' | 'amount'; readonly bounds?: Bounds })
  | (Asked & { readonly as: 'yes-no' })
  /** One of one's own agency, by account. */
  | (Asked & { readonly as: 'colleague'; readonly unit?: string })
  | (Asked & { readonly as: 'select' | 'radios' | 'checks'; readonly options: Options });
/** One question of a form, and how it is answered. */
export type Question =
  | Choice
  | (Asked & { readonly as: 'line' | 'area' | 'lines' })
  /** All of one's own agency that were chosen and typed, by account. */
  | (Asked & { readonly as: 'colleagues' });

/** What somebody has filled in, by the names of the questions. */
export type Draft = Readonly<Record<string, string | readonly string[]>>;
/** The questions that are asked, given what was answered; those that are not to be asked are left out. */
export type Questions = (draft: Draft) => readonly (Question | false)[];
/** Questions among which there is none that somebody writes an answer to. */
export type Choosing = (draft: Draft) => readonly (Choice | false)[];

export const textIn = (draft: Draft, name: string): string => {
  const answer = draft[name];
  return typeof answer === 'string' ? answer : '';
};
export const listIn = (draft: Draft, name: string): readonly string[] => {
  const answer = draft[name];
  return Array.isArray(answer) ? answer : [];
};

/** Where the colleagues stand who were chosen; whoever was typed stands under the question's own name. */
export const chosenIn = (name: string): string => `${name}Chosen`;

export const askedIn = (questions: Questions, draft: Draft): readonly Question[] =>
  questions(draft).filter((question) => question !== false);

const lines = (text: string) =>
  text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const given = (draft: Draft, { as, name }: Question): string | readonly string[] => {
  if (as === 'colleagues') return [...new Set([...listIn(draft, chosenIn(name)), ...lines(textIn(draft, name))])];
  return draft[name] ?? (as === 'checks' ? [] : '');
};

/** Which must be answered and were not yet, in the order of the form. */
export const missingIn = (asked: readonly Question[], draft: Draft): readonly string[] => {
  const needed = asked.filter(({ optional }) => optional !== true);
  const answers = Object.fromEntries(needed.map((one) => [one.name, given(draft, one)]));
  return unanswered(
    answers,
    needed.map(({ name }) => name),
  );
};

function answerTo({ as }: Question, answer: string | readonly string[]): unknown {
  if (typeof answer !== 'string') return answer;
  const text = answer.trim();
  if (as === 'when') return fromLocal(text);
  if (as === 'yes-no') return text === 'yes';
  return as === 'lines' ? lines(text) : text;
}

/** What is sent: the answers to what was asked. What was left out, and what is not asked any more, is not in it. */
export const answersTo = (asked: readonly Question[], draft: Draft): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    asked.flatMap((question) => {
      const answer = given(draft, question);
      const isThere = typeof answer === 'string' ? answer.trim() !== '' : answer.length > 0;
      return isThere ? [[question.name, answerTo(question, answer)] as const] : [];
    }),
  );
