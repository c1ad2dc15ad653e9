import { purposeCodes, type Policies } from '@vaern/access';
import { BadInput, purposeFor, type Asking } from '@vaern/gateway';
import type { Finder, Found, TokenKind } from '@vaern/vault';
import type { CaseFileRow } from '../case-file.view';
import type { CaseFiles } from '../case-files';
import type { Stored } from '../case-in-hand';
import { standsAs } from '../merged-persons';
import { readerOf } from '../reader-of';
import { entriesOf } from '../routes/render';
import { wantedIn, type FindPerson } from './find-person';

/** Somebody found: in which case, as whom there, and by what. */
export interface PersonFound {
  readonly caseId: string;
  readonly person: string;
  readonly by: TokenKind;
}

export interface PersonSearchParts {
  readonly files: CaseFiles;
  readonly finder: Pick<Finder, 'find'>;
  readonly policies: Policies;
}

/** Finds people in the cases of the actor's own unit, without reading: signed for first, hit or miss. */
export class PersonSearch {
  constructor(private readonly parts: PersonSearchParts) {}

  /**
   * Only what stands in the unit's own case file, in cases that the actor may see, in an order that tells nothing.
   * @throws BadInput @throws TooManySearches @throws DoorClosed
   */
  async find(asking: Asking, body: FindPerson): Promise<readonly PersonFound[]> {
    const { actor } = asking;
    const { files, finder } = this.parts;
    const wanted = wantedIn(body);
    const found = await finder.find(this.#reader(asking), actor.unit, wanted);
    const rows = await files.among(actor, [...new Set(found.map(({ caseId }) => caseId))], 'case.see');
    const standing = new Set(rows.flatMap(partsIn));
    const merged = new Map(rows.map(({ caseId, file }) => [caseId, file.merged]));
    const asTheyStand = found.map((one) => ({ ...one, person: standsAs(merged.get(one.caseId) ?? {}, one.person) }));
    return inOrder(asTheyStand.filter((one) => standing.has(partOf(one))));
  }

  /** Looking for somebody never goes without saying why. */
  #reader(asking: Asking) {
    const { actor } = asking;
    const purpose = purposeFor(asking.stated, false);
    const decided = (of: typeof purpose) => this.parts.policies.decide({ actor, action: 'case.search', purpose: of });
    const { allowed, policyIds: policies } = decided(purpose);
    if (allowed) return readerOf(asking, { purpose, policies });
    const codes = purposeCodes.filter((code) => decided(code).allowed).join(', ');
    throw new BadInput([{ in: 'header', at: 'Purpose', code: 'is-purpose', params: { codes } }]);
  }
}

/** What was retracted, or was never appended, stands in no file: nobody is found by it. */
const partsIn = ({ caseId, file }: Stored<CaseFileRow>) =>
  entriesOf(file, []).flatMap(({ parts = [] }) => parts.map(({ id }) => partOf({ caseId, part: id })));

const partOf = ({ caseId, part }: Pick<Found, 'caseId' | 'part'>) => `${caseId} ${part}`;

function inOrder(found: readonly Found[]): readonly PersonFound[] {
  const once = new Map(
    found.map(({ caseId, person, kind }) => [`${caseId} ${person} ${kind}`, { caseId, person, by: kind }]),
  );
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
