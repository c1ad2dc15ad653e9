import type { ReactNode } from 'react';
import type { CaseFile } from '../api/answers';
import { textOf, wordsOf } from '../cases/person';
import { dateOf } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { Assign, EndCoordinator, useCoordinates } from './coordinator-acts';
import { coordinatorWords } from './coordinators.words';

type Coordinator = CaseFile['coordinators'][number];
type Colleague = CaseFile['colleagues'][number];

/** Who keeps hold of the case for her and for the children, and who else works in it. Shown where somebody does. */
export function Coordinators({ file }: { readonly file: CaseFile }) {
  const say = useWords(coordinatorWords);
  const { coordinators, colleagues, units, caseId } = file;
  const mayAct = useCoordinates() && file.closedAt === undefined;
  return (
    <>
      {(coordinators.length > 0 || mayAct) && (
        <section>
          <h2>{say.title}</h2>
          {mayAct && <Assign file={file} />}
          <ul className="lines unstyled-list no-max-width">
            {coordinators.map((one) => (
              <CoordinatorLine key={one.factId} one={one} unit={units[one.unit ?? '']}>
                {mayAct && one.endedAt === undefined && one.coordinatorId !== undefined && (
                  <EndCoordinator caseId={caseId} coordinatorId={one.coordinatorId} />
                )}
              </CoordinatorLine>
            ))}
          </ul>
        </section>
      )}
      {colleagues.length > 0 && (
        <section>
          <h2>{say.colleagues}</h2>
          <ul className="lines unstyled-list no-max-width">
            {colleagues.map((one) => (
              <ColleagueLine key={one.factId} one={one} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface CoordinatorProps {
  readonly one: Coordinator;
  readonly unit: string | undefined;
  readonly children: ReactNode;
}

function CoordinatorLine({ one, unit, children }: CoordinatorProps) {
  const say = useWords(coordinatorWords);
  const labels = useLabels();
  const { coordinator, deputy } = wordsOf(one, 'staff');
  const name = textOf(coordinator);
  return (
    <li className="line">
      <span className="line-what">{labels.code('coordination-scope', one.scope)}</span>
      <span className="line-when">
        <Since one={one} />
      </span>
      <span className="line-who">
        {name === undefined ? say.unnamed : filled(say.who, { coordinator: name, deputy: textOf(deputy) ?? '–' })}
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

function ColleagueLine({ one }: { readonly one: Colleague }) {
  const say = useWords(coordinatorWords);
  const language = useLanguage();
  const now = useNow();
  const who = textOf(wordsOf(one, 'staff').colleague);
  const { occurredAt, endedAt } = one;
  return (
    <li className="line">
      <span className="line-what">{who === undefined ? say.colleagueUnnamed : filled(say.colleague, { who })}</span>
      <span className="line-when">
        {filled(endedAt === undefined ? say.since : say.released, { at: dateOf(endedAt ?? occurredAt, language, now) })}
      </span>
    </li>
  );
}
