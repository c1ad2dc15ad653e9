import { useEffect, useRef, type ReactNode } from 'react';

interface PageProps {
  readonly title: string;
  /** Said after the heading, in the heading: `Sag 3f8a`. Never a name. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** One page: its heading is where a screen reader begins, and its title says nothing of anybody. */
export function Page({ title, narrow = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Værn`;
  }, [title]);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main id="main" className={narrow ? 'container page page-narrow' : 'container page'}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}
