/** `municipality:0561/family` → `vaern.municipality.0561.family.v1`. */
export function topicOf(recipient: string): string {
  const [, kind, code, unit] = /^([a-z]+):([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(recipient) ?? [];
  if (!kind || !code || !unit) throw new Error('a topic belongs to a unit of an agency');
  return `vaern.${kind}.${code}.${unit}.v1`;
}

/** What every consumer group of an agency begins with: `police:1464` → `vaern.police.1464.`. */
export const groupPrefixOf = (agency: string): string => `vaern.${agency.replace(':', '.')}.`;
