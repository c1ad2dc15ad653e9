import { useQuery } from '@tanstack/react-query';
import { answered, type CaseFile, type Preview as Answer } from '../api/answers';
import { agency } from '../api/client';
import { ProblemNotice } from '../blocks/notice';
import { Skeleton } from '../blocks/skeleton';
import { inOrder } from '../cases/person';
import { classWords } from '../words/classes.words';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { DecideHere } from './decide-here';
import { isShowable, type Draft } from './draft';
import { referralPageWords } from './referral-page.words';

type Line = Answer['items'][number];
type Shown = NonNullable<Line['sent']>;

/** What they will see, told by the very function that will tell it: at once, and when they accept. */
export function Preview({ file, draft }: { readonly file: CaseFile; readonly draft: Draft }) {
  const say = useWords(referralPageWords);
  const { to, purpose, legalBasis, consentId, fieldSets } = draft;
  const terms = {
    to,
    purpose,
    legalBasis,
    fieldSets: fieldSets.join(','),
    ...(legalBasis === 'consent' && { consentId }),
  };
  const preview = useQuery({
    queryKey: ['preview', file.caseId, terms],
    queryFn: () =>
      answered<Answer>(
        agency.GET('/api/municipality/cases/{caseId}/referrals/preview', {
          params: { path: { caseId: file.caseId }, query: terms, header: { Purpose: 'case-work' } },
        } as never) as never,
      ),
    enabled: isShowable(draft),
  });
  return (
    <aside className="preview" aria-labelledby="preview" tabIndex={0}>
      <h2 id="preview">{say.seen}</h2>
      <ProblemNotice error={preview.error} />
      {!isShowable(draft) && <p className="calm">{legalBasis === 'consent' ? say.seenConsent : say.seenChoose}</p>}
      {preview.isFetching && <Skeleton lines={6} />}
      {preview.data && !preview.isFetching && <Seen file={file} answer={preview.data} />}
      {preview.data && <DecideHere file={file} preview={preview.data} />}
    </aside>
  );
}

function Seen({ file, answer }: { readonly file: CaseFile; readonly answer: Answer }) {
  const say = useWords(referralPageWords);
  return (
    <div aria-live="polite">
      <Told title={say.seenNow} file={file} lines={pick(answer.items, 'sent')} always={say.seenAlways} />
      <Told title={say.seenLater} file={file} lines={pick(answer.items, 'accepted')} />
    </div>
  );
}

interface ToldLine {
  readonly factId: string;
  readonly type: string;
  readonly shown: Shown;
}

const pick = (items: readonly Line[], when: 'sent' | 'accepted'): readonly ToldLine[] =>
  items.flatMap(({ factId, type, [when]: shown }) => (shown ? [{ factId, type, shown }] : []));

interface ToldProps {
  readonly title: string;
  readonly file: CaseFile;
  readonly lines: readonly ToldLine[];
  /** What is told beside the facts of the case. */
  readonly always?: string;
}

function Told({ title, file, lines, always }: ToldProps) {
  const say = useWords(referralPageWords);
  const labels = useLabels();
  const classes = useWords(classWords);
  const names = new Map(inOrder(file).map(({ personId, name }) => [personId, name ?? say.someone]));
  const named = (words: Shown['withheld'] | Shown['words']) =>
    words
      .map(
        ({ class: of, person }) => `${classes[of as keyof typeof classes] ?? of} (${names.get(person) ?? say.someone})`,
      )
      .join(', ');
  return (
    <>
      <h3>{title}</h3>
      {always !== undefined && <p>{always}</p>}
      {lines.length === 0 && always === undefined && <p className="calm">{say.seenNothing}</p>}
      <ul className="unstyled-list">
        {lines.map(({ factId, type, shown }) => (
          <li key={factId}>
            <strong>{labels.fact(type)}</strong>
            <small className="under">{shown.words.length > 0 ? named(shown.words) : say.seenCodes}</small>
            {shown.withheld.length > 0 && (
              <small className="under withheld">{filled(say.seenWithheld, { what: named(shown.withheld) })}</small>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
