import type { Browser } from 'playwright-core';
import type { Served } from './hub';
import { Visitor } from './visitor';

/** Somebody who has no mouse. */
export class Typist {
  private constructor(
    readonly visitor: Visitor,
    private readonly served: Served,
  ) {}

  static async come(browser: Browser, served: Served): Promise<Typist> {
    const typist = new Typist(await Visitor.come(browser, served), served);
    // A mouse that moves would hide what only a mouse can reach.
    await typist.page.mouse.move(0, 0);
    return typist;
  }

  get page() {
    return this.visitor.page;
  }

  /** From the address to the first page. */
  async signIn(user: string): Promise<this> {
    await this.visitor.goTo('/sign-in');
    await this.press('Log på');
    await this.page.getByRole('heading', { name: 'Hvem vil du være?' }).waitFor();
    await this.visitor.settled();
    await this.press(this.served.hub.people.find((one) => one.user === user)?.name ?? user);
    await this.page.waitForURL((url) => !/^\/(demo|auth|sign-in)?(\/|$)/.test(url.pathname));
    await this.visitor.settled();
    return this;
  }

  /** Presses a link or a button. */
  async press(name: string): Promise<void> {
    // After a change of page the focus stands on its heading, which may be called like what is on it.
    if (!(await this.#mayPress())) await this.page.keyboard.press('Tab');
    await this.visitor.tabTo(name);
    await this.page.keyboard.press('Enter');
  }

  async write(field: string, text: string): Promise<void> {
    await this.visitor.tabTo(field);
    await this.page.keyboard.type(text);
  }

  async tick(choice: string): Promise<void> {
    await this.visitor.tabTo(choice);
    await this.page.keyboard.press('Space');
  }

  /** One of several: the tabulator comes to the question, the arrows to the answer. */
  async choose(question: string, choice: string): Promise<void> {
    const { keyboard } = this.page;
    for (let presses = 0; !(await this.#asked()).startsWith(question); presses += 1) {
      if (presses > 120) throw new Error(`nobody comes to "${question}" with the tabulator`);
      await keyboard.press('Tab');
    }
    for (let presses = 0; (await this.visitor.focused()) !== choice; presses += 1) {
      if (presses > 20) throw new Error(`nobody comes from "${question}" to "${choice}" with the arrows`);
      await keyboard.press('ArrowDown');
    }
    await keyboard.press('Space');
  }

  #mayPress(): Promise<boolean> {
    return this.page.evaluate<boolean>(`document.activeElement?.matches('a, button, summary') ?? false`);
  }

  /** The question that the answer in focus belongs to. */
  #asked(): Promise<string> {
    return this.page.evaluate<string>(
      `document.activeElement?.closest('fieldset')?.querySelector('legend')?.innerText.trim() ?? ''`,
    );
  }

  async leave(): Promise<void> {
    await this.visitor.leave();
  }
}
