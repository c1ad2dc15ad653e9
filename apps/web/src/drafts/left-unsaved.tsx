import { Link } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { Notice } from '../blocks/notice';
import { useWords } from '../words/words';
import { draftWords } from './drafts.words';
import { onStuck, stuckLeft, type Keeping } from './keepers';

/** Of forms that were left: what could not be saved of them yet, and the way back to it. */
export function LeftUnsaved() {
  const forms = useSyncExternalStore(onStuck, stuckLeft);
  return (
    <div className="container">
      {forms.map((form) => (
        <OneForm key={form.key} form={form} />
      ))}
    </div>
  );
}

function OneForm({ form }: { readonly form: Keeping }) {
  const say = useWords(draftWords);
  const { trouble, other } = form.keeper.state;
  const isTried = trouble !== 'refused' && other === undefined;
  return (
    <Notice kind="warning">
      <p>{isTried ? say.leftTried : say.leftStuck}</p>
      <div className="buttons">
        <Link to={form.path as never} className="button button-secondary button-small">
          {say.back}
        </Link>
        <button type="button" className="button button-secondary button-small" onClick={() => form.keeper.letGo()}>
          {say.letGo}
        </button>
      </div>
    </Notice>
  );
}
