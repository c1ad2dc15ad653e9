import type { HandedOut } from './handed-out';
import type { Opening } from './openings';

type Thing = Readonly<Record<string, unknown>>;

interface Bundle {
  readonly [list: string]: readonly Thing[];
}

/** By list of a bundle: the fields that come from a part of a class, whichever of them is there. */
const fields: readonly (readonly [list: string, of: string, names: readonly string[]])[] = [
  ...['affected', 'perpetrators', 'witnesses'].flatMap((list) => [
    [list, 'identity', ['name', 'alsoKnownAs', 'born']] as const,
    [list, 'reach', ['phones', 'emails']] as const,
    [list, 'reach', ['safeReach']] as const,
  ]),
  ['referrals', 'narrative', ['summary']],
  ['reports', 'narrative', ['summary']],
  ['items', 'narrative', ['text']],
  ['orders', 'place', ['area']],
  ['evidence', 'evidence', ['sha256']],
  ['tellings', 'log-text', ['text', 'sender']],
  ['tellings', 'place', ['place']],
  ['tellings', 'effect', ['effect']],
  ['saw', 'witness', ['text']],
  ['journalNumbers', 'police-ref', ['number']],
];

/** Every bundle that was issued as JSON, as the read log would tell of it. */
export const bundlesOpenedIn = ({ handed }: HandedOut): readonly Opening[] =>
  handed.flatMap(({ party, path, exchange }) => {
    const caseId = /\/cases\/([0-9a-f-]{36})\/bundle\?/.exec(path)?.[1];
    if (caseId === undefined || exchange.status !== 200) return [];
    const parts = partsOf(JSON.parse(exchange.text) as Bundle);
    const classes = [...new Set(parts)].sort();
    return [{ requestId: exchange.headers['x-request-id'] ?? '', unit: party, caseId, classes, parts: parts.length }];
  });

function partsOf(bundle: Bundle): readonly string[] {
  const tellings = bundle.chronology?.flatMap((entry) => entry.tellings as readonly Thing[]) ?? [];
  const saw = tellings.flatMap((telling) => telling.saw as readonly Thing[]);
  const numbers = bundle.reports?.flatMap((report) => report.journalNumbers as readonly string[]) ?? [];
  const lists: Bundle = { ...bundle, tellings, saw, journalNumbers: numbers.map((number) => ({ number })) };
  return fields.flatMap(([list, of, names]) =>
    (lists[list] ?? []).flatMap((thing) => (names.some((name) => thing[name] !== undefined) ? [of] : [])),
  );
}
