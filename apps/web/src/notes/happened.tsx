import type { CaseFile } from '../api/answers';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { noteWords } from './notes.words';
import { WishNow } from './wish';

/** What she wishes, who was called, and whom nobody reached. What was said stands with the story. */
export function Happened({ file }: { readonly file: CaseFile }) {
  const say = useWords(noteWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const calls = file.emergencyCalls.map(({ factId, at, occurredAt, service }) => ({
    factId,
    at: at ?? occurredAt,
    text: filled(say.called, { service: labels.code('emergency-service', service) }),
  }));
  const missed = file.conversations
    .filter(({ reached }) => reached === false)
    .map(({ factId, at, occurredAt, channel }) => ({
      factId,
      at: at ?? occurredAt,
      text: filled(say.missed, { how: labels.code('conversation-channel', channel).toLowerCase() }),
    }));
  const lines = [...calls, ...missed].toSorted((a, b) => b.at.localeCompare(a.at));
  if (lines.length === 0 && file.wish?.report === undefined) return null;
  return (
    <section>
      <h2>{say.happened}</h2>
      <WishNow file={file} />
      <ul className="lines unstyled-list no-max-width">
        {lines.map(({ factId, at, text }) => (
          <li key={factId} className="line">
            <span className="line-what">{text}</span>
            <span className="line-when">{moment(at, language, now)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
