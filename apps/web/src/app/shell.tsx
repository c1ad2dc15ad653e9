import { useMutation } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { ProblemNotice } from '../blocks/notice';
import { Page } from '../blocks/page';
import { useFold } from '../blocks/use-fold';
import { LeftUnsaved } from '../drafts/left-unsaved';
import { useKeepers } from '../drafts/use-keepers';
import { Live } from '../live/live';
import { isNudged, pagesOf } from '../session/first-page';
import { useKnownSession } from '../session/known-session';
import { SessionWatch } from '../session/session-watch';
import { roleWords } from '../session/session.words';
import { NotSignedOut, type Leaving } from '../session/not-signed-out';
import { SessionContext, type Session } from '../session/session';
import { signOut } from '../session/sign-out';
import { useLabels } from '../words/codes';
import { filled, useWords } from '../words/words';
import { Frame } from './frame';
import { shellWords } from './shell.words';

/**
 * Pages for those who have signed in. Whoever is signed out while writing finds what they wrote when they are back;
 * whoever comes back as somebody else sees nothing of it.
 */
export function Shell() {
  const { session, isHere } = useKnownSession();
  const leaving = useMutation({ mutationFn: signOut });
  useKeepers(isHere);
  if (!session) return null;
  return (
    <SessionContext value={session}>
      <Frame tools={isHere && <Me session={session} leaving={leaving} />} nav={isHere && <Pages session={session} />}>
        <SessionWatch session={session} isOver={!isHere} />
        {isHere && <NotSignedOut leaving={leaving} />}
        {isHere && <LeftUnsaved />}
        <div className="content" hidden={!isHere}>
          <Outlet />
        </div>
        {isHere && <Live />}
      </Frame>
    </SessionContext>
  );
}

function Me({ session, leaving }: { readonly session: Session; readonly leaving: Leaving }) {
  const say = useWords(shellWords);
  const role = useWords(roleWords);
  const labels = useLabels();
  const roleName = role[session.role as keyof typeof role];
  const unit = labels.unit(session.unit);
  return (
    <>
      <span className="me">
        <span className="sr-only">{filled(say.signedInAs, { name: session.name ?? '', role: roleName, unit })}</span>
        <span aria-hidden="true">
          <strong>{session.name}</strong> <span className="me-unit">{unit}</span>
        </span>
      </span>
      {isNudged(session) && (
        <Link to="/nudges" className="function-link" activeProps={{ 'aria-current': 'page' }}>
          {say.nudges}
        </Link>
      )}
      <button
        type="button"
        className="function-link"
        onClick={() => leaving.mutate('saved')}
        disabled={leaving.isPending}
      >
        {say.signOut}
      </button>
    </>
  );
}

/** As many names of pages as a narrow screen has room for. */
const IN_SIGHT = 3;

function Pages({ session }: { readonly session: Session }) {
  const say = useWords(shellWords);
  const pages = pagesOf(session);
  const { handle, folded, close } = useFold(say.openMenu, pages.length > IN_SIGHT);
  if (pages.length < 2) return null;
  return (
    <nav aria-label={say.menu} className="pages">
      <div className="container">
        {handle}
        <ul {...folded} className="unstyled-list no-max-width">
          {pages.map((page) => (
            <li key={page}>
              <Link to={`/${page}`} onClick={close} activeProps={{ 'aria-current': 'page' }}>
                {say.pages[page]}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

/** A page that broke. */
export function Failed({ error }: { readonly error: unknown }) {
  const say = useWords(shellWords);
  return (
    <Frame>
      <Page title={say.failed} narrow>
        <ProblemNotice error={error} />
        <a href="/">{say.toFront}</a>
      </Page>
    </Frame>
  );
}
