import { createRequire } from 'node:module';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { Served } from './hub';

const axe = (createRequire(import.meta.url)('axe-core') as { source: string }).source;

/** Somebody in front of a screen, with a browser of their own. */
export class Visitor {
  private constructor(
    readonly page: Page,
    private readonly served: Served,
    /** What the browser complained about. */
    readonly complaints: string[],
  ) {}

  static async come(browser: Browser, served: Served, options: BrowserContextOptions = {}): Promise<Visitor> {
    const wide = { locale: 'da-DK', viewport: { width: 1280, height: 900 } };
    return Visitor.in(await browser.newContext({ ...wide, ...options }), served);
  }

  static async in(context: BrowserContext, served: Served): Promise<Visitor> {
    context.setDefaultTimeout(45_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      // That nobody is signed in yet, that a case is not for them, or that it moved on, is an answer, though browsers call it an error.
      if (['error', 'warning'].includes(message.type()) && !/status of 40[149]/.test(message.text()))
        complaints.push(message.text());
    });
    return new Visitor(page, served, complaints);
  }

  /** Signs in as a demo person, and waits for their first page. */
  async signIn(user: string): Promise<this> {
    const person = this.served.hub.people.find((one) => one.user === user);
    await this.goTo('/sign-in');
    await this.page.locator('main a[href="/auth/login"]').click();
    await this.page
      .getByRole('button', { name: new RegExp(`^${person?.name} `) })
      .first()
      .click();
    await this.page.waitForURL((url) => !/^\/(demo|auth|sign-in)?(\/|$)/.test(url.pathname));
    return this.settled();
  }

  /** The same person, in another tab of the same browser. */
  async again(): Promise<Visitor> {
    return new Visitor(await this.page.context().newPage(), this.served, this.complaints);
  }

  /** Opens a page, when everybody has been told what was done before. */
  async goTo(path: string): Promise<this> {
    await this.served.hub.carriers.settled();
    await this.page.goto(`${this.served.url}${path}`);
    return this.settled();
  }

  /** Tells what happened on the page for it, and answers what must be answered. */
  async tell(story: string): Promise<this> {
    await this.page.locator('textarea').fill(story);
    await this.answer('Er nogen i fare lige nu?', 'Nej, ikke lige nu');
    await this.answer('Hvem fortæller det?', 'Fagperson');
    await this.answer('Arbejder den udsatte', 'Nej');
    await this.answer('Arbejder den formodede udøver', 'Nej');
    return this;
  }

  async answer(question: string, choice: string): Promise<void> {
    await this.page.getByRole('group', { name: question }).getByText(choice, { exact: true }).click();
  }

  /** Waits until nothing is being fetched any more. */
  async settled(): Promise<this> {
    await this.page.locator('h1').first().waitFor();
    await this.page.locator('.skeleton').first().waitFor({ state: 'detached' });
    return this;
  }

  /** Presses the tabulator until the focus stands on what is called so, or on an answer to it. */
  async tabTo(name: string): Promise<void> {
    for (let press = 0; press < 120; press += 1) {
      if ((await this.focused()).startsWith(name)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`nobody comes to "${name}" with the tabulator`);
  }

  /** What the focus stands on is called: by its label, else by its text. */
  focused(): Promise<string> {
    return this.page.evaluate<string>(`(() => {
      const at = document.activeElement;
      return (at?.labels?.[0]?.innerText ?? at?.innerText ?? '').trim();
    })()`);
  }

  path(): string {
    return new URL(this.page.url()).pathname;
  }

  /** What axe finds wrong: WCAG 2.2 A and AA, and its own best practices. */
  async violations(): Promise<readonly string[]> {
    await this.page.evaluate(axe);
    return this.page.evaluate<string[]>(`axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`);
  }

  /** By how many pixels the page is wider than its window. */
  overflow(): Promise<number> {
    return this.page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}
