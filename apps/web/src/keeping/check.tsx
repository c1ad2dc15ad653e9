import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, type Forgotten } from '../api/answers';
import { hub } from '../api/client';
import { ProblemNotice } from '../blocks/notice';
import { useAsked } from '../forms/use-asked';
import { numberIn } from '../oversight/case-number';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { filled, useLanguage, useWords } from '../words/words';
import { missingOf, NumberField } from './keeping-forms';
import { keepingWords } from './keeping.words';

/** Whether somebody is forgotten here, and since when for good. */
export function Check() {
  const say = useWords(keepingWords);
  const [draft, setDraft] = useState({ caseId: '', person: '' });
  const look = useMutation({
    mutationFn: (query: { readonly case: string; readonly person: string }) =>
      answered<Forgotten>(hub.GET('/api/oversight/forgotten', { params: { query } })),
  });
  const [caseId, person] = [numberIn(draft.caseId), numberIn(draft.person)];
  const asked = useAsked(
    missingOf({ caseId, person }),
    () => caseId !== undefined && person !== undefined && look.mutate({ case: caseId, person }),
    'looking',
  );
  const set = (more: Partial<typeof draft>) => {
    setDraft({ ...draft, ...more });
    look.reset();
  };
  return (
    <form className="part" aria-label={say.check} {...asked.form}>
      <h2>{say.check}</h2>
      <NumberField
        label={say.case}
        typed={draft.caseId}
        missing={asked.errorOf('caseId')}
        type={(typed) => set({ caseId: typed })}
      />
      <NumberField
        label={say.person}
        typed={draft.person}
        missing={asked.errorOf('person')}
        type={(typed) => set({ person: typed })}
      />
      <ProblemNotice error={look.error} />
      <div role="status">{look.data && <Found found={look.data} />}</div>
      <p className="buttons save">
        <button type="submit" className="button button-secondary" disabled={look.isPending}>
          {say.checkSave}
        </button>
      </p>
    </form>
  );
}

function Found({ found: { status, ...times } }: { readonly found: Forgotten }) {
  const say = useWords(keepingWords);
  const language = useLanguage();
  const now = useNow();
  const said = (['forgottenAt', 'expectedAt', 'completeAt'] as const).flatMap((when) => {
    const at = times[when];
    return at === undefined ? [] : [filled(say[when], { at: moment(at, language, now) })];
  });
  return (
    <>
      <p>
        <strong>{say.status[status]}</strong>
      </p>
      {said.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}
