import { Page } from '../blocks/page';
import { useWords } from '../words/words';
import { shellWords } from './shell.words';
import { Frame } from './frame';

export function NoPage() {
  const say = useWords(shellWords);
  return (
    <Page title={say.noPage} narrow>
      <p className="font-lead">{say.noPageText}</p>
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
