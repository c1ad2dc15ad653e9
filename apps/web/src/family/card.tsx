import type { ContactCardAnswer } from '../api/answers';
import { Phone } from '../cases/phone';
import { knownOf, textOf, wordsOf } from '../cases/person';
import { caseWords } from '../cases/case.words';
import { hadReach, SafeReach } from '../cases/safe-reach';
import { birthday, dateOf, moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { cardWords } from './contact-card.words';

type Item = ContactCardAnswer['items'][number];

/** One person: may I call, since when is that known, in which words. A number stands only where it may be called. */
export function CardOf({ item }: { readonly item: Item }) {
  const { unnamed } = useWords(caseWords);
  const say = useWords(cardWords);
  const labels = useLabels();
  const known = knownOf({ ...item, mergedIds: [] });
  const as = labels.codes('capacity', item.capacities);
  const isFree = item.mayCall === 'may-call';
  const callable = isFree && !hadReach(item) ? known.phones : [];
  return (
    <article className="person">
      <h4>
        {known.name ?? unnamed}
        <span className="person-as">{as}</span>
      </h4>
      {!(isFree && item.safeReach) && <MayCall item={item} />}
      {hadReach(item) && <SafeReach of={item} />}
      <p>{filled(say.knows, { answer: labels.code('yes-no-unknown', item.knowsOfCase).toLowerCase() })}</p>
      <Checked item={item} />
      {callable.map((number) => (
        <p key={number}>
          {say.phone}: <Phone number={number} />
        </p>
      ))}
    </article>
  );
}

function MayCall({ item: { mayCall, doNotCallBefore, guidance } }: { readonly item: Item }) {
  const say = useWords(cardWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const held = filled(say.held, { at: doNotCallBefore === undefined ? '' : moment(doNotCallBefore, language, now) });
  const said = { held, 'check-first': say.checkFirst };
  return (
    <div className={mayCall === 'may-call' ? 'safe-reach' : 'never'}>
      <strong>{said[mayCall as keyof typeof said] ?? labels.code('call-safety', mayCall)}</strong>
      {guidance.map((one) => (
        <p key={one.code}>{one[language]}</p>
      ))}
    </div>
  );
}

function Checked({ item: { check } }: { readonly item: Item }) {
  const say = useWords(cardWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  if (!check) return null;
  const words = wordsOf(check, 'narrative');
  const lines = [
    [say.say, textOf(words.say)],
    [say.when, textOf(words.when)],
  ] as const;
  return (
    <>
      <dl className="facts">
        {lines.map(([name, text]) =>
          text === undefined ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="as-written">{text}</dd>
            </div>
          ),
        )}
      </dl>
      <small className="under">
        {filled(say.checked, {
          at: dateOf(check.recordedAt, language, now),
          why: labels.code('call-safety-reason', check.why).toLowerCase(),
          until: check.validUntil === undefined ? '' : birthday(check.validUntil, language),
        })}
      </small>
    </>
  );
}
