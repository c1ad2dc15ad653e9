import type { CaseFile } from '../api/answers';
import type { BodyOf } from '../cases/use-act';
import { unanswered } from '../forms/unanswered';
import { dayIn } from '../time/time';

export const inThirtyDays = () => dayIn(new Date(Date.now() + 30 * 86_400_000));

export const blank = {
  basis: '',
  about: [] as readonly string[],
  findings: [] as readonly string[],
  refusal: '',
  refusalAt: '',
  replies: '',
  because: [] as readonly string[],
  outcome: '',
  concern: '',
  reviewOn: '',
  reasons: '',
  instrument: '',
  instrumentCalled: '',
  instrumentVersion: '',
  instrumentLevel: '',
  trainingExpiredReason: '',
};
export type Draft = typeof blank;
export interface PartProps {
  readonly file: CaseFile;
  readonly draft: Draft;
  readonly set: (more: Partial<Draft>) => void;
  /** What is said at a question that was passed over. */
  readonly errorOf: (name: Asked) => string | undefined;
}

const asks = ['basis', 'findings', 'refusal', 'replies', 'outcome', 'concern', 'reviewOn', 'reasons'] as const;
export type Asked = (typeof asks)[number] | 'instrumentVersion' | 'trainingExpiredReason';

/** What must be answered and was not yet. `isExpired`: the hub said that the training of whoever screens has run out. */
export const missingIn = (draft: Draft, isExpired: boolean): readonly Asked[] =>
  unanswered(draft, [
    ...asks,
    ...(draft.instrument === '' ? [] : (['instrumentVersion'] as const)),
    ...(isExpired ? (['trainingExpiredReason'] as const) : []),
  ]);

/** An instrument by name, version and level: its questions and its words are somebody else's. */
function instrumentOf({ instrument: name, instrumentCalled, instrumentVersion, instrumentLevel: level }: Draft) {
  const [called, version] = [instrumentCalled, instrumentVersion].map((text) => text.trim());
  const named = name === 'other' && called !== '' && { called };
  return name === '' ? {} : { instrument: { name, ...named, version, ...(level !== '' && { level }) } };
}

/** What is sent: of what was filled in, that which belongs together. */
export function bodyOf(draft: Draft): BodyOf<'screenings'> {
  const { refusalAt, because, replies, reasons, trainingExpiredReason, ...more } = draft;
  const { instrument: _, instrumentCalled: __, instrumentVersion: ___, instrumentLevel: ____, ...judged } = more;
  return {
    ...judged,
    replies,
    reasons: reasons.trim(),
    because: replies === 'some' ? because : [],
    ...instrumentOf(draft),
    ...(trainingExpiredReason !== '' && { trainingExpiredReason }),
    ...(judged.refusal === 'clear' && refusalAt !== '' && { refusalAt }),
  } as BodyOf<'screenings'>;
}
