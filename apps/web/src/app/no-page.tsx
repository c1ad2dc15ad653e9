import { Page } from '../blocks/page';
import { useSession } from '../session/session';
import { useWords } from '../words/words';
import { shellWords } from './shell.words';
import { Frame } from './frame';

export function NoPage() {
  const say = useWords(shellWords);
  const isHers = useSession().role === 'affected';
  return (
    <Page title={say.noPage} narrow>
      <p className="font-lead">{isHers ? say.herPageText : say.noPageText}</p>
      {isHers && <a href="/log">{say.toHerPage}</a>}
    </Page>
  );
}

export function NotFound() {
  const say = useWords(shellWords);
  return (
    <Frame>
      <Page title={say.notFound} narrow>
        <p className="font-lead">{say.notFoundText}</p>
        <a href="/">{say.toFront}</a>
      </Page>
    </Frame>
  );
}
