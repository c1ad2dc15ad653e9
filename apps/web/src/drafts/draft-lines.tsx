import { clockTime, moment } from '../time/time';
import { useNow } from '../time/use-now';
import { filled, useLanguage, useWords } from '../words/words';
import type { DraftState } from './draft-state';
import { draftWords } from './drafts.words';
import type { NotKept } from './not-kept';
import type { Drafted } from './use-draft';

interface DraftProps {
  readonly draft: Drafted;
}
interface KeptProps {
  readonly draft: Drafted | NotKept;
}

/** That the form begins with what was typed before; and what to do where another window wrote, too. */
export function DraftFound({ draft }: KeptProps) {
  return typeof draft === 'string' ? null : <Found draft={draft} />;
}

function Found({ draft }: DraftProps) {
  const say = useWords(draftWords);
  const language = useLanguage();
  const now = useNow();
  const { other, foundFrom } = draft.state;
  if (other) return <Other draft={draft} />;
  return (
    <div aria-live="polite" className="draft-found">
      {foundFrom !== undefined && (
        <p>
          {filled(say.found, { when: moment(foundFrom, language, now) })}{' '}
          <button type="button" className="function-link" onClick={draft.discard}>
            {say.discard}
          </button>
        </p>
      )}
    </div>
  );
}

function Other({ draft }: DraftProps) {
  const say = useWords(draftWords);
  const language = useLanguage();
  const now = useNow();
  const other = draft.state.other?.draft;
  return (
    <div className="alert alert-warning" role="alert">
      <div className="alert-body">
        <div className="alert-text">
          <p>{other ? filled(say.changed, { when: moment(other.savedAt, language, now) }) : say.gone}</p>
          <div className="buttons">
            {other && (
              <button type="button" className="button button-secondary button-small" onClick={draft.takeOther}>
                {say.take}
              </button>
            )}
            <button type="button" className="button button-secondary button-small" onClick={draft.keepMine}>
              {say.keep}
            </button>
          </div>
        </div>
      </div>
    </div>
  );
}

/** Until when it is saved: said calmly, beside what sends the form. */
export function DraftSaved({ draft }: KeptProps) {
  return typeof draft === 'string' ? null : <Saved draft={draft} />;
}

function Saved({ draft: { state } }: DraftProps) {
  const say = useWords(draftWords);
  const language = useLanguage();
  if (state.other) return null;
  const at = state.savedAt === undefined ? undefined : clockTime(state.savedAt, language);
  return (
    <p className="draft-saved">
      <span aria-live="polite">{saidOf(state, say, at)}</span>
      {state.isWaiting && !state.trouble && <span aria-hidden="true"> {at ? say.rest : say.waiting}</span>}
    </p>
  );
}

type Said = { readonly [Text in 'saved' | 'refused' | 'cut' | 'cutSince']: string };

/** What was typed and cannot be saved is told; else until when it is. */
function saidOf({ isWaiting, trouble }: DraftState, say: Said, at: string | undefined): string {
  if (!isWaiting || !trouble) return at === undefined ? '' : filled(say.saved, { at });
  if (trouble === 'refused') return say.refused;
  return at === undefined ? say.cut : filled(say.cutSince, { at });
}
