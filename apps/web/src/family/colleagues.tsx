import type { ReactNode } from 'react';
import type { CaseFile } from '../api/answers';
import { textOf, wordsOf } from '../cases/person';
import { useColleagues } from '../colleagues/use-colleagues';
import { dateOf } from '../time/time';
import { useNow } from '../time/use-now';
import { filled, useLanguage, useWords } from '../words/words';
import { BringIn, Release, useBringsIn } from './colleague-acts';
import { coordinatorWords } from './coordinators.words';

type Colleague = CaseFile['colleagues'][number];

/** Who else of the unit works in the case. */
export function Colleagues({ file: { colleagues, units, caseId, closedAt } }: { readonly file: CaseFile }) {
  const say = useWords(coordinatorWords);
  const bringsIn = useBringsIn() && closedAt === undefined;
  if (colleagues.length === 0 && !bringsIn) return null;
  return (
    <section>
      <h2>{say.colleagues}</h2>
      {bringsIn && <BringIn caseId={caseId} />}
      <ul className="lines unstyled-list no-max-width">
        {colleagues.map((one) => (
          <Line key={one.factId} one={one} unit={units[one.byUnit ?? '']}>
            {bringsIn && one.endedAt === undefined && one.assignmentId !== undefined && (
              <Release caseId={caseId} assignmentId={one.assignmentId} />
            )}
          </Line>
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly one: Colleague;
  readonly unit: string | undefined;
  readonly children: ReactNode;
}

function Line({ one, unit, children }: LineProps) {
  const say = useWords(coordinatorWords);
  const language = useLanguage();
  const now = useNow();
  const { nameOf, isOurs } = useColleagues();
  const account = textOf(wordsOf(one, 'staff').colleague);
  const who = account !== undefined && isOurs(unit) ? nameOf(account) : account;
  const { occurredAt, endedAt } = one;
  return (
    <li className="line">
      <span className="line-what">{who === undefined ? say.colleagueUnnamed : filled(say.colleague, { who })}</span>
      <span className="line-when">
        {filled(endedAt === undefined ? say.since : say.released, { at: dateOf(endedAt ?? occurredAt, language, now) })}
      </span>
      <div className="line-who">{children}</div>
    </li>
  );
}
