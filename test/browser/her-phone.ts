import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { Served } from './hub';
import { Visitor } from './visitor';

export const PHONE: BrowserContextOptions = {
  locale: 'da-DK',
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

export interface Note {
  readonly day?: string;
  readonly time?: string;
  readonly text: string;
}

/** Her page, on her phone. */
export class HerPhone {
  /** Every request, with its headers and what was sent. */
  readonly asked: { readonly url: string; readonly headers: Record<string, string>; readonly sent: string }[] = [];

  constructor(readonly visitor: Visitor) {
    this.page.on('request', (request) =>
      this.asked.push({
        url: request.url(),
        headers: request.headers(),
        sent: request.postDataBuffer()?.toString('latin1') ?? '',
      }),
    );
  }

  static async open(browser: Browser, served: Served, options: BrowserContextOptions = {}): Promise<HerPhone> {
    const phone = new HerPhone(await Visitor.come(browser, served, { ...PHONE, ...options }));
    await phone.visitor.goTo('/log');
    return phone;
  }

  get page() {
    return this.visitor.page;
  }

  async types(code: string): Promise<void> {
    await this.page.locator('#code').fill(code);
    await this.page.locator('#go').click();
  }

  async comesIn(code: string): Promise<this> {
    await this.types(code);
    await this.page.locator('#write').waitFor();
    return this;
  }

  async writes({ day = 'today', time = '', text }: Note): Promise<void> {
    await this.page.locator(`input[name="day"][value="${day}"]`).check();
    await this.page.locator('#time').fill(time);
    await this.page.locator('#text').fill(text);
  }

  send(): Promise<void> {
    return this.page.locator('#write button[type="submit"]').click();
  }

  /** Until so many notes and files stand as sent. */
  async sent(count: number): Promise<void> {
    const lines = this.page.locator('#parcels li', { hasText: /: (Sendt kl\.|Sent at)/ });
    await lines.nth(count - 1).waitFor();
  }

  /** All that stands in the page: elements, attributes, and what is in its fields. */
  held(): Promise<string> {
    return this.page.evaluate<string>(`document.title + document.documentElement.outerHTML +
      [...document.querySelectorAll('input, textarea, select')].map((field) => field.value).join('\\n')`);
  }

  /** Everything that scripts of the page can still reach, as the browser itself lists it. */
  async remembered(): Promise<string> {
    const session = await this.page.context().newCDPSession(this.page);
    let heap = '';
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => (heap += chunk));
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.takeHeapSnapshot', {});
    await session.detach();
    const { strings } = JSON.parse(heap) as { strings: readonly string[] };
    return strings.join('\n');
  }

  /** Where scripts could keep something. */
  async stored(): Promise<unknown> {
    return this.page.evaluate(`(async () => ({
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      cookies: document.cookie,
      state: history.state,
      window: window.name,
    }))()`);
  }

  leave(): Promise<void> {
    return this.visitor.leave();
  }
}

export const nothingStored = {
  local: [],
  session: [],
  databases: [],
  caches: [],
  workers: 0,
  cookies: '',
  state: null,
  window: '',
};
