import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { use, type ReactNode } from 'react';
import { WithEmergency } from '../blocks/emergency';
import { useIsDemo } from '../words/places';
import { useLanguage, useWords } from '../words/words';
import { ChooseLanguage } from './choose-language';
import { shellWords } from './shell.words';

interface FrameProps {
  readonly tools?: ReactNode;
  readonly nav?: ReactNode;
  readonly children: ReactNode;
}

/** What stands around every page. */
export function Frame({ tools, nav, children }: FrameProps) {
  const demo = useIsDemo();
  const say = useWords(shellWords);
  return (
    <>
      <a className="skip-to" href="#main">
        {say.skip}
      </a>
      <header className="top">
        {demo && <p className="demo-banner">{say.demo}</p>}
        <div className="container top-line">
          <Link to="/" className="product">
            {say.product}
          </Link>
          <div className="tools">
            {tools}
            <LanguageButton />
          </div>
        </div>
        {nav}
      </header>
      {children}
      <footer className="bottom">
        <div className="container">
          <WithEmergency text={say.help} />
        </div>
      </footer>
    </>
  );
}

function LanguageButton() {
  const choose = useMutation({ mutationFn: use(ChooseLanguage) });
  const other = useLanguage() === 'da' ? 'en' : 'da';
  const say = useWords(shellWords);
  return (
    <>
      <button type="button" className="function-link" lang={other} onClick={() => choose.mutate(other)}>
        {say.otherLanguage}
      </button>
      {choose.isError && (
        <p role="alert" className="not-chosen" lang={other}>
          {say.notChosen}
        </p>
      )}
    </>
  );
}
