import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { builtHub } from './built-hub';

const PRELOAD = path.join(process.cwd(), 'test/faults/preload.mjs');

/** How a process ended. */
export interface Death {
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
  /** What it had said on its standard error. */
  readonly said: string;
}

/** The built hub as a process of its own, with nothing of this process's environment but what it is given. */
export class HubProcess {
  #isAsked = false;

  private constructor(
    private readonly child: ReturnType<typeof spawn>,
    /** Resolves when the process is gone. */
    readonly death: Promise<Death>,
    private readonly served: Promise<string>,
  ) {}

  static async start(
    environment: Readonly<Record<string, string>>,
    words: readonly string[] = [],
  ): Promise<HubProcess> {
    const main = await builtHub();
    const child = spawn(process.execPath, ['--import', PRELOAD, main, ...words], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...environment },
    });
    let [said, told] = ['', ''];
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
    const served = new Promise<string>((resolve) => {
      child.stdout?.setEncoding('utf8').on('data', (text: string) => {
        told += text;
        const url = /^Værn serves .*?(http:\/\/[\d.]+:\d+)/m.exec(told)?.[1];
        if (url !== undefined) resolve(url);
      });
    });
    const death = once(child, 'close').then(([code, signal]): Death => {
      return { code: code as number | null, signal: signal as NodeJS.Signals | null, said };
    });
    return new HubProcess(child, death, served);
  }

  /** Its address once it serves; undefined if it died before. */
  get url(): Promise<string | undefined> {
    return Promise.race([this.served, this.death.then(() => undefined)]);
  }

  /** Whether somebody here told it to die. */
  get isAsked(): boolean {
    return this.#isAsked;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** As the kernel kills when memory is short, or somebody pulls the plug of the process. */
  kill(): Promise<Death> {
    return this.#end('SIGKILL');
  }

  /** As an operator stops it. */
  stop(): Promise<Death> {
    return this.#end('SIGTERM');
  }

  #end(signal: NodeJS.Signals): Promise<Death> {
    this.#isAsked = true;
    this.child.kill(signal);
    return this.death;
  }
}
