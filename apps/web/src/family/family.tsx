import type { ReactNode } from 'react';
import type { CaseFile } from '../api/answers';
import { useSession } from '../session/session';
import { dateOf } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { textOf, wordsOf } from '../cases/person';
import { ContactCard } from './contact-card';
import { EndInvolvement } from './end-involvement';
import { FamilyActs } from './family-acts';
import { familyWords } from './family.words';
import { FamilyContacts, Notifications, Visitation } from './family-lines';
import { namesOf } from './names';

/** Those who call the family: the municipality's own. */
const callers = ['visitator', 'coordinator', 'family-counsellor', 'employee-safety'];

interface OfCase {
  readonly file: CaseFile;
}

const isKnownOf = ({
  childrenInvolved,
  familyUnit,
  childNotifications,
  callSafety,
  familyContacts,
  visitation,
}: CaseFile) =>
  childrenInvolved !== undefined ||
  [familyUnit.consultations, familyUnit.involvements, childNotifications, callSafety, familyContacts, visitation].some(
    (entries) => entries.length > 0,
  );

/** Her children, and those around them: whom one may call, what was agreed, what was notified. */
export function Family({ file }: OfCase) {
  const say = useWords(familyWords);
  const { role } = useSession();
  const mayCall = callers.includes(role);
  if (!isKnownOf(file) && !mayCall) return null;
  return (
    <section>
      <h2>{say.title}</h2>
      <Children file={file} />
      <FamilyActs file={file} />
      {mayCall && <ContactCard file={file} isOpenAtOnce={role === 'family-counsellor'} />}
      <FamilyUnit file={file} mayEnd={mayCall} />
      <Notifications file={file} />
      <Visitation file={file} />
      <FamilyContacts file={file} />
    </section>
  );
}

function Children({ file }: OfCase) {
  const say = useWords(familyWords);
  if (!file.childrenInvolved) return <p className="calm">{say.notKnown}</p>;
  const { children = [], number = children.length } = file.childrenInvolved;
  return (
    <p>
      {children.length > 0
        ? filled(say.named, { names: namesOf(file, children, say.unnamed) })
        : filled(say.number, { number })}
    </p>
  );
}

/** What the family unit was asked, and what it was told. */
function FamilyUnit({ file, mayEnd }: OfCase & { readonly mayEnd: boolean }) {
  const { consultations, involvements } = file.familyUnit;
  if (consultations.length + involvements.length === 0) return null;
  return (
    <ul className="lines unstyled-list no-max-width">
      {involvements.map((one) => (
        <Involvement key={one.factId} one={one}>
          {mayEnd && one.endedAt === undefined && one.involvementId !== undefined && (
            <EndInvolvement caseId={file.caseId} involvementId={one.involvementId} />
          )}
        </Involvement>
      ))}
      {consultations.map((one) => (
        <Consultation key={one.factId} one={one} />
      ))}
    </ul>
  );
}

interface InvolvementProps {
  readonly one: CaseFile['familyUnit']['involvements'][number];
  readonly children: ReactNode;
}

function Involvement({ one, children }: InvolvementProps) {
  const say = useWords(familyWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  const { occurredAt, legalBasis, endedAt, endReason } = one;
  const reason = labels.code('family-involvement-end', endReason).toLowerCase();
  return (
    <li className="line">
      <span className="line-what">{filled(say.informed, { at: dateOf(occurredAt, language, now) })}</span>
      <span className="line-when">
        {endedAt === undefined ? say.runs : filled(say.ended, { at: dateOf(endedAt, language, now), reason })}
      </span>
      <span className="line-who">{filled(say.informedOn, { basis: labels.code('legal-basis', legalBasis) })}</span>
      <div className="line-who">{children}</div>
    </li>
  );
}

function Consultation({ one }: { readonly one: CaseFile['familyUnit']['consultations'][number] }) {
  const say = useWords(familyWords);
  const language = useLanguage();
  const now = useNow();
  const { question, answer } = wordsOf(one, 'note');
  const [asked, answered] = [textOf(question), textOf(answer)];
  return (
    <li className="line">
      <span className="line-what">{filled(say.consulted, { at: dateOf(one.occurredAt, language, now) })}</span>
      <span className="line-who">
        {asked !== undefined && <span className="under as-written">{filled(say.question, { text: asked })}</span>}
        {answered !== undefined && <span className="under as-written">{filled(say.answer, { text: answered })}</span>}
      </span>
    </li>
  );
}
