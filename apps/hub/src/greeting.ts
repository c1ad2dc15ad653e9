import type { Hub } from './hub';

/** What `npm start` says: the address, the demo users, and a first call. */
export function greeting({ url, people }: Pick<Hub, 'url' | 'people'>): string {
  if (people.length === 0) return `Værn serves at ${url}`;
  const users = people.map(
    ({ user, name, unit, roles }) => `  ${user.padEnd(28)}${name.padEnd(28)}${unit} (${roles.join(', ')})`,
  );
  const token = `$(curl -s -H 'Content-Type: application/json' -d '{"user":"intake-officer"}' ${url}/demo/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`;
  return [
    `Værn serves a demo at ${url}: everybody in it is made up.`,
    '',
    'Demo users:',
    ...users,
    '',
    'The inbox of the police:',
    `  curl -s -H "Authorization: Bearer ${token}" ${url}/api/police/inbox`,
    '',
    `What can be called: ${url}/api/docs`,
  ].join('\n');
}
