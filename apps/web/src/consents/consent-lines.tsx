import type { CaseFile } from '../api/answers';
import { Choices } from '../matters/few-lines';
import { birthday, dateOf, moment } from '../time/time';
import { useNow } from '../time/use-now';
import { classWords } from '../words/classes.words';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { namesOf, stands, type Consent } from './consent-draft';
import { consentWords } from './consents.words';
import { Withdraw } from './withdraw';

/** Every consent, whether it is in force, whom it names, and what they may be told. */
export function ConsentLines({ file }: { readonly file: CaseFile }) {
  return (
    <ul className="lines unstyled-list no-max-width">
      {file.consents.map((given) => (
        <ConsentLine key={given.factId} given={given} file={file} />
      ))}
    </ul>
  );
}

interface LineProps {
  readonly given: Consent;
  readonly file: CaseFile;
}

function ConsentLine({ given, file }: LineProps) {
  const say = useWords(consentWords);
  const { still, noMore } = namesOf(given, file.units);
  const withdraw = {
    key: 'withdraw',
    name: say.withdraw,
    form: (close: () => void) => <Withdraw file={file} given={given} close={close} />,
  };
  return (
    <li className="line">
      <span className="line-what">{filled(say.to, { who: [...still, ...noMore].join('; ') })}</span>
      <span className="line-when">
        <Standing given={given} />
      </span>
      <span className="line-who">
        <Scope given={given} />
        {noMore.length > 0 && <strong className="under">{filled(say.noMore, { who: noMore.join('; ') })}</strong>}
      </span>
      {stands(given) && (
        <div className="line-who">
          <Choices steps={[withdraw]} />
        </div>
      )}
    </li>
  );
}

function Standing({ given: { status, endedAt, until, recordedAt } }: { readonly given: Consent }) {
  const say = useWords(consentWords);
  const language = useLanguage();
  const now = useNow();
  if (status === 'given')
    return until === undefined ? say.inForce : filled(say.until, { at: birthday(until, language) });
  return filled(status === 'expired' ? say.expired : say.withdrawn, {
    at: dateOf(endedAt ?? recordedAt, language, now),
  });
}

/** When and how it was given, for what, and which words it reaches. */
function Scope({ given }: { readonly given: Consent }) {
  const say = useWords(consentWords);
  const classes = useWords(classWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const { purposes = [], fieldSets = [], explainedVersion, interpreterUsed, guardian } = given;
  const how = [
    labels.code('consent-how', given.how).toLowerCase(),
    interpreterUsed === true && say.interpreter,
    guardian !== undefined && say.byGuardian,
  ];
  const what = purposes.map((code) => labels.code('referral-purpose', code).toLowerCase()).join(', ');
  const told = fieldSets.map((name) => classes[name]).join(', ');
  return (
    <>
      {filled(say.given, { at: moment(given.occurredAt, language, now), how: how.filter(Boolean).join(', ') })}
      <span className="under">{filled(say.for, { what })}</span>
      <span className="under">{told === '' ? say.tellsCodes : filled(say.tells, { what: told })}</span>
      {explainedVersion !== undefined && (
        <span className="under">{filled(say.explained, { version: explainedVersion })}</span>
      )}
    </>
  );
}
