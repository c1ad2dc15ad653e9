import { PlanAStep, StepEnds } from '../advice/plan-steps';
import type { CaseFile } from '../api/answers';
import { dateOf } from '../time/time';
import { useNow } from '../time/use-now';
import { useLabels } from '../words/codes';
import { filled, useLanguage, useWords } from '../words/words';
import { isHome } from './is-home';
import { textOf, wordsOf } from './person';
import { planWords } from './plan.words';

type Action = CaseFile['actions'][number];

/** Who does what, by when. */
export function Plan({ file }: { readonly file: CaseFile }) {
  const say = useWords(planWords);
  const labels = useLabels();
  const mayAct = isHome(file) && file.closedAt === undefined;
  if (file.actions.length === 0 && !isHome(file)) return null;
  return (
    <section>
      <h2>{say.title}</h2>
      {file.actions.length === 0 && <p className="calm">{say.none}</p>}
      {mayAct && <PlanAStep file={file} />}
      <ul className="lines unstyled-list no-max-width">
        {file.actions.map((action) => (
          <li key={action.factId} className="line">
            <span className="line-what">{labels.code('action-kind', action.kind)}</span>
            <span className="line-when">
              <Standing action={action} />
            </span>
            <span className="line-who">
              {action.ours ? say.ours : (file.units[action.ownerUnit ?? ''] ?? '')}
              <span className="as-written under">{textOf(wordsOf(action, 'narrative').what)}</span>
            </span>
            {isHome(file) && action.status === 'open' && action.actionId !== undefined && (
              <div className="line-who">
                <StepEnds file={file} actionId={action.actionId} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Standing({ action: { status, due, reason } }: { readonly action: Action }) {
  const say = useWords(planWords);
  const labels = useLabels();
  const language = useLanguage();
  const now = useNow();
  if (status === 'completed') return say.completed;
  if (status === 'dropped') return filled(say.dropped, { reason: labels.code('action-drop-reason', reason) });
  return due === undefined ? null : filled(say.due, { at: dateOf(due, language, now) });
}
