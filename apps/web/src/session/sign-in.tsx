import { useLocation } from '@tanstack/react-router';
import { Page } from '../blocks/page';
import { Notice } from '../blocks/notice';
import { useWords } from '../words/words';
import { sessionWords } from './session.words';

/** Where the hub lets a page ask to come back to. */
const ours = /^\/(?!\/)[\w./-]{1,199}$/;

/** The front door, for nobody in particular; afterwards whoever signs in stands where they wanted to. */
export function SignIn({ why }: { readonly why?: 'refused' }) {
  const say = useWords(sessionWords);
  const to = useLocation({ select: ({ state }) => state.backTo });
  return (
    <Page title={say.title} narrow>
      {why === 'refused' && <Notice kind="warning">{say.refused}</Notice>}
      <p className="font-lead">{say.intro}</p>
      <p>
        <a
          className="button button-primary"
          href={to !== undefined && ours.test(to) ? `/auth/login?to=${to}` : '/auth/login'}
        >
          {say.signIn}
        </a>
      </p>
      <p>
        <a href="/published">{say.published}</a>
      </p>
    </Page>
  );
}
