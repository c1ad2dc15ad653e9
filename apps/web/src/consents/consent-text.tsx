import { filled, useWords } from '../words/words';
import { CONSENT_TEXT } from './consent-edition';
import { consentTextWords } from './consent-text.words';

export { CONSENT_TEXT } from './consent-edition';

/** What is said to whoever is asked for a consent, to be read aloud, with its edition. */
export function ConsentText() {
  const say = useWords(consentTextWords);
  return (
    <details className="more">
      <summary>{filled(say.title, { edition: CONSENT_TEXT })}</summary>
      <ul>
        {Object.values(say.text).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
