import { keepsCommitment, type Reading } from '@vaern/vault';
import { bundlesOpenedIn } from './bundles-opened';
import { draftsOpenedIn } from './drafts-opened';
import { filesOpenedIn } from './files-opened';
import type { HandedOut } from './handed-out';
import type { World } from './world';

/** Words as an answer shows them. */
export interface Words {
  readonly class: string;
  readonly person: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly salt: string;
  readonly commitment: string;
}

/** One answer in which words stood, as the read log would tell of it. */
export interface Opening {
  readonly requestId: string;
  readonly unit: string;
  readonly caseId: string;
  readonly classes: readonly string[];
  readonly parts: number;
}

/** All words in an answer, wherever they stand. */
export function wordsIn(value: unknown): readonly Words[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (value === null || typeof value !== 'object') return [];
  if ('commitment' in value && 'salt' in value) return [value as Words];
  return Object.values(value).flatMap(wordsIn);
}

/** Every answer that was completed and holds words, or a file. */
export const openingsIn = (handedOut: HandedOut): readonly Opening[] => [
  ...wordsOpenedIn(handedOut),
  ...filesOpenedIn(handedOut),
  ...bundlesOpenedIn(handedOut),
  ...draftsOpenedIn(handedOut),
];

function wordsOpenedIn({ handed }: HandedOut): readonly Opening[] {
  const read = handed.filter(({ exchange }) => exchange.status === 200 && exchange.text.startsWith('{'));
  return read.flatMap(({ party, path, exchange }) => {
    const words = wordsIn(JSON.parse(exchange.text));
    const caseId = /\/(?:cases|tracks)\/([0-9a-f-]{36})/.exec(path)?.[1] ?? '';
    const requestId = exchange.headers['x-request-id'] ?? '';
    return words.length === 0
      ? []
      : [{ requestId, unit: party, caseId, classes: classesOf(words), parts: words.length }];
  });
}

export const commitmentsKept = ({ handed }: HandedOut): boolean =>
  handed
    .filter(({ exchange }) => exchange.status === 200 && exchange.text.startsWith('{'))
    .flatMap(({ exchange }) => wordsIn(JSON.parse(exchange.text)))
    .every((words) => keepsCommitment(words));

/** What the CaseDesk searches words for. */
const SEARCH = 'address-search';
const officers = ['dpo', 'dpo-police', 'dpo-centre', 'dpo-varde', 'dpo-police-fyn'];

/** A row of the read log. */
export interface Read extends Opening {
  readonly account: string;
}

/**
 * Every reading of every agency that opened something, page by page, as its officer sees it. What the CaseDesk opens to
 * search is left out: it hands it to nobody, and the canaries see that it does not.
 */
export async function readingsOf(world: World): Promise<readonly Read[]> {
  const found: Reading[] = [];
  for (const officer of officers) {
    for (let after = ''; ;) {
      const page = await world
        .as(officer)
        .asks<{ items: readonly Reading[]; next?: string }>(`/api/oversight/read-log?limit=20${after}`);
      found.push(...page.items);
      if (page.next === undefined) break;
      after = `&after=${page.next}`;
    }
  }
  return found
    .filter(({ kind, classesOpened, purpose }) => kind === 'open' && classesOpened.length > 0 && purpose !== SEARCH)
    .map(({ requestId, account, unit, caseId = '', classesOpened, parts }) => ({
      account,
      requestId,
      unit,
      caseId,
      classes: [...new Set(classesOpened)].sort(),
      parts,
    }));
}

const classesOf = (words: readonly Words[]) => [...new Set(words.map((one) => one.class))].sort();
