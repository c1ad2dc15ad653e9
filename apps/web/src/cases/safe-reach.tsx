import { moment } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { caseWords } from './case.words';
import { textOf, wordsOf, type Person } from './person';
import { Phone } from './phone';

interface ReachProps {
  readonly of: Pick<Person, 'safeReach' | 'safeReachRevokedAt'> | undefined;
}

/** Whether there is, or was, a safe way: then no other number is called. */
export const hadReach = (of: ReachProps['of']): boolean =>
  of?.safeReach !== undefined || of?.safeReachRevokedAt !== undefined;

/** How she may be reached without anybody else hearing of it. Without one: nobody calls. */
export const SafeReach = ({ of }: ReachProps) =>
  of?.safeReachRevokedAt === undefined ? <Standing reach={of?.safeReach} /> : <Revoked at={of.safeReachRevokedAt} />;

function Standing({ reach }: { readonly reach: Person['safeReach'] }) {
  const say = useWords(caseWords);
  const labels = useLabels();
  const said = saidOf(reach);
  const value = textOf(said.value);
  if (value === undefined) return <p className="never">{say.safeReachNone}</p>;
  const never = Array.isArray(said.neverUse) ? said.neverUse.map(String) : [];
  return (
    <div className="safe-reach">
      <strong>{say.safeReach}</strong>
      <p className="safe-reach-value">
        {labels.code('safe-reach-channel', textOf(said.channel))}: <Way said={said} value={value} />
      </p>
      <ul>
        {typeof said.window === 'string' && <li>{said.window}</li>}
        <li>{said.mayCall === true ? say.mayCall : <strong>{say.mayNotCall}</strong>}</li>
        <li>{said.mayLeaveMessage === true ? say.mayLeave : <strong>{say.mayNotLeave}</strong>}</li>
        {said.perpetratorHasAccess === 'yes' && (
          <li>
            <strong>{say.hasAccess}</strong>
          </li>
        )}
        {never.length > 0 && (
          <li>
            <strong>{filled(say.neverUse, { what: never.join(', ') })}</strong>
          </li>
        )}
      </ul>
    </div>
  );
}

function Revoked({ at }: { readonly at: string }) {
  const say = useWords(caseWords);
  const language = useLanguage();
  const now = useNow();
  return <p className="never">{filled(say.safeReachRevoked, { at: moment(at, language, now) })}</p>;
}

type Said = ReturnType<typeof wordsOf>;
const saidOf = (reach: Person['safeReach']): Said => ({ ...wordsOf(reach, 'reach'), mayCall: reach?.mayCall });

/** A number that may be called is one tap away. */
function Way({ said, value }: { readonly said: Said; readonly value: string }) {
  return said.channel === 'phone' && said.mayCall === true ? <Phone number={value} /> : value;
}
