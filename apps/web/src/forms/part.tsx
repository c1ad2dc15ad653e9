import type { ReactNode } from 'react';
import { DraftFound, DraftSaved } from '../drafts/draft-lines';
import { Save, type Acting } from './save';
import type { useAsked } from './use-asked';

interface PartProps {
  readonly title: string;
  readonly act: Acting & { readonly reset: () => void };
  readonly asked: Pick<ReturnType<typeof useAsked>, 'form' | 'kept'>;
  readonly label?: string;
  readonly children: ReactNode;
}

/** A part of a page that is saved by itself. That it was saved is said until something is written in it again. */
export function Part({ title, act, asked, label, children }: PartProps) {
  return (
    <form className="part" aria-label={title} {...asked.form} onChange={() => act.isSuccess && act.reset()}>
      <h2>{title}</h2>
      <DraftFound draft={asked.kept} />
      {children}
      <DraftSaved draft={asked.kept} />
      <Save act={act} {...(label !== undefined && { label })} />
    </form>
  );
}
