import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { CaseFile } from '../api/answers';
import { Notice } from '../blocks/notice';
import { SubPage } from '../cases/sub-page';
import { useAct, type BodyOf } from '../cases/use-act';
import { Save } from '../forms/save';
import { useWords } from '../words/words';
import { Judgement } from './judgement';
import { Seen } from './seen';
import { screeningWords } from './screening.words';

const inThirtyDays = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

export const blank = {
  basis: 'affected',
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
}

const isWhole = ({ findings, refusal, replies, outcome, concern, reasons }: Draft) =>
  findings.length > 0 && ![refusal, replies, outcome, concern, reasons.trim()].includes('');

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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate(bodyOf(draft));
  };
  if (act.isSuccess) {
    return (
      <>
        <Notice kind="success">{say.saved}</Notice>
        <Link to="/cases/$caseId/referral" params={{ caseId: file.caseId }} className="button button-primary">
          {say.next}
        </Link>
      </>
    );
  }
  return (
    <form onSubmit={submit} className="page-narrow">
      <p className="font-lead">{say.intro}</p>
      <Seen file={file} draft={draft} set={set} />
      <Judgement file={file} draft={draft} set={set} />
      <Save act={act} label={say.save} disabled={!isWhole(draft)} primary />
    </form>
  );
}
