import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import type { Directory } from './directory';
import { colleaguesOf, type Colleagues, type WhoAsks } from './colleagues';
import type { AgencyId, UnitId } from './unit';

const ids = z.array(z.string().min(1).max(200));
const staffBook = z.strictObject({
  version: z.literal(1),
  /** By unit that restricted cases are told to: the agency's own ids of those who are named to read them. */
  rosters: z.record(z.string(), ids),
  /** By unit: the number at which others reach it. */
  phones: z.record(z.string(), z.string().trim().min(1).max(40)).default({}),
  /** Who works where, by name; and by which numbers and addresses they are known if they turn out to be a party to a case. */
  staff: z.array(
    z.strictObject({
      agency: z.string(),
      id: z.string().min(1).max(200),
      name: z.string().trim().min(1).max(200).optional(),
      /** Where somebody who is named works, in which roles. */
      units: z
        .array(z.strictObject({ unit: z.string(), roles: z.array(z.string().min(1).max(60)).default([]) }))
        .default([]),
      cpr: z
        .string()
        .regex(/^\d{10}$/)
        .optional(),
      phones: z.array(z.string().min(1).max(40)).default([]),
      emails: z.array(z.string().min(1).max(254)).default([]),
    }),
  ),
});

/** What the adopter says of staff: who is named to read restricted cases, who works where, and by what staff are known as parties. */
export type StaffBook = z.infer<typeof staffBook>;
export type MemberOfStaff = StaffBook['staff'][number];

/** The staff book is missing, readable by others, or says what cannot be. Never says whom it holds. */
export class StaffBookError extends Error {
  constructor(fault: string) {
    super(`staff book: ${fault}`);
    this.name = 'StaffBookError';
  }
}

/** Who is named to read restricted cases, who works where, and who is known by which numbers. */
export class Staff {
  /** @throws StaffBookError unless every roster is of such a unit and has two at least, and whoever is named works at their agency */
  constructor(
    private readonly directory: Directory,
    private readonly book: StaffBook = { version: 1, rosters: {}, phones: {}, staff: [] },
  ) {
    for (const [unit, readers] of Object.entries(book.rosters)) {
      if (directory.unit(unit)?.standing !== 'restricted')
        throw new StaffBookError(`${unit} is no unit that restricted cases are told to`);
      if (new Set(readers).size < 2) throw new StaffBookError(`the roster of ${unit} names fewer than two`);
    }
    checkPlaces(directory, book);
    checkNames(directory, book.staff);
  }

  /** The agency's own ids of those who are named to read restricted cases at that unit. */
  rosterOf(unit: UnitId): readonly string[] {
    return [...new Set(this.book.rosters[unit])];
  }

  /** Who works at somebody's own agency, as far as they may know. */
  colleaguesOf(who: WhoAsks): Colleagues {
    return colleaguesOf(this.directory, this.book.staff, who);
  }

  /** By unit: the number at which others reach it. */
  get phones(): Readonly<Record<string, string>> {
    return this.book.phones;
  }

  /** The members of staff, with the numbers by which they are known. */
  known(): readonly (MemberOfStaff & { readonly agency: AgencyId })[] {
    return this.book.staff as readonly (MemberOfStaff & { readonly agency: AgencyId })[];
  }
}

function checkPlaces(directory: Directory, { phones, staff }: StaffBook): void {
  const strange = [
    ...Object.keys(phones).filter((unit) => !directory.unit(unit)),
    ...staff.map(({ agency }) => agency).filter((agency) => !directory.agency(agency)),
  ];
  if (strange.length > 0) throw new StaffBookError(`${strange[0]} is not in the directory`);
}

/** A name is in a list by its unit: without one nobody could say who may see it there. */
function checkNames(directory: Directory, staff: StaffBook['staff']): void {
  const named = new Set<string>();
  for (const { agency, id, name, units } of staff) {
    for (const { unit } of units)
      if (directory.unit(unit)?.agency !== agency) throw new StaffBookError(`${unit} is no unit of ${agency}`);
    if (name === undefined) continue;
    if (units.length === 0) throw new StaffBookError(`somebody of ${agency} is named without a unit`);
    if (named.has(`${agency} ${id}`)) throw new StaffBookError(`somebody of ${agency} is named twice`);
    named.add(`${agency} ${id}`);
  }
}

/** What a process that serves one agency is given: who works there. Nobody's numbers, and not who reads restricted cases. */
export const onlyNamesOf = (book: StaffBook, agency: string): StaffBook => ({
  version: 1,
  rosters: {},
  phones: {},
  staff: book.staff
    .filter((one) => one.agency === agency && one.name !== undefined)
    .map(({ id, name, units }) => ({ agency, id, name, units, phones: [], emails: [] })),
});

/** @throws StaffBookError */
export function parseStaffBook(text: string): StaffBook {
  const parsed = staffBook.safeParse(jsonIn(text));
  if (parsed.success) return parsed.data;
  throw new StaffBookError(`wrong at ${parsed.error.issues.map(({ path }) => path.join('.') || 'the top').join(', ')}`);
}

/** Reads a staff book that nobody but its owner may read: it holds CPR numbers. @throws StaffBookError */
export async function readStaffBook(file: string): Promise<StaffBook> {
  const { mode } = await stat(file).catch(() => {
    throw new StaffBookError('it cannot be read');
  });
  if ((mode & 0o077) !== 0) throw new StaffBookError('others may read it: its mode must be 0600');
  return parseStaffBook(await readFile(file, 'utf8'));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new StaffBookError('it is not JSON');
  }
}
