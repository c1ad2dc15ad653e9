import { useState, type ReactNode } from 'react';
import { useAct, type BodyOf } from '../cases/use-act';
import { Radios, SelectField } from '../forms/fields';
import { Part } from '../forms/part';
import { Save } from '../forms/save';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { useLabels } from '../words/codes';
import { useWords } from '../words/words';
import { warningWords } from './warning.words';

interface Ids {
  readonly caseId: string;
  readonly approachId: string;
}

/** She is told first; that it was tried is what counts. */
export function Warn({ caseId, approachId, children }: Ids & { readonly children: ReactNode }) {
  const say = useWords(warningWords);
  const [reached, setReached] = useState('');
  const act = useAct('approaches/{approachId}/warnings', { caseId, approachId }, () => setReached(''));
  const asked = useAsked(
    unanswered({ reached }, ['reached']),
    () => act.mutate({ reached: reached === 'yes' }),
    'choices',
    act,
  );
  return (
    <Part title={say.reach} act={act} asked={asked} label={say.save}>
      {children}
      <p>{say.tell}</p>
      <Radios
        label={say.reached}
        value={reached}
        options={[
          ['yes', say.yes],
          ['no', say.no],
        ]}
        error={asked.errorOf('reached')}
        onChange={setReached}
      />
    </Part>
  );
}

type MadeBody = BodyOf<'approaches/{approachId}/made'>;

/** He was contacted: after she was tried to be warned, or with the reason why it could not wait. */
export function Made({ caseId, approachId, mayApproach }: Ids & { readonly mayApproach: boolean }) {
  const say = useWords(warningWords);
  const labels = useLabels();
  const [urgencyReason, setReason] = useState('');
  const act = useAct('approaches/{approachId}/made', { caseId, approachId });
  const body = mayApproach ? {} : { urgencyReason };
  const missing = mayApproach ? [] : unanswered({ urgencyReason }, ['urgencyReason']);
  const asked = useAsked(missing, () => act.mutate(body as MadeBody), 'choices', act);
  if (mayApproach)
    return (
      <Part title={say.made} act={act} asked={asked} label={say.madeSave}>
        <p className="form-hint">{say.madeHint}</p>
      </Part>
    );
  return (
    <details className="more">
      <summary>{say.urgent}</summary>
      <form aria-label={say.urgent} {...asked.form}>
        <SelectField
          label={say.urgentWhy}
          value={urgencyReason}
          options={labels.list('approach-urgency-reason')}
          error={asked.errorOf('urgencyReason')}
          onChange={setReason}
        />
        <Save act={act} label={say.madeSave} />
      </form>
    </details>
  );
}

/** He will not be contacted, or not then. */
export function Cancel({ caseId, approachId }: Ids) {
  const say = useWords(warningWords);
  const labels = useLabels();
  const [reason, setReason] = useState('');
  const act = useAct('approaches/{approachId}/cancellation', { caseId, approachId });
  const asked = useAsked(
    unanswered({ reason }, ['reason']),
    () => act.mutate({ reason } as BodyOf<'approaches/{approachId}/cancellation'>),
    'choices',
    act,
  );
  return (
    <details className="more">
      <summary>{say.cancel}</summary>
      <form aria-label={say.cancel} {...asked.form}>
        <SelectField
          label={say.cancelWhy}
          value={reason}
          options={labels.list('approach-cancellation-reason')}
          error={asked.errorOf('reason')}
          onChange={setReason}
        />
        <Save act={act} label={say.cancelSave} />
      </form>
    </details>
  );
}
