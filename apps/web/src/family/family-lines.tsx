import type { ReactNode } from 'react';
import type { CaseFile } from '../api/answers';
import { nameOf, textOf, wordsOf } from '../cases/person';
import { dateOf, moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { familyWords } from './family.words';
import { namesOf } from './names';

interface OfCase {
  readonly file: CaseFile;
}
interface Entry {
  readonly factId: string;
  readonly occurredAt: string;
}

/** One kind of entries under a heading of its own, the newest first. Nothing where there are none. */
function Lines<E extends Entry>({
  title,
  entries,
  line,
}: {
  readonly title: string;
  readonly entries: readonly E[];
  readonly line: (entry: E) => ReactNode;
}) {
  if (entries.length === 0) return null;
  const newest = entries.toSorted((a, b) => b.occurredAt.localeCompare(a.occurredAt));
  return (
    <>
      <h3>{title}</h3>
      <ul className="lines unstyled-list no-max-width">
        {newest.map((entry) => (
          <li key={entry.factId} className="line">
            {line(entry)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was notified by whom; the duty is each professional's own. */
export function Notifications({ file }: OfCase) {
  const say = useWords(familyWords);
  return (
    <Lines
      title={say.notifications}
      entries={file.childNotifications}
      line={(one) => <Notification one={one} file={file} />}
    />
  );
}

function Notification({ one, file }: OfCase & { readonly one: CaseFile['childNotifications'][number] }) {
  const say = useWords(familyWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const { about, madeAt, parentsInformed, reasonParentsNotInformed, affectedWarned, byUnit, occurredAt } = one;
  const reason = labels.code('parents-not-informed-reason', reasonParentsNotInformed).toLowerCase();
  const parents = parentsInformed === 'yes' ? say.parentsInformed : filled(say.parentsNot, { reason });
  const how = labels.code('affected-informed', affectedWarned).toLowerCase();
  const unit = file.units[byUnit ?? ''];
  return (
    <>
      <span className="line-what">{filled(say.notification, { at: dateOf(madeAt ?? occurredAt, language, now) })}</span>
      <span className="line-when">{unit}</span>
      <span className="line-who">
        {about !== undefined &&
          (about.length === 0 ? say.aboutUnborn : filled(say.about, { names: namesOf(file, about, say.unnamed) }))}
        {parentsInformed !== undefined && <span className="under">{parents}</span>}
        {affectedWarned !== undefined && <span className="under">{filled(say.warned, { how })}</span>}
      </span>
    </>
  );
}

/** When the children are with whom. */
export function Visitation({ file }: OfCase) {
  const say = useWords(familyWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  return (
    <Lines
      title={say.visitation}
      entries={file.visitation}
      line={(one) => (
        <>
          <span className="line-what">{labels.code('visitation-arrangement', one.arrangement)}</span>
          <span className="line-when">{filled(say.noted, { at: dateOf(one.occurredAt, language, now) })}</span>
          <span className="line-who">
            {one.children !== undefined && namesOf(file, one.children, say.unnamed)}
            <span className="as-written under">{textOf(wordsOf(one, 'narrative').text)}</span>
          </span>
        </>
      )}
    />
  );
}

/** Who of the family was spoken with. */
export function FamilyContacts({ file }: OfCase) {
  const say = useWords(familyWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  return (
    <Lines
      title={say.contacts}
      entries={file.familyContacts}
      line={(one) => (
        <>
          <span className="line-what">
            {filled(say.contactWith, {
              how: labels.code('conversation-channel', one.channel),
              name: nameOf(file.persons, one.with) ?? say.someone,
            })}
            {one.reached === false && ` (${say.notReached})`}
          </span>
          <span className="line-when">{moment(one.at ?? one.occurredAt, language, now)}</span>
          <span className="line-who as-written">{textOf(wordsOf(one, 'note').text)}</span>
        </>
      )}
    />
  );
}
