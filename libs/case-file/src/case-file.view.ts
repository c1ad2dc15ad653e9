import type { Notice } from '@vaern/ledger';
import { leadingColumns, tableOf, viewsOf, type Row } from '@vaern/views';
import { EntitySchema } from 'typeorm';
import { emptyFile, type CaseFile } from './case-file';
import { consentChanges, firstEnd } from './consents';
import { dangerChanges, inDanger } from './dangers';
import { closedSince, reopenedBy } from './closures';
import { withEntry, type Entry } from './entry';
import { familyChanges } from './family-file';
import { waitsAfter, waitsOn } from './family-waits';
import { standsAs, withMerged } from './merged-persons';
import { boundBy, standingAfter } from './own-access';
import { continuedOn, withGround, type Grounds } from './grounds';
import { passedBy } from './passing';
import { reachChanges } from './safe-reach';
import type { ToldFact, ToldFacts } from './told-facts';

export interface CaseFileRow extends Row {
  readonly file: CaseFile;
  /** Open and ended grounds, by id: the basis on which the unit sees the case. */
  readonly grounds: Grounds;
  readonly openedAt: string;
  readonly outcome?: string | null;
  readonly concern?: string | null;
  readonly danger: boolean;
  /** When the last danger was raised that nobody has cleared. */
  readonly dangerAt?: string | null;
  /** Since when children wait for this unit, which is involved and has not begun. */
  readonly childrenAt?: string | null;
  readonly reviewOn?: string | null;
  /** The last day of the consent that runs out first. */
  readonly consentEnds?: string | null;
  readonly closedAt?: string | null;
}

export const caseFileEntity = (schema: string) =>
  new EntitySchema({
    name: `${schema}-case-file`,
    schema,
    tableName: 'case_file',
    columns: {
      ...leadingColumns,
      file: { type: 'jsonb' },
      grounds: { type: 'jsonb' },
      openedAt: { type: 'timestamptz', name: 'opened_at' },
      outcome: { type: 'text', nullable: true },
      concern: { type: 'text', nullable: true },
      danger: { type: 'boolean' },
      dangerAt: { type: 'timestamptz', name: 'danger_at', nullable: true },
      childrenAt: { type: 'timestamptz', name: 'children_at', nullable: true },
      reviewOn: { type: 'text', name: 'review_on', nullable: true },
      consentEnds: { type: 'text', name: 'consent_ends', nullable: true },
      closedAt: { type: 'timestamptz', name: 'closed_at', nullable: true },
    },
  });

const entry = (data: object, notice: Notice): Entry => ({
  ...(data as { factId: string }),
  occurredAt: notice.occurredAt,
  recordedAt: notice.recordedAt,
});

const begun = ({ recordedAt }: Notice): CaseFileRow => ({
  file: emptyFile,
  grounds: {},
  openedAt: recordedAt,
  danger: false,
});

type Merging = Parameters<typeof withMerged>[1];
type Change = (file: CaseFile, entry: Entry, row: CaseFileRow) => Partial<CaseFile>;

/** A handler that changes the file, and by `also` the columns that lists read. */
const keep =
  <Type extends keyof ToldFacts>(
    change: Change,
    also: (data: ToldFacts[Type], row: CaseFileRow) => Partial<CaseFileRow> = () => ({}),
  ) =>
  (row: CaseFileRow | undefined, data: ToldFacts[Type], { notice }: { notice: Notice }): CaseFileRow => {
    const before = row ?? begun(notice);
    const told = entry(data, notice);
    const changed = { ...before.file, ...change(before.file, told, before) };
    const file = { ...changed, family: { ...changed.family, waits: waitsAfter(changed.family, told) } };
    return withWaits({ ...before, file, ...also(data, { ...before, file }) });
  };

const withWaits = (row: CaseFileRow): CaseFileRow => ({
  ...row,
  childrenAt: waitsOn(row.grounds, row.file.family).at(-1)?.told.recordedAt ?? null,
});

const ground = (
  row: CaseFileRow | undefined,
  data: ToldFacts['AccessOpened'] | ToldFacts['AccessEnded'],
  { notice }: { notice: Notice },
): CaseFileRow => {
  const before = row ?? begun(notice);
  return withWaits({ ...before, grounds: withGround(before.grounds, { data, legalBasis: notice.legalBasis }) });
};

