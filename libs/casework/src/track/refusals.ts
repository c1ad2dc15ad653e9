import type { RefusalDefinition } from '../kernel/refusal';

export const trackRefusals = {
  'no-such-track': {
    status: 404,
    da: 'Forløbet findes ikke, eller du har ikke adgang til det. Se din liste over forløb.',
    en: 'There is no such track, or you have no access to it. See your list of tracks.',
  },
  'track-closed': {
    status: 422,
    da: 'Forløbet er lukket. Søger han hjælp igen, så opret et nyt forløb.',
    en: 'The track is closed. If he seeks help again, open a new track.',
  },
  'track-goes-to-treatment': {
    status: 422,
    da: 'Et forløb behandles kun i rådgivningen for udøvere. Vælg den, og hold alle andre udenfor.',
    en: 'A track is treated at the unit for perpetrators alone. Choose that unit, and keep everybody else out.',
  },
  'track-in-treatment': {
    status: 422,
    da: 'Centret har taget imod ham og lukker selv forløbet. Træk henvisningen tilbage, hvis den var en fejl.',
    en: 'The centre has taken him on and closes the track itself. Withdraw the referral if it was a mistake.',
  },
  'session-needs-consent': {
    status: 422,
    da: 'Der er intet samtykke fra ham, som gælder i dag. Indhent det, før samtalen skrives.',
    en: 'No consent of his stands today. Ask for it before the session is written down.',
  },
} as const satisfies Record<string, RefusalDefinition>;
