import { daysAfter } from '@vaern/casework';
import type { CaseFile, Entry, LoggedEntry, Opened, QuestionParts } from '@vaern/case-file';
import { BadInput, type Asking } from '@vaern/gateway';
import { bundleOf } from './bundle';
import type { Bundle } from './bundle.shape';
import type { Edition } from './edition';
import { materialOf, toOpen, type Known } from './material';

/** Entries that one bundle may have. */
const MOST = 2_000;
const AT_ONCE = 500;

export interface Wanted {
  readonly caseId: string;
  readonly edition: Edition;
  /** Whom of those who are alleged the edition for him is for. */
  readonly perpetrator?: string | undefined;
  /** Days in Denmark, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Gathers what the edition has, signs for it, and puts it together. @throws Refusal no-such-case @throws BadInput */
export async function issue(parts: QuestionParts, asking: Asking, wanted: Wanted): Promise<Bundle> {
  const { caseId, edition, perpetrator, from, to } = wanted;
  const { actor, requestId } = asking;
  const { files, police, chronology, evidence, clock, dayOf } = parts;
  const found = await files.find(asking, caseId, { right: 'bundle.issue', deliberate: true });
  const entries = await entriesOf(parts, asking, wanted);
  const his = edition === 'perpetrator' ? [...entries.flatMap(({ facts }) => facts), ...described(found.row.file)] : [];
  const material = materialOf(
    {
      file: found.row.file,
      referrals: found.referrals,
      entries,
      leadsToHer: await leadingToHer(parts, asking, { caseId, facts: his.map(({ factId }) => factId) }),
      audiences: await chronology.audiences(actor, caseId),
      matters: await police.ofCase(actor, caseId),
      evidence: await evidence.kept.of(actor, caseId),
      dayOf,
    },
    edition,
    perpetrator,
  );
  const opened = new Map<string, Opened extends ReadonlyMap<string, infer Part> ? Part : never>();
  for (const some of pagesOf(toOpen(material))) {
    const page = await files.open(asking, found, some, () => true);
    for (const [id, part] of page) opened.set(id, part);
  }
  const cover = {
    edition,
    copy: requestId,
    issuedAt: clock.now().toISOString(),
    issuedBy: { unit: parts.nameOf(actor.unit), role: actor.role },
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(edition === 'police' && { caseId }),
  };
  return bundleOf(cover, material, opened);
}

const described = ({ persons }: CaseFile): readonly Entry[] => Object.values(persons).flat();

function pagesOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  const pages = Math.ceil(all.length / AT_ONCE);
  return Array.from({ length: pages }, (_, nth) => all.slice(nth * AT_ONCE, (nth + 1) * AT_ONCE));
}

/** To be asked once the words are at hand. */
async function leadingToHer(
  { desk }: QuestionParts,
  { actor }: Asking,
  { caseId, facts }: { readonly caseId: string; readonly facts: readonly string[] },
): Promise<Known['leadsToHer']> {
  const leading = new Set<string>();
  for (const some of pagesOf(facts)) {
    const found = await desk.leadingToHer({ actor, caseId, facts: some });
    for (const words of found) leading.add(`${words.factId} ${words.class}`);
  }
  return (factId, of) => leading.has(`${factId} ${of}`);
}

const tooLong = () =>
  new BadInput([{ in: 'query', at: 'from', code: 'is-shorter-time', params: { max: String(MOST) } }]);

async function entriesOf(
  { chronology, endOfDay }: QuestionParts,
  { actor }: Asking,
  { caseId, from, to }: Wanted,
): Promise<readonly LoggedEntry[]> {
  const period = {
    ...(from !== undefined && { from: endOfDay(daysAfter(from, -1)).toISOString() }),
    ...(to !== undefined && { to: endOfDay(to).toISOString() }),
  };
  const entries = await chronology.during(actor, caseId, { period, limit: MOST + 1 });
  if (entries.length > MOST) throw tooLong();
  return entries;
}