type Changes = Readonly<Record<string, Change>>;

/** Handlers for a part of the file that has its changes beside it. */
const keeping = (changes: Changes, also: (file: CaseFile) => Partial<CaseFileRow>) =>
  Object.fromEntries(
    Object.entries(changes).map(([type, change]) => [type, keep(change, (_, { file }) => also(file))]),
  );

const inFamily = Object.fromEntries(
  Object.entries(familyChanges).map(([type, change]) => [
    type,
    keep(({ family }, told) => ({ family: { ...family, ...change(family, told) } })),
  ]),
);

/** One row a case: key ''. */
export const caseFileView = (schema: string) =>
  viewsOf<ToldFacts>()<CaseFileRow>({
    name: `${schema}-case-file-v1`,
    table: tableOf(caseFileEntity(schema)),
    key: () => '',
    on: {
      AccessOpened: ground,
      AccessEnded: ground,
      RecipientContinued: (row, data) => row && { ...row, grounds: continuedOn(row.grounds, data) },
      CaseOpened: keep((_, opened) => ({ opened })),
      HomeUnitChanged: keep(({ handOvers }, moved) => ({ handOvers: withEntry(handOvers, moved) })),
      ContactReported: keep(({ contacts }, contact) => ({ contacts: withEntry(contacts, contact) })),
      PersonDescribed: keep<'PersonDescribed'>(({ persons, merged: went }, person) => {
        const id = standsAs(went, String(person.personId));
        return { persons: { ...persons, [id]: withEntry(persons[id] ?? [], person) } };
      }),
      ...keeping(reachChanges, () => ({})),
      PersonsMerged: keep<'PersonsMerged'>((file, told) => withMerged(file, told as unknown as Merging)),
      ConversationHeld: keep(({ conversations }, held) => ({ conversations: withEntry(conversations, held) })),
      EmergencyCalled: keep(({ emergencyCalls }, call) => ({ emergencyCalls: withEntry(emergencyCalls, call) })),
      CaseClosed: keep(
        ({ closures }, closed) => ({ closures: withEntry(closures, closed) }),
        (_, { file }) => ({ closedAt: closedSince(file) ?? null }),
      ),
      CaseReopened: keep(
        ({ closures }, reopened) => ({ closures: closures.map((closure) => reopenedBy(reopened, closure)) }),
        (_, { file }) => ({ closedAt: closedSince(file) ?? null }),
      ),
      CaseRestricted: keep(({ readers, passed }, restriction) => ({
        restriction,
        readers: { ...readers, [String(restriction.unit)]: restriction },
        passed: [...passed, ...passedBy(restriction)],
      })),
      RestrictedReadersChanged: keep(({ readers }, named) => ({
        readers: { ...readers, [String(named.unit)]: named },
      })),
      CaseUnrestricted: keep(({ passed }, over) => ({
        restriction: undefined,
        readers: {},
        passed: [...passed, ...passedBy(over)],
      })),
      OwnAccessOpened: keep((_, ownAccess) => ({ ownAccess })),
      OwnAccessBound: keep(({ ownAccess }, bound) => ({ ownAccess: boundBy(ownAccess, bound) })),
      OwnAccessEnded: keep(({ ownAccess }, ended) => ({ ownAccess: standingAfter(ownAccess, ended) })),
      TrackLinked: keep(({ trackLinks }, link) => ({ trackLinks: withEntry(trackLinks, link) })),
      WishStated: keep((_, wish) => ({ wish })),
      ...keeping(dangerChanges, inDanger),
      ...keeping(consentChanges, (file) => ({ consentEnds: firstEnd(file) })),
      CaseScreened: keep<'CaseScreened'>(
        ({ screenings }, screening) => ({ screenings: withEntry(screenings, screening) }),
        (data, { file }) => (file.screenings.at(-1)?.factId === data.factId ? screened(data) : {}),
      ),
      AdviceGiven: keep(({ advice }, given) => ({ advice: withEntry(advice, given) })),
      SecondOpinionGiven: keep(({ secondOpinions }, opinion) => ({
        secondOpinions: withEntry(secondOpinions, opinion),
      })),
      ...inFamily,
    },
  });

const screened = (told: ToldFact<'CaseScreened'>): Partial<CaseFileRow> => {
  const { outcome = null, concern = null, reviewOn = null } = told;
  return { outcome, concern, reviewOn };
};
