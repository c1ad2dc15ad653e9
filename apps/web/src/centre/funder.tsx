import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answered } from '../api/answers';
import { hub } from '../api/client';
import { Notice, ProblemNotice } from '../blocks/notice';
import { Radios, SelectField } from '../forms/fields';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { keep } from '../papers/fetched-file';
import { useNow } from '../time/use-now';
import { filled, useWords } from '../words/words';
import { funderWords } from './funder.words';
import { periodsBefore } from './periods';

type Kind = 'csv' | 'json';
const types: Readonly<Record<Kind, string>> = { csv: 'text/csv;charset=utf-8', json: 'application/json' };
const paths = { csv: '/api/centre/dashboard/export.csv', json: '/api/centre/dashboard/export' } as const;

/** Fetches the figures of a period, and puts them where the browser puts files. */
async function fetched({ kind, period }: { readonly kind: Kind; readonly period: string }): Promise<string> {
  const asking = hub.GET(paths[kind], { params: { query: { period } }, parseAs: 'arrayBuffer' } as never);
  const bytes = await answered(
    asking as unknown as Promise<{ data?: ArrayBuffer; error?: unknown; response: Response }>,
  );
  const name = `tal-${period}.${kind}`;
  keep(new Blob([bytes], { type: types[kind] }), name);
  return name;
}

/** For the centre's manager: figures for whoever pays, in one file. */
export function Funder() {
  const say = useWords(funderWords);
  const options = usePeriods();
  const [draft, setDraft] = useState<{ readonly period: string; readonly kind: Kind }>({ period: '', kind: 'csv' });
  const fetching = useMutation({ mutationFn: fetched });
  const asked = useAsked(unanswered(draft, ['period']), () => fetching.mutate(draft), 'looking', fetching);
  return (
    <section className="needs">
      <h2>{say.title}</h2>
      <p>{say.intro}</p>
      <p className="calm">{say.frozen}</p>
      <form aria-label={say.title} {...asked.form}>
        <SelectField
          label={say.period}
          value={draft.period}
          options={options}
          error={asked.errorOf('period')}
          onChange={(period) => setDraft({ ...draft, period })}
        />
        <Radios
          label={say.kind}
          value={draft.kind}
          options={[
            ['csv', say.csv],
            ['json', say.json],
          ]}
          onChange={(kind) => setDraft({ ...draft, kind: kind === 'json' ? 'json' : 'csv' })}
        />
        <ProblemNotice error={fetching.error} />
        {fetching.isSuccess && <Notice kind="success">{filled(say.fetched, { name: fetching.data })}</Notice>}
        <p className="buttons save">
          <button type="submit" className="button button-primary" disabled={fetching.isPending}>
            {say.fetch}
          </button>
        </p>
      </form>
    </section>
  );
}

function usePeriods(): readonly (readonly [string, string])[] {
  const say = useWords(funderWords);
  const { quarters, years } = periodsBefore(useNow());
  return [
    ...quarters.map((one) => {
      const [year = '', nth = ''] = one.split('-Q');
      return [one, filled(say.quarter, { year, nth })] as const;
    }),
    ...years.map((year) => [year, filled(say.year, { year })] as const),
  ];
}
