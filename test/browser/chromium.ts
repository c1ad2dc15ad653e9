import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The browser that the tests were started with: where it is, and what it needs around it. If it crashes as it starts, another. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch(launching()).catch(() => chromium.launch(launching()));

/** The same with a folder in which it keeps what a browser keeps. */
export const openBrowserWith = (folder: string, options: BrowserContextOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...launching(), ...options });

function launching() {
  const { executablePath, env } = JSON.parse(process.env.VAERN_TEST_CHROMIUM ?? '{}') as Launched;
  return { executablePath, args: flags, env: { ...process.env, ...env } as Record<string, string> };
}

interface Launched {
  readonly executablePath: string;
  readonly env?: Readonly<Record<string, string>>;
}
