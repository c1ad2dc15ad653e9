import { Refused, type Problem } from '../../api/answers';
import { DraftKeeper } from '../draft-keeper';
import type { DraftPort, Found, Words } from '../draft-port';

export const begin = { text: '', channels: [] as readonly string[] };
export const said = (text: string) => ({ ...begin, text });
export const refused = (status: number) => new Refused({ status, type: '/problems/x' } as Problem);
export const cut = () => new Refused(undefined);

/** The hub, as far as drafts go: keeps one, and may be made to fail. */
export class Hub implements DraftPort {
  draft: Found | undefined;
  readonly saves: Words[] = [];
  readonly discarded: (string | undefined)[] = [];
  fails: Error[] = [];
  /** Takes the save, and its answer is lost. */
  losesAnswer = false;
  /** Milliseconds until a save is answered. */
  takes = 0;
  tries = 0;

  open = async () => {
    this.#mayFail();
    return this.draft;
  };

  save: DraftPort['save'] = async ({ words, version, seen }) => {
    this.tries += 1;
    this.#mayFail();
    if (this.takes > 0) await new Promise((resolve) => setTimeout(resolve, this.takes));
    if (this.draft?.version !== seen && this.draft?.version !== version) throw refused(409);
    this.saves.push(words);
    this.draft = { words, version, savedAt: `2026-03-02T09:0${this.saves.length}:00.000Z` };
    if (this.losesAnswer) throw cut();
    return this.draft;
  };

  discard = async (seen: string | undefined) => {
    this.#mayFail();
    if (seen !== undefined && this.draft?.version !== seen) throw refused(409);
    this.discarded.push(seen);
    this.draft = undefined;
  };

  theirs = true;
  isTheirs = () => this.theirs;

  #mayFail() {
    const error = this.fails.shift();
    if (error) throw error;
  }
}

/** A form, as a page has it: whatever stands in it is told to its keeper at once. */
export class Form {
  readonly keeper: DraftKeeper;
  #drawn = 0;

  constructor(
    hub: Hub,
    public words: Words = begin,
  ) {
    this.keeper = new DraftKeeper({
      port: hub,
      begin: words,
      restore: (found) => this.types(found),
      changed: () => undefined,
      draw: () => `v${++this.#drawn}`,
    });
  }

  types(words: Words): void {
    this.words = words;
    this.keeper.typed(words);
  }
}
