import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseFile } from '../api/answers';
import { Done } from '../blocks/done';
import { Notice } from '../blocks/notice';
import { SubPage } from '../cases/sub-page';
import { useAct, type BodyOf } from '../cases/use-act';
import { Save } from '../forms/save';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { Judgement } from './judgement';
import { Seen } from './seen';
import { screeningWords } from './screening.words';

const inThirtyDays = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

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

const asks = ['basis', 'findings', 'refusal', 'replies', 'outcome', 'concern', 'reviewOn', 'reasons'] as const;

function bodyOf({ refusalAt, because, replies, reasons, ...judged }: Draft): BodyOf<'screenings'> {
  return {
    ...judged,
    replies,
    reasons: reasons.trim(),
    because: replies === 'some' ? because : [],
    ...(judged.refusal === 'clear' && refusalAt !== '' && { refusalAt }),
  } as BodyOf<'screenings'>;
}

/** The visitator's judgement, with guidance beside each question and no score. */
export function ScreeningPage() {
  const say = useWords(screeningWords);
  return <SubPage title={say.title}>{(file) => <Screening file={file} />}</SubPage>;
}

function Screening({ file }: { readonly file: CaseFile }) {
  const say = useWords(screeningWords);
  const [draft, setDraft] = useState<Draft>(() => ({ ...blank, reviewOn: inThirtyDays() }));
  const set = (more: Partial<Draft>) => setDraft((before) => ({ ...before, ...more }));
  const act = useAct('screenings', { caseId: file.caseId });
  const { form, errorOf } = useAsked(unanswered(draft, asks), () => act.mutate(bodyOf(draft)));
  if (act.isSuccess) {
    return (
      <Done said={say.saved}>
        <Link to="/cases/$caseId/referral" params={{ caseId: file.caseId }} className="button button-primary">
          {say.next}
        </Link>
      </Done>
    );
  }
  const part = { file, draft, set, errorOf };
  return (
    <form {...form} className="page-narrow">
      <p className="font-lead">{say.intro}</p>
      <Before file={file} />
      <Seen {...part} />
      <Judgement {...part} />
      <Save act={act} label={say.save} primary />
    </form>
  );
}

/** That it was screened before: the judgement made now takes its place, and both stay to be read. */
function Before({ file: { outcome, concern } }: { readonly file: CaseFile }) {
  const say = useWords(screeningWords);
  const labels = useLabels();
  if (outcome === undefined) return null;
  const was = labels.code('screening-outcome', outcome).toLowerCase();
  return (
    <Notice kind="info">{filled(say.before, { was, concern: labels.code('concern', concern).toLowerCase() })}</Notice>
  );
}
