import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, type CaseFile, type ContactCardAnswer } from '../api/answers';
import { hub } from '../api/client';
import { ProblemNotice } from '../blocks/notice';
import { rank } from '../cases/person';
import { Skeleton } from '../blocks/skeleton';
import { useWords } from '../words/words';
import { CardOf } from './card';
import { cardWords } from './contact-card.words';

const cardQuery = (caseId: string) => ({
  queryKey: ['contact-card', caseId],
  queryFn: () =>
    answered<ContactCardAnswer>(
      hub.GET('/api/municipality/cases/{caseId}/contact-card', {
        params: { path: { caseId }, header: { Purpose: 'case-work' } },
      }),
    ),
  refetchOnWindowFocus: false,
  staleTime: 60_000,
});

interface CardProps {
  readonly file: CaseFile;
  /** For whom calling is the work; others ask for it, since opening it is signed for. */
  readonly isOpenAtOnce: boolean;
}

/** Whom may I call, when, in which words, and what do they know. */
export function ContactCard({ file, isOpenAtOnce }: CardProps) {
  const say = useWords(cardWords);
  const [isOpen, setOpen] = useState(isOpenAtOnce);
  const card = useQuery({ ...cardQuery(file.caseId), enabled: isOpen });
  if (!isOpen)
    return (
      <p className="ask-for">
        <button type="button" className="button button-secondary button-small" onClick={() => setOpen(true)}>
          {say.open}
        </button>
        <small className="under">{say.logged}</small>
      </p>
    );
  return (
    <>
      <h3 data-part>{say.title}</h3>
      <p>{say.intro}</p>
      <ProblemNotice error={card.error} />
      {card.isPending && <Skeleton lines={5} />}
      {card.data?.items.length === 0 && <p className="calm">{say.none}</p>}
      <div className="persons">
        {card.data?.items
          .toSorted((a, b) => rank(a) - rank(b))
          .map((item) => (
            <CardOf key={item.personId} item={item} />
          ))}
      </div>
    </>
  );
}
