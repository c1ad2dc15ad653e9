import { useMutation } from '@tanstack/react-query';
import type { ComponentType, FunctionComponent, ReactNode } from 'react';
import { Notice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { keepAll } from '../drafts/keepers';
import { useWords } from '../words/words';
import { shellWords } from './shell.words';

/** A page whose script is fetched when it is opened. Where it does not come, the page says so, and may be asked for again. */
export function fetchedPage<Name extends string>(
  fetchAll: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): FunctionComponent & { readonly preload: () => Promise<void> } {
  let Fetched: ComponentType | undefined;
  const fetchPage = async () => {
    Fetched ??= (await fetchAll())[name];
  };
  const There = (): ReactNode => (Fetched ? <Fetched /> : <NotFetched />);
  return Object.assign(There, { preload: () => fetchPage().catch(() => undefined) });
}

/**
 * A browser that once failed to fetch a script does not ask for it again in the same window: all of Værn is loaded anew, but
 * not before it answers and what was typed is kept, or its writer was asked.
 */
async function loadAnew(): Promise<void> {
  await fetch(location.pathname, { cache: 'no-store' });
  await keepAll();
  location.reload();
}

function NotFetched() {
  const say = useWords(shellWords);
  const again = useMutation({ mutationFn: loadAnew });
  return (
    <Page title={say.failed} narrow>
      <Notice kind="warning">{again.error ? say.stillNotFetched : say.notFetched}</Notice>
      <p className="buttons">
        <button
          type="button"
          className="button button-primary"
          disabled={again.isPending}
          onClick={() => again.mutate()}
        >
          {say.fetchAgain}
        </button>
      </p>
    </Page>
  );
}
