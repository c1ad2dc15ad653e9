interface MoreProps {
  /** A list that comes a page at a time. */
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
  readonly label: string;
  readonly look?: 'button-small' | 'not-printed';
}

/** Fetches what comes next in a list, as long as something does. */
export function More({ list, label, look }: MoreProps) {
  if (!list.hasNextPage) return null;
  return (
    <button
      type="button"
      className={['button button-secondary', look].filter(Boolean).join(' ')}
      disabled={list.isFetchingNextPage}
      onClick={() => void list.fetchNextPage()}
    >
      {label}
    </button>
  );
}
