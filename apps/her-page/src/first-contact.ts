import { bring } from './bring';
import { contactOf, faultsFound, type ContactSaid } from './contact';
import { ContactForm } from './contact-form';
import { byId } from './dom';
import type { Answer, Hub } from './hub';
import { lock, type Locked } from './locked';
import { pauseAfter } from './outbox';
import type { Session } from './session';
import type { Speaker } from './speaker';
import type { Key } from './texts/da';
import { clockTime } from './when';

interface FirstParts {
  readonly hub: Hub;
  readonly session: Session;
  readonly speaker: Speaker;
  readonly newKey: () => string;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** The code is asked for, or is not. */
  readonly showCode: (isShown: boolean) => void;
}

/** Writing to a municipality without a code: one form, and what became of it. */
export class FirstContact {
  readonly #button = byId('no-code', HTMLButtonElement);
  readonly #told = byId('contact-told', HTMLElement);
  readonly #keep = byId('contact-keep', HTMLElement);
  readonly #form: ContactForm;
  #sentAt: Date | undefined;
  /** Of what is on its way; undefined: nothing is, or she left. */
  #key: string | undefined;
  /** Raised when everything is forgotten: what was begun before comes to nothing. */
  #turn = 0;

  constructor(private readonly parts: FirstParts) {
    const { hub, speaker } = parts;
    const send = (said: ContactSaid) => void this.#send(said);
    this.#form = new ContactForm({ speaker, now: () => hub.now(), send });
    this.#button.addEventListener('click', () => void this.#open());
    byId('contact-cancel', HTMLButtonElement).addEventListener('click', () => this.#close());
    speaker.alsoThen(() => this.#drawSent());
    this.#button.disabled = false;
  }

  /** What nobody touches is wiped: no code brings it back to her alone. */
  look(): void {
    if (!this.#form.isForgotten) return;
    this.#close();
    this.#say('contact.gone');
  }

  /** She came in by a code: what is on its way goes on, and nothing else stays. */
  rest(): void {
    if (this.#key === undefined) this.forget();
  }

  /** Nothing of it stays, and nothing is sent any more. */
  forget(): void {
    this.#turn += 1;
    this.#key = undefined;
    this.#sentAt = undefined;
    this.#form.close();
    this.#say(undefined);
    this.#button.disabled = false;
  }

  async #open(): Promise<void> {
    const { hub, session, pause } = this.parts;
    const turn = this.#turn;
    this.#button.disabled = true;
    this.#say('code.trying');
    for (let failed = 0; !(await this.#prepared()); failed += 1) {
      this.#say('code.line');
      await pause(pauseAfter(failed));
    }
    if (turn !== this.#turn) return;
    this.#button.disabled = false;
    this.#say(undefined);
    if (hub.hasToken) return;
    this.parts.showCode(false);
    this.#form.open(session.municipalities);
  }

  #prepared(): Promise<boolean> {
    return this.parts.session.prepare().then(
      () => true,
      () => false,
    );
  }

  #close(): void {
    this.#form.close();
    this.parts.showCode(true);
    this.#button.focus();
  }

  async #send(said: ContactSaid): Promise<void> {
    const key = this.parts.newKey();
    this.#key = key;
    this.parts.showCode(true);
    this.#button.disabled = true;
    this.#say('post.sending', true);
    this.#told.focus();
    const sealed = await this.parts.session.sealing.seal(contactOf(said));
    // By itself, so that nothing which waits still holds her words.
    void this.#bring(sealed, key, await lock(said));
  }

  async #bring(sealed: string, key: string, locked: Locked<ContactSaid>): Promise<void> {
    const { hub, pause } = this.parts;
    const isDropped = () => this.#key !== key;
    const waits = () => this.#say('post.waiting', true);
    const outcome = await bring(sealed, key, { hub, pause, isDropped, waits });
    if (outcome === 'dropped') return;
    this.#key = undefined;
    this.#button.disabled = false;
    if (outcome !== 'sent') return this.#showAgain(await locked.open(), outcome);
    this.#say(undefined);
    this.#sentAt = hub.now();
    this.#drawSent();
  }

  /** The hub says no to it: her words are there again, with what is wrong at each question. */
  #showAgain(said: ContactSaid, { body }: Answer): void {
    this.#say('contact.refused');
    this.parts.showCode(false);
    this.#form.reopen(said, this.parts.session.municipalities, faultsFound(body));
  }

  #say(key: Key | undefined, isKept = false): void {
    this.#sentAt = undefined;
    this.#keep.hidden = !isKept;
    this.parts.speaker.say(this.#told, key);
  }

  #drawSent(): void {
    if (this.#sentAt === undefined) return;
    const time = clockTime(this.#sentAt, this.parts.speaker.language);
    this.#told.textContent = this.parts.speaker.text('contact.sent', { time });
  }
}
