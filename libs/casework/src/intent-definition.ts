import { centreLife } from './capacity';
import { caseLife, type CaseState } from './case';
import { episodesLife } from './episodes';
import { groupLife } from './group';
import type { Decision, Known } from './kernel/decision';
import type { Decided } from './kernel/fact';
import type { StreamKind } from './kernel/stream';
import type { Id, OtherCase } from './kernel/words';
import { outreachLife } from './outreach';
import { staffLife, type StaffState } from './staff';
import { trackLife } from './track';

/** The streams of facts, and how each is folded. */
export const streams = {
  case: caseLife,
  track: trackLife,
  group: groupLife,
  outreach: outreachLife,
  episode: episodesLife,
  centre: centreLife,
  staff: staffLife,
} as const;

/** What somebody may ask the CaseDesk to do: its class (the HTTP body and the ids of its route) and its decision. */
export interface IntentDefinition<Kind extends StreamKind, S, I extends object = object> extends Decision<S, I> {
  readonly stream: Kind;
  /** It opens a new stream: its decision is given the empty state. */
  readonly starts: boolean;
  /** Its decision asks whether the actor is trained: their own stream is read for it, and for no other. */
  readonly asksTraining?: true;
  /** Its decision asks whether the track that it names is the actor's unit's own: that track is read for it. */
  readonly asksTrack?: true;
  /** Its decision asks how a group is seen from the case: its place there is taken before the case says so. */
  readonly asksGroup?: true;
  /** Fields that the hub found by itself: no part of what a repeated command must say again. */
  readonly found?: readonly string[];
  /** Its stream is that of the actor's unit: there is one for each. */
  readonly ofUnit?: true;
  /** What the answer names: the person, the referral, the entry … that was made, changed, or stood already. */
  idOf(this: void, intent: I, decided: readonly Decided[], state: S, known?: Known): string;
  /** The other case that it is about: by its id, or as this case calls it. It is asked for that one, and for no other. */
  readonly beside?: (this: void, state: S, intent: I) => Other | undefined;
}

export type Other = { readonly caseId: Id } | { readonly alias: OtherCase };

/** What an intent that stands already is about, by the state. */
export type Found<S, I> = (state: S, intent: I, known?: Known) => string | undefined;
export const on =
  <Kind extends StreamKind, S>(stream: Kind) =>
  <I extends object>(decision: Decision<S, I>, field: string, found?: Found<S, I>): IntentDefinition<Kind, S, I> => ({
    ...decision,
    stream,
    starts: false,
    idOf: (intent, decided, state, known) =>
      named([...decided.map(({ plain }) => plain), intent], field) ?? found?.(state, intent, known) ?? '',
  });
const named = (fields: readonly object[], name: string): string | undefined =>
  fields.flatMap((one) => Object.entries(one)).find(([key, value]) => key === name && typeof value === 'string')?.[1];
export const onCase = on<'case', CaseState>('case');
export const onStaff = on<'staff', StaffState>('staff');
