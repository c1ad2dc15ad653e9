import type { RefusalDefinition } from '../kernel/refusal';

export const breachRefusals = {
  'no-such-breach': {
    status: 404,
    da: 'Overtrædelsen findes ikke, eller den er anmeldt til en anden kreds. Se din indbakke.',
    en: 'There is no such breach, or it was reported to another district. See your inbox.',
  },
  'breach-assessed-already': {
    status: 422,
    da: 'Overtrædelsen er allerede vurderet. Er der sket mere, så anmeld det som en ny.',
    en: 'The breach was assessed already. If more has happened, report it as a new one.',
  },
} as const satisfies Record<string, RefusalDefinition>;
