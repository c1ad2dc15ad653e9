import { Link } from '@tanstack/react-router';
import { useIsPolice } from '../matters/source';
import { useWords } from '../words/words';
import { guidanceWords } from './guidance.words';

/** From where an officer writes down a report, the way to what to ask. */
export function ToReportGuide() {
  const say = useWords(guidanceWords);
  return useIsPolice() ? (
    <p>
      <Link to="/guidance">{say.toReport}</Link>
    </p>
  ) : null;
}
