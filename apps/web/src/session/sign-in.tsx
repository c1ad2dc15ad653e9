import { Page } from '../blocks/page';
import { Notice } from '../blocks/notice';
import { useWords } from '../words/words';
import { sessionWords } from './session.words';

/** The front door, for nobody in particular. */
export function SignIn({ why }: { readonly why?: 'refused' }) {
  const say = useWords(sessionWords);
  return (
    <Page title={say.title} narrow>
      {why === 'refused' && <Notice kind="warning">{say.refused}</Notice>}
      <p className="font-lead">{say.intro}</p>
      <p>
        <a className="button button-primary" href="/auth/login">
          {say.signIn}
        </a>
      </p>
    </Page>
  );
}
