import { useId, useState, type ReactNode } from 'react';
import { useNarrow } from './use-narrow';

interface Fold {
  /** The button that opens and closes it; nothing where everything stands open. */
  readonly handle: ReactNode;
  /** For the element that is folded. */
  readonly folded: { readonly id: string; readonly hidden: boolean };
  readonly close: () => void;
}

/** What would push everything else out of sight on a narrow screen waits there behind a button. A wide one shows it. */
export function useFold(name: string, isLong = true): Fold {
  const id = useId();
  const isNarrow = useNarrow(640) && isLong;
  const [isOpen, open] = useState(false);
  return {
    handle: isNarrow && (
      <button type="button" className="fold" aria-expanded={isOpen} aria-controls={id} onClick={() => open(!isOpen)}>
        {name}
      </button>
    ),
    folded: { id, hidden: isNarrow && !isOpen },
    close: () => open(false),
  };
}
