import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answered, type Found } from '../api/answers';
import { agency } from '../api/client';
import { ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { shortOf } from '../cases/short';
import { Radios, TextField } from '../forms/fields';
import { unanswered } from '../forms/unanswered';
import { useAsked } from '../forms/use-asked';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { searchWords } from './search.words';
import { byCase, soughtIn, ways, type Sought } from './wanted';

/** Why somebody may look for a person. */
const reasons = ['case-work', 'referral-handling', 'emergency'] as const;
type Reason = (typeof reasons)[number];
const blank = { cpr: '', phone: '', email: '' };
const types = { cpr: 'text', phone: 'tel', email: 'text' } as const;

/** In which cases somebody stands: by a number or an e-mail, for a reason. What is typed here goes into no address. */
export function SearchPage() {
  const say = useWords(searchWords);
  const labels = useLabels();
  const [wanted, setWanted] = useState(blank);
  const [purpose, setPurpose] = useState('');
  const search = useMutation({
    mutationFn: (body: Sought) =>
      answered<Found>(
        agency.POST('/api/municipality/search', { params: { header: { Purpose: purpose as Reason } }, body }),
      ),
  });
  const sought = soughtIn(wanted);
  const isNothing = Object.keys(sought).length === 0;
  const missing = isNothing
    ? (['cpr', ...unanswered({ purpose }, ['purpose'])] as const)
    : unanswered({ purpose }, ['purpose']);
  const asked = useAsked<'cpr' | 'purpose'>(missing, () => search.mutate(sought), 'looking', search);
  const change = (more: Partial<typeof blank>) => {
    setWanted({ ...wanted, ...more });
    search.reset();
  };
  return (
    <Page title={say.title} narrow>
      <p>{say.intro}</p>
      <p className="calm">{say.logged}</p>
      <form aria-label={say.title} {...asked.form}>
        {ways.map((way) => (
          <TextField
            key={way}
            label={say[way]}
            type={types[way]}
            optional
            value={wanted[way]}
            error={isNothing && way === 'cpr' && asked.errorOf('cpr') !== undefined ? say.oneOf : asked.wrongAt(way)}
            onChange={(value) => change({ [way]: value })}
          />
        ))}
        <Radios
          label={say.purpose}
          value={purpose}
          options={reasons.map((code) => [code, labels.code('purpose', code)] as const)}
          error={asked.errorOf('purpose')}
          onChange={setPurpose}
        />
        <ProblemNotice error={search.error} />
        <p className="buttons save">
          <button type="submit" className="button button-primary" disabled={search.isPending}>
            {search.isPending ? say.searching : say.search}
          </button>
        </p>
      </form>
      <div role="status">{search.data && <Hits found={search.data.items} />}</div>
    </Page>
  );
}

/** Cases, and by what: never a word of them. */
function Hits({ found }: { readonly found: Found['items'] }) {
  const say = useWords(searchWords);
  if (found.length === 0) return <p>{say.none}</p>;
  return (
    <section className="needs">
      <h2>{say.found}</h2>
      <p>{say.open}</p>
      <ul className="lines unstyled-list no-max-width">
        {byCase(found).map(([caseId, by]) => (
          <li key={caseId} className="line">
            <Link to="/cases/$caseId" params={{ caseId }} className="line-what">
              {filled(say.case, { short: shortOf(caseId) })}
            </Link>
            <span className="line-when">
              {filled(say.by, { by: by.map((way) => say.ways[way as keyof typeof say.ways]).join(', ') })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
