import type { ReactNode } from 'react';
import { DraftFound, DraftSaved } from '../drafts/draft-lines';
import type { Drafted } from '../drafts/use-draft';
import { Save, type Acting } from './save';
import type { useAsked } from './use-asked';

interface PartProps {
  readonly title: string;
  readonly act: Acting & { readonly reset: () => void };
  readonly asked: Pick<ReturnType<typeof useAsked>, 'form'>;
  readonly label?: string;
  readonly draft?: Drafted;
  readonly children: ReactNode;
}

/** A part of a page that is saved by itself. That it was saved is said until something is written in it again. */
export function Part({ title, act, asked, label, draft, children }: PartProps) {
  return (
    <form className="part" aria-label={title} {...asked.form} onChange={() => act.isSuccess && act.reset()}>
      <h2>{title}</h2>
      {draft && <DraftFound draft={draft} />}
      {children}
      {draft && <DraftSaved draft={draft} />}
      <Save act={act} {...(label !== undefined && { label })} />
    </form>
  );
}
