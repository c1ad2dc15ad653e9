import { ConfigError } from './config-error';

/** Between every two steps that could be torn apart: where a test may kill the process. */
export const failpointNames = [
  'desk.before-keys',
  'desk.after-keys',
  'desk.after-bars',
  'desk.after-append',
  'courier.after-prepare',
  'courier.before-commit',
  'courier.after-commit',
  'ledger.published-before-cursor',
  'ledger.published-after-cursor',
  'view.before-commit',
  'view.after-commit',
  'timekeeper.after-intent',
  'matcher.after-intent',
  'evidence.after-piece',
  'evidence.after-offer',
  'evidence.before-settling',
  'nudge.after-claim',
  'nudge.after-send',
] as const;
export type FailpointName = (typeof failpointNames)[number];

export interface Failpoints {
  /** Nothing, unless a test asked for the process to die here: then it is dead before this returns. */
  hit(name: FailpointName): Promise<void>;
}

export const noFailpoints: Failpoints = { hit: async () => undefined };

export interface FailpointOptions {
  /** `VAERN_FAILPOINT`: a name, or `name:n` for its n-th hit. */
  readonly setting?: string | undefined;
  readonly demo: boolean;
  /** `VAERN_ALLOW_FAILPOINTS`. */
  readonly allowed?: boolean;
  readonly kill?: () => void;
}

/** @throws ConfigError for a failpoint that does not exist, or on a database that is neither a demo nor allows them */
export function failpoints({ setting, demo, allowed = false, kill = killed }: FailpointOptions): Failpoints {
  if (setting === undefined) return noFailpoints;
  if (!demo && !allowed) throw fault('is for demo databases only');
  const [name, times = '1'] = setting.split(':');
  if (!failpointNames.some((known) => known === name)) throw fault('is not one that exists');
  return atHit(name, Number(times), kill);
}

function atHit(name: string | undefined, hit: number, kill: () => void): Failpoints {
  let left = hit;
  return {
    hit: async (reached) => {
      if (reached === name && --left === 0) kill();
    },
  };
}

const fault = (text: string) => new ConfigError('VAERN_FAILPOINT', text, 'courier.before-commit:2');
const killed = () => void process.kill(process.pid, 'SIGKILL');
