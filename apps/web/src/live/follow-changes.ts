/** What a browser's own `EventSource` is here. */
export interface Source {
  readonly readyState: number;
  addEventListener(type: string, listener: (event: { readonly data?: unknown }) => void): void;
  close(): void;
}

export interface Change {
  readonly caseId: string;
  /** Absent when the case may not be seen any more. */
  readonly version?: string;
}

export interface Follower {
  /** It listens, for the first time or again: what is shown may be older. */
  opened(): void;
  caseChanged(change: Change): void;
  listsChanged(): void;
  /** It listens no more; `isRefused`: because the hub said no. */
  down(isRefused: boolean): void;
}

const CLOSED = 2;
const SOON = 300;
const [FIRST, LONGEST] = [1_000, 30_000];

/** Follows a stream, and opens it again whenever it ends: at once when it came to its end, ever slower when it broke. Answers how to stop. */
export function followChanges(open: () => Source, follower: Follower): () => void {
  let source: Source;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const again = (after: number) => {
    source.close();
    timer = setTimeout(begin, after);
  };
  const broke = (isRefused: boolean) => {
    again(Math.min(LONGEST, FIRST * 2 ** failures));
    failures += 1;
    follower.down(isRefused);
  };
  const begin = () => {
    source = open();
    source.addEventListener('open', () => {
      failures = 0;
      follower.opened();
    });
    source.addEventListener('case', ({ data }) => follower.caseChanged(JSON.parse(String(data)) as Change));
    source.addEventListener('lists', () => follower.listsChanged());
    source.addEventListener('end', () => again(SOON));
    source.addEventListener('error', () => broke(source.readyState === CLOSED));
  };
  begin();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
