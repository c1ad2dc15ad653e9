import { Refused } from '../api/answers';
import { refusalOf } from '../api/refusal-of';
import type { DraftPort, Found, Words } from './draft-port';
import { same, untouched, type DraftState, type Trouble } from './draft-state';

/** Milliseconds after the last key until what was typed is saved, and until a save that failed is tried again. */
export const PAUSE = 1_500;
export const AGAIN = 5_000;
const MOST_TRIES = 10;

interface KeeperParts {
  readonly port: DraftPort;
  /** The form as it is before anybody types. */
  readonly begin: Words;
  /** Puts words into the form. */
  readonly restore: (words: Words) => void;
  readonly changed: () => void;
  /** A UUID that nothing has yet. */
  readonly draw: () => string;
}

const statusOf = (error: unknown) => (error instanceof Refused ? error.status : 0);
function troubleOf(error: unknown): Trouble {
  const status = statusOf(error);
  if (status === 401) return 'out';
  if (refusalOf(error) === 'not-from-our-page') return 'cut';
  return status >= 400 && status < 500 && status !== 429 ? 'refused' : 'cut';
}

/** Keeps one form's draft: one request at a time, over no other window's draft, and again until it is saved. */
export class DraftKeeper {
  state: DraftState = untouched;
  #words: Words;
  /** What is kept, or what needs not be; at first the form as it begins. */
  #known: Words;
  #version: string | undefined;
  /** A save of which nobody knows whether it arrived: tried again, it is the same. */
  #tried: string | undefined;
  #isFound = false;
  /** What was sent, until something else is typed. */
  #sent: Words | undefined;
  #hasLeft = false;
  /** Counts up when what is under way is about a draft that is no more. */
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(private readonly parts: KeeperParts) {
    this.#words = parts.begin;
    this.#known = parts.begin;
  }

