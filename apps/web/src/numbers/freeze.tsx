import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, type FrozenYear } from '../api/answers';
import { hub } from '../api/client';
import { Notice } from '../blocks/notice';
import { amount } from '../forms/bounds';
import { TextField } from '../forms/fields';
import { Save } from '../forms/save';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { useCommand } from '../forms/use-command';
import { filled, useWords } from '../words/words';
import { numberWords } from './numbers.words';

/** The centre's manager freezes a year that is over: once, for everybody, and never again otherwise. */
export function Freeze() {
  const say = useWords(numberWords);
  const client = useQueryClient();
  const [year, setYear] = useState('');
  const act = useCommand(
    (body: { readonly year: number }) => answered<FrozenYear>(hub.POST('/api/knowledge/numbers', { body })),
    async () => client.invalidateQueries({ queryKey: ['knowledge'] }),
  );
  const asked = useAsked(unanswered({ year }, ['year']), () => act.mutate({ year: Number(year) }), 'choices', act);
  return (
    <form className="part" aria-label={say.freeze} {...asked.form}>
      <h2>{say.freeze}</h2>
      <TextField
        label={say.freezeYear}
        hint={say.freezeHint}
        type="number"
        width="short"
        value={year}
        bounds={amount(2020, new Date().getFullYear() - 1)}
        error={asked.errorOf('year')}
        onChange={setYear}
      />
      {act.data && <Notice kind="success">{filled(say.freezeDone, { year: act.data.year })}</Notice>}
      <Save act={{ ...act, isSuccess: false }} label={say.freezeSave} />
    </form>
  );
}
