import { caseLife, type CaseState } from './case';
import type { Decision } from './kernel/decision';
import type { Decided } from './kernel/fact';
import { staffLife, type StaffState } from './staff';

/** The streams of facts, and how each is folded. */
export const streams = { case: caseLife, staff: staffLife } as const;
export type StreamKind = keyof typeof streams;

/** What somebody may ask the CaseDesk to do: its class (the HTTP body and the ids of its route) and its decision. */
export interface IntentDefinition<Kind extends StreamKind, S, I extends object = object> extends Decision<S, I> {
  readonly stream: Kind;
  /** It opens a new stream: its decision is given the empty state. */
  readonly starts: boolean;
  /** Its decision asks whether the actor is trained: their own stream is read for it, and for no other. */
  readonly asksTraining?: true;
  /** Fields that the hub found by itself: no part of what a repeated command must say again. */
  readonly found?: readonly string[];
  /** What the answer names: the person, the referral, the entry … that was made, changed, or stood already. */
  idOf(this: void, intent: I, decided: readonly Decided[], state: S): string;
}

/** What an intent that stands already is about, by the state. */
export type Found<S, I> = (state: S, intent: I) => string | undefined;
const on =
  <Kind extends StreamKind, S>(stream: Kind) =>
  <I extends object>(decision: Decision<S, I>, field: string, found?: Found<S, I>): IntentDefinition<Kind, S, I> => ({
    ...decision,
    stream,
    starts: false,
    idOf: (intent, decided, state) =>
      named([...decided.map(({ plain }) => plain), intent], field) ?? found?.(state, intent) ?? '',
  });
const named = (fields: readonly object[], name: string): string | undefined =>
  fields.flatMap((one) => Object.entries(one)).find(([key, value]) => key === name && typeof value === 'string')?.[1];
export const onCase = on<'case', CaseState>('case');
export const onStaff = on<'staff', StaffState>('staff');
