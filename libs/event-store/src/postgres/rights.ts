import { escapeIdentifier } from 'pg';

/** What a role needs to read and subscribe. */
export const mayReadEvents = (role: string): readonly string[] => [
  `grant usage on schema event_store to ${escapeIdentifier(role)}`,
  `grant select on event_store.event to ${escapeIdentifier(role)}`,
];

/** What a role needs to append as well: it can add to the history, and neither change nor remove any of it. */
export const mayAppendEvents = (role: string): readonly string[] => [
  ...mayReadEvents(role),
  `grant execute on function event_store.append to ${escapeIdentifier(role)}`,
];
