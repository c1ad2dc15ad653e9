import { codeTyped } from './code';
import { byId } from './dom';
import { showFaults } from './faults';
import { pauseAfter } from './outbox';
import type { Entered, Session } from './session';
import type { Speaker } from './speaker';
import type { Key } from './texts/da';

export interface Entering {
  readonly speaker: Speaker;
  readonly session: Session;
  pause(milliseconds: number): Promise<void>;
  /** `isOther`: by another code than before. */
  entered(isOther: boolean): void;
}

/** Where she types her code. */
export class EnterForm {
  readonly #form = byId('enter', HTMLFormElement);
  readonly #code = byId('code', HTMLInputElement);
  readonly #go = byId('go', HTMLButtonElement);
  readonly #told = byId('entered', HTMLElement);

  constructor(private readonly parts: Entering) {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#enter();
    });
    this.#go.disabled = false;
    // The device is shown to the hub while she types.
    void parts.session.prepare().catch(() => undefined);
  }

  /** The code is asked for once more. */
  show(why: Key): void {
    this.#form.hidden = false;
    this.parts.speaker.say(this.#told, why);
    this.#code.focus();
  }

  async #enter(): Promise<void> {
    const typed = this.#code.value;
    if (codeTyped(typed) === '') return this.#fault('code.missing');
    this.#go.disabled = true;
    this.#fault(undefined);
    const entered = await this.#tried(typed);
    this.#go.disabled = false;
    this.parts.speaker.say(this.#told, undefined);
    if (entered === 'no' || entered === 'often') return this.#fault(`code.${entered}`);
    this.#code.value = '';
    this.#form.hidden = true;
    this.parts.entered(entered === 'other');
  }

  async #tried(typed: string): Promise<Entered> {
    const { speaker, session } = this.parts;
    speaker.say(this.#told, 'code.trying');
    for (let failed = 0; ; failed += 1) {
      const entered = await session.enter(typed).catch(() => undefined);
      if (entered !== undefined) return entered;
      speaker.say(this.#told, 'code.line');
      await this.parts.pause(pauseAfter(failed));
    }
  }

  #fault(key: Key | undefined): void {
    showFaults(this.parts.speaker, ['code'], new Map(key === undefined ? [] : [['code', key]]));
  }
}
