import { useEffect, useRef, type ReactNode } from 'react';
import { Notice } from './notice';

/** What was done, in place of the form that asked for it: whoever reads by ear or by keyboard stands here now. */
export function Done({ said, children }: { readonly said: string; readonly children?: ReactNode }) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), []);
  return (
    <div ref={here} tabIndex={-1} className="done">
      <Notice kind="success">{said}</Notice>
      <p className="buttons">{children}</p>
    </div>
  );
}
