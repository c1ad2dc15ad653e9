import type { ReactNode } from 'react';
import type { CaseFile } from '../api/answers';
import { textOf, wordsOf } from '../cases/person';
import { useColleagues } from '../colleagues/use-colleagues';
import { dateOf } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { Colleagues } from './colleagues';
import { Assign, EndCoordinator, useCoordinates } from './coordinator-acts';
import { coordinatorWords } from './coordinators.words';

type Coordinator = CaseFile['coordinators'][number];

/** Who keeps hold of the case for her and for the children, and who else works in it. Shown where somebody does. */
export function Coordinators({ file }: { readonly file: CaseFile }) {
  const say = useWords(coordinatorWords);
  const { coordinators, units, caseId, homeUnit } = file;
  const mayAct = useCoordinates() && file.closedAt === undefined;
  return (
    <>
      {(coordinators.length > 0 || mayAct) && (
        <section>
          <h2>{say.title}</h2>
          {mayAct && <Assign file={file} />}
          <ul className="lines unstyled-list no-max-width">
            {coordinators.map((one) => (
              <CoordinatorLine key={one.factId} one={one} unit={units[one.unit ?? '']} home={units[homeUnit ?? '']}>
                {mayAct && one.endedAt === undefined && one.coordinatorId !== undefined && (
                  <EndCoordinator caseId={caseId} coordinatorId={one.coordinatorId} />
                )}
              </CoordinatorLine>
            ))}
          </ul>
        </section>
      )}
      <Colleagues file={file} />
    </>
  );
}

interface CoordinatorProps {
  readonly one: Coordinator;
  readonly unit: string | undefined;
  /** The home of today: coordinators are of its agency, where their own unit was not told. */
  readonly home: string | undefined;
  readonly children: ReactNode;
}

function CoordinatorLine({ one, unit, home, children }: CoordinatorProps) {
  const say = useWords(coordinatorWords);
  const labels = useLabels();
  const { nameOf, isOurs } = useColleagues();
  const { coordinator, deputy } = wordsOf(one, 'staff');
  const called = (account: string | undefined) =>
    account !== undefined && isOurs(unit ?? home) ? nameOf(account) : account;
  const name = called(textOf(coordinator));
  return (
    <li className="line">
      <span className="line-what">{labels.code('coordination-scope', one.scope)}</span>
      <span className="line-when">
        <Since one={one} />
      </span>
      <span className="line-who">
        {name === undefined
          ? say.unnamed
          : filled(say.who, { coordinator: name, deputy: called(textOf(deputy)) ?? '–' })}
        {unit !== undefined && <span className="under">{filled(say.at, { unit })}</span>}
      </span>
      <div className="line-who">{children}</div>
    </li>
  );
}

function Since({ one: { occurredAt, endedAt, endReason } }: { readonly one: Coordinator }) {
  const say = useWords(coordinatorWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  if (endedAt === undefined) return filled(say.since, { at: dateOf(occurredAt, language, now) });
  const reason = labels.code('coordinator-end-reason', endReason).toLowerCase();
  return filled(say.ended, { at: dateOf(endedAt, language, now), reason });
}
