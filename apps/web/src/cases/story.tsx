import type { CaseFile } from '../api/answers';
import { MendLink } from '../mending/mend-link';
import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { caseWords } from './case.words';
import { isHome } from './is-home';
import { NewMark } from './new-mark';
import { listOf, textOf, wordsOf } from './person';

/** What was told: in the contact that opened the case, and in conversations since, in the order in which it was. */
export function Story({ file }: { readonly file: CaseFile }) {
  const say = useWords(caseWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const contacts = file.contacts.map((contact) => ({
    ...contact,
    text: textOf(wordsOf(contact, 'narrative').text),
    source: [
      labels.code('reporter', contact.reporter),
      ...(contact.anonymousToward === undefined || contact.anonymousToward === 'none'
        ? []
        : [labels.code('anonymity', contact.anonymousToward).toLowerCase()]),
    ].join(', '),
  }));
  const talks = file.conversations.map((talk) => ({
    ...talk,
    text: textOf(wordsOf(talk, 'note').text),
    source: filled(say.conversation, { how: labels.code('conversation-channel', talk.channel).toLowerCase() }),
  }));
  const told = [...contacts, ...talks]
    .filter(({ text }) => text !== undefined)
    .toSorted((a, b) => a.occurredAt.localeCompare(b.occurredAt));
  if (told.length === 0 && !isHome(file)) return null;
  return (
    <section>
      <h2>{say.story}</h2>
      {told.length === 0 && <p className="calm">{say.storyNone}</p>}
      {told.map((entry) => (
        <blockquote key={entry.factId} className="told">
          <p>
            <NewMark caseId={file.caseId} of={[entry.factId]} />
            {entry.text}
          </p>
          <footer>
            {entry.source}, {moment(entry.occurredAt, language, now)}
            <Numbers words={wordsOf(entry, 'reach')} />
            <MendLink file={file} of={entry} />
          </footer>
        </blockquote>
      ))}
    </section>
  );
}

/** Where whoever reported can be reached. */
function Numbers({ words: { phones, emails } }: { readonly words: Readonly<Record<string, unknown>> }) {
  const say = useWords(caseWords);
  const ways = [...listOf(phones), ...listOf(emails)];
  return ways.length === 0 ? null : (
    <strong className="under">{filled(say.reporterAt, { ways: ways.join(', ') })}</strong>
  );
}
