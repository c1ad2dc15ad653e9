/** What stands on a paper, in the order in which it is read. Line breaks in texts are kept. */
export type Block =
  /** A heading under those of a lower level; the paper's own title is level 1. */
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** What must not be missed: in a frame. */
  | { readonly kind: 'notice'; readonly text: string }
  /** Names with what they are; a name without anything is left out. */
  | { readonly kind: 'terms'; readonly terms: readonly (readonly [name: string, what: string | undefined])[] };

/** A printed paper, whoever it is for. */
export interface Paper {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** At the head of every page, beside what counts them. */
  readonly head: string;
  /** "Side 2 af 9". */
  pageOf(this: void, page: number, pages: number): string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly blocks: readonly Block[];
}
