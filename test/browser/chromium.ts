import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

type Environment = Readonly<Record<string, string>>;

/** A computer in Danish. Fields for dates follow the computer's language, whatever the page's is. */
export const danish: Environment = { LC_ALL: 'da_DK.UTF-8' };

/** The browser that the tests were started with: where it is, and what it needs around it. If it crashes as it starts, another. */
export const openBrowser = (computer: Environment = {}): Promise<Browser> =>
  chromium.launch(launching(computer)).catch(() => chromium.launch(launching(computer)));

/** The same with a folder in which it keeps what a browser keeps. */
export const openBrowserWith = (folder: string, options: BrowserContextOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...launching(), ...options });

function launching(computer: Environment = {}) {
  const { executablePath, env } = JSON.parse(process.env.VAERN_TEST_CHROMIUM ?? '{}') as Launched;
  return { executablePath, args: flags, env: { ...process.env, ...env, ...computer } as Record<string, string> };
}

interface Launched {
  readonly executablePath: string;
  readonly env?: Environment;
}
