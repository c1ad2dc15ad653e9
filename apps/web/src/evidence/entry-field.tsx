import { useInfiniteQuery } from '@tanstack/react-query';
import { ProblemNotice } from '../blocks/notice';
import { logQuery } from '../cases/case-data';
import { SelectField } from '../forms/fields';
import { useEntryLabel } from '../log/entry-label';
import { useWords } from '../words/words';
import { evidencePageWords } from './evidence-page.words';

interface EntryProps {
  readonly caseId: string;
  readonly value: string;
  readonly onChange: (entryRef: string) => void;
}

/** To which entry of the log it belongs, if to any. */
export function EntryField({ caseId, value, onChange }: EntryProps) {
  const say = useWords(evidencePageWords);
  const labelOf = useEntryLabel();
  const log = useInfiniteQuery(logQuery(caseId));
  const entries = log.data?.pages.flatMap(({ items }) => items) ?? [];
  const listed = entries
    .filter(({ corrects }) => corrects === undefined)
    .map((entry) => [entry.entryRef ?? '', labelOf(entry)] as const);
  const isListed = value === '' || listed.some(([entryRef]) => entryRef === value);
  return (
    <>
      <ProblemNotice error={log.error} />
      <SelectField
        label={say.entry}
        hint={say.entryHint}
        none={say.entryNone}
        value={value}
        options={isListed ? listed : [[value, say.entryChosen], ...listed]}
        onChange={onChange}
      />
      {log.hasNextPage && (
        <p>
          <button
            type="button"
            className="button button-secondary button-small"
            disabled={log.isFetchingNextPage}
            onClick={() => void log.fetchNextPage()}
          >
            {say.entryMore}
          </button>
        </p>
      )}
    </>
  );
}
