import { Notice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { useWords } from '../words/words';
import { sessionWords } from './session.words';

/** In the window that was opened to sign in again. */
export function SignedInAgain() {
  const say = useWords(sessionWords);
  return (
    <Page title={say.signIn} narrow>
      <Notice kind="success">{say.againDone}</Notice>
    </Page>
  );
}
