import type { CaseFile } from '../api/answers';
import { changedWords } from '../blocks/case-changed.words';
import { Notice } from '../blocks/notice';
import { useWords } from '../words/words';
import { isNewer } from './since';

interface OlderProps {
  /** The case with words that were asked for by name. */
  readonly asked: CaseFile | undefined;
  readonly plain: CaseFile | undefined;
  readonly fetchAgain: () => void;
}

/** Words that were asked for by name are not opened again by themselves: whoever looks is told that the case has gone on. */
export function OlderWords({ asked, plain, fetchAgain }: OlderProps) {
  const say = useWords(changedWords);
  if (!asked || !isNewer(plain?.version, asked.version)) return null;
  return (
    <Notice kind="info">
      {say.openedOlder}{' '}
      <button type="button" className="button button-secondary button-small" onClick={fetchAgain}>
        {say.fetchAgain}
      </button>
    </Notice>
  );
}
