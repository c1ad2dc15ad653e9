/** 409: the draft was written on, sent or discarded in another window since. */
export class DraftMovedOn extends Error {
  override name = 'DraftMovedOn';
}
