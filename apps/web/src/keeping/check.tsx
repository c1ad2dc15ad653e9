import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, type Forgotten } from '../api/answers';
import { hub } from '../api/client';
import { ProblemNotice } from '../blocks/notice';
import { Radios } from '../forms/fields';
import { useAsked } from '../forms/use-asked';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { filled, useLanguage, useWords } from '../words/words';
import { keepingWords } from './keeping.words';
import { missingOf, useChoices } from './panel';
import type { Slip } from './slip';

/** Whether somebody is forgotten here, and since when for good. */
export function Check({ slip: { caseId, persons } }: { readonly slip: Slip }) {
  const say = useWords(keepingWords);
  const [chosen, choose] = useState('');
  const look = useMutation({
    mutationFn: (query: { readonly case: string; readonly person: string }) =>
      answered<Forgotten>(hub.GET('/api/oversight/forgotten', { params: { query } })),
  });
  const person = persons.some(({ id }) => id === chosen) ? chosen : '';
  const asked = useAsked(missingOf({ person }), () => look.mutate({ case: caseId, person }), 'looking', look);
  return (
    <form className="part" aria-label={say.check} {...asked.form}>
      <h2>{say.check}</h2>
      <Radios
        label={say.person}
        value={person}
        options={useChoices(persons)}
        error={asked.errorOf('person')}
        onChange={(id) => {
          choose(id);
          look.reset();
        }}
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
