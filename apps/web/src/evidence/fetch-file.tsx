import { Notice, ProblemNotice } from '../blocks/notice';
import { filled, useLanguage, useWords } from '../words/words';
import { fileWords } from './file.words';
import { sizeSaid } from './size';
import { useFetchedFile, type FileWanted } from './use-fetched-file';

interface FetchProps {
  readonly title: string;
  readonly label: string;
  readonly wanted: FileWanted;
}

/** The button that fetches a file to the reader's machine, how far it has come, and what became of it. */
export function FetchFile({ title, label, wanted }: FetchProps) {
  const say = useWords(fileWords);
  const language = useLanguage();
  const { fetching, bytes } = useFetchedFile(wanted);
  const { size } = wanted;
  const share = size === undefined ? undefined : bytes / size;
  const sofar =
    share === undefined
      ? filled(say.fetchingSoMuch, { size: sizeSaid(bytes, language) })
      : filled(say.fetching, { percent: Math.floor(share * 10) * 10 });
  return (
    <>
      <ProblemNotice error={fetching.error} />
      {fetching.isPending && (
        <div className="progress">
          <p role="status">{sofar}</p>
          <progress aria-label={title} {...(share !== undefined && { value: share, max: 1 })} />
        </div>
      )}
      {fetching.isSuccess && (
        <Notice kind="success">
          <p>{filled(say.fetched, { name: fetching.data })}</p>
          <p>{say.onMachine}</p>
        </Notice>
      )}
      <p className="buttons save">
        <button
          type="button"
          className="button button-primary"
          disabled={fetching.isPending}
          onClick={() => fetching.mutate()}
        >
          {label}
        </button>
      </p>
    </>
  );
}