  /** What stands in the form now. */
  typed(words: Words): void {
    const isAgain = same(words, this.#words);
    this.#words = words;
    if (this.#sent !== undefined) this.#afterSent(words);
    if (this.isKept) return this.#rest();
    if (this.state.other || (isAgain && this.state.isWaiting)) return;
    if (!this.state.isWaiting || this.state.trouble === 'refused') this.#say({ isWaiting: true, trouble: undefined });
    this.#in(PAUSE);
  }

  /** Looks for a draft, if nobody has yet; saves what waits to be. */
  now(): void {
    if (this.#waiting === 0 && !(this.#hasLeft && this.isKept)) this.#queue(() => this.#keep());
  }

  /** Whether nothing stands in the form that the hub has not, or that was sent. */
  get isKept(): boolean {
    return this.#sent !== undefined || same(this.#words, this.#known);
  }

  /** Whether something may still be kept that is not yet. What cannot be, its writer was told. */
  get isUnsaved(): boolean {
    return !this.isKept && this.state.trouble !== 'refused' && this.parts.port.isTheirs();
  }

  /** Saves what stands in the form without waiting for a pause. Answers whether it is kept, or its writer knew that it cannot be. */
  async keepNow(): Promise<boolean> {
    if (!this.isUnsaved) return true;
    this.#queue(() => this.#keep());
    await this.#work;
    return this.isKept;
  }

  /** The form was sent: nothing is kept of it any more. */
  sent(): void {
    const versions = [this.#tried, this.#version];
    this.#startOver(this.#words);
    this.#sent = this.#words;
    for (const version of versions) if (version !== undefined) this.#queue(() => this.#discardSurely(version));
  }

  /** After it was sent the form begins again with these words, which nobody has typed. */
  anew(words: Words): void {
    this.#startOver(words);
    this.#words = words;
  }

  /** Nothing of it is wanted. */
  discard(): void {
    const { begin, restore } = this.parts;
    this.anew(begin);
    this.#queue(() => this.#discardAll());
    restore(begin);
  }

  /** What stands here takes the place of what another window holds. */
  keepMine(): void {
    this.#startOver(this.parts.begin);
    this.#say({ isWaiting: true });
    this.#queue(() => this.#discardAll());
    this.#queue(() => this.#save());
  }

  /** What another window holds takes the place of what stands here. */
  takeOther(): void {
    const draft = this.state.other?.draft;
    if (!draft) return;
    this.#startOver(draft.words);
    this.#fill(draft);
  }

  /** The form is there: it begins with its draft, or goes on where it was left. */
  opened(): void {
    if (this.#hasLeft) this.parts.restore(this.#words);
    this.#hasLeft = false;
    this.now();
  }

  /** The form is left: what waits is saved at once, and tried again until it is. */
  leave(): void {
    this.#hasLeft = true;
    clearTimeout(this.#timer);
    void this.keepNow();
  }

  /** What was typed and is not saved is not wanted; what is kept stays. */
  letGo(): void {
    this.#startOver(this.#words);
  }

  /** What was typed was taken back: nothing waits. */
  #rest(): void {
    clearTimeout(this.#timer);
    if (this.state.isWaiting) this.#say({ isWaiting: false });
  }

  #afterSent(words: Words): void {
    if (same(words, this.#sent)) return;
    this.#known = same(words, this.parts.begin) ? words : this.#known;
    this.#sent = undefined;
  }

  async #keep(): Promise<void> {
    if (!this.#isFound) await this.#look();
    if (this.#isFound && !this.state.other && !this.isKept) await this.#save();
  }

  async #look(): Promise<void> {
    const turn = this.#turn;
    try {
      const draft = await this.parts.port.open();
      this.#isFound = true;
      if (turn !== this.#turn || (this.#hasLeft && this.isKept)) return;
      this.#say({ trouble: undefined });
      if (draft) this.#found(draft);
    } catch (error) {
      this.#failed(error);
    }
  }

  /** What was typed before it was found is not written over. */
  #found(draft: Found): void {
    if (this.isKept) this.#fill(draft);
    else this.#say({ other: { draft } });
  }

  async #save(): Promise<void> {
    const [turn, words, seen] = [this.#turn, this.#words, this.#version];
    const version = this.#tried ?? this.parts.draw();
    this.#tried = version;
    try {
      const { savedAt } = await this.parts.port.save({ words, version, seen });
      if (turn !== this.#turn) return;
      [this.#tried, this.#version, this.#known] = [undefined, version, words];
      this.#say({ savedAt, trouble: undefined, isWaiting: !this.isKept });
      if (!this.isKept) this.#in(PAUSE);
    } catch (error) {
      if (turn !== this.#turn) return;
      await (statusOf(error) === 409 ? this.#movedOn() : this.#failed(error));
    }
  }

  /** Another window saved, sent or discarded it: whoever types decides. */
  async #movedOn(): Promise<void> {
    this.#tried = undefined;
    try {
      this.#say({ other: { draft: await this.parts.port.open() }, trouble: undefined });
    } catch (error) {
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    const trouble = troubleOf(error);
    this.#say({ trouble });
    if (trouble === 'cut') this.#in(AGAIN);
  }

  async #discardAll(): Promise<void> {
    await this.parts.port.discard(undefined).catch((error: unknown) => this.#failed(error));
  }

  /** Tries until the hub has, or says that there is nothing to discard. */
  async #discardSurely(version: string): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const error = await this.parts.port.discard(version).catch((why: unknown) => why);
      if (error === undefined || troubleOf(error) === 'refused') return;
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  }

  #fill(draft: Found): void {
    const { words, version, savedAt } = draft;
    [this.#words, this.#known, this.#version] = [words, words, version];
    this.#say({ isWaiting: false, savedAt, foundFrom: savedAt });
    this.parts.restore(words);
  }

  #startOver(known: Words): void {
    this.#turn += 1;
    [this.#known, this.#version, this.#tried, this.#sent] = [known, undefined, undefined, undefined];
    clearTimeout(this.#timer);
    this.state = untouched;
    this.parts.changed();
  }

  #say(more: Partial<DraftState>): void {
    this.state = { ...this.state, ...more };
    this.parts.changed();
  }

  #queue(work: () => Promise<void>): void {
    this.#waiting += 1;
    this.#work = this.#work.then(work).finally(() => (this.#waiting -= 1));
  }

  #in(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), milliseconds);
  }
}
