import type { adviceSource, CodeOf, Label } from '@vaern/casework';

/** For whom guidance is written. */
export type Reader = 'frontline' | 'visitator' | 'police' | 'employer';
export type Source = CodeOf<typeof adviceSource>;

/** What to ask, what to do and what not to, at one point of the work. */
export interface Guide {
  readonly id: string;
  readonly version: number;
  readonly for: readonly Reader[];
  readonly title: Label;
  readonly ask: readonly Label[];
  readonly do: readonly Label[];
  readonly doNot: readonly Label[];
  readonly sources: readonly Source[];
}

export type Pupils = 'oldest-pupils' | 'youth-education';

/** A part of a lesson. */
export interface Step {
  readonly minutes: number;
  readonly what: Label;
}

/** Teaching material: what they shall know afterwards, how the lesson goes, and what is talked about. */
export interface Lesson {
  readonly id: string;
  readonly version: number;
  readonly for: readonly Pupils[];
  readonly title: Label;
  readonly aims: readonly Label[];
  readonly steps: readonly Step[];
  readonly questions: readonly Label[];
  /** What the teacher must have ready for pupils to whom it happens. */
  readonly help: readonly Label[];
  readonly sources: readonly Source[];
}
