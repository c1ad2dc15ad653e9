import type { CaseFile } from '../api/answers';
import type { BodyOf } from '../cases/use-act';
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
};
export type Draft = typeof blank;
export interface PartProps {
  readonly file: CaseFile;
  readonly draft: Draft;
  readonly set: (more: Partial<Draft>) => void;
  /** What is said at a question that was passed over. */
  readonly errorOf: (name: (typeof asks)[number]) => string | undefined;
}

export const asks = ['basis', 'findings', 'refusal', 'replies', 'outcome', 'concern', 'reviewOn', 'reasons'] as const;

export function bodyOf({ refusalAt, because, replies, reasons, ...judged }: Draft): BodyOf<'screenings'> {
  return {
    ...judged,
    replies,
    reasons: reasons.trim(),
    because: replies === 'some' ? because : [],
    ...(judged.refusal === 'clear' && refusalAt !== '' && { refusalAt }),
  } as BodyOf<'screenings'>;
}
