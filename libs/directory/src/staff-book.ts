import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import type { Directory } from './directory';
import type { AgencyId, UnitId } from './unit';

const ids = z.array(z.string().min(1).max(200));
const staffBook = z.strictObject({
  version: z.literal(1),
  /** By unit that restricted cases are told to: the agency's own ids of those who are named to read them. */
  rosters: z.record(z.string(), ids),
  /** By which numbers and addresses a member of staff is known who turns out to be a party to a case. */
  staff: z.array(
    z.strictObject({
      agency: z.string(),
      id: z.string().min(1).max(200),
      cpr: z
        .string()
        .regex(/^\d{10}$/)
        .optional(),
      phones: z.array(z.string().min(1).max(40)).default([]),
      emails: z.array(z.string().min(1).max(254)).default([]),
    }),
  ),
});

/** What the adopter says of staff: who is named to read restricted cases, and by what staff are known as parties. */
export type StaffBook = z.infer<typeof staffBook>;
export type StaffNumbers = StaffBook['staff'][number];

/** The staff book is missing, readable by others, or says what cannot be. Never says whom it holds. */
export class StaffBookError extends Error {
  constructor(fault: string) {
    super(`staff book: ${fault}`);
    this.name = 'StaffBookError';
  }
}

/** Who is named to read restricted cases, and who is known by which numbers. */
export class Staff {
  /** @throws StaffBookError unless every roster is of such a unit, and has two at least */
  constructor(
    directory: Directory,
    private readonly book: StaffBook = { version: 1, rosters: {}, staff: [] },
  ) {
    for (const [unit, readers] of Object.entries(book.rosters)) {
      if (directory.unit(unit)?.standing !== 'restricted')
        throw new StaffBookError(`${unit} is no unit that restricted cases are told to`);
      if (new Set(readers).size < 2) throw new StaffBookError(`the roster of ${unit} names fewer than two`);
    }
    for (const { agency } of book.staff)
      if (!directory.agency(agency)) throw new StaffBookError(`${agency} is not in the directory`);
  }

  /** The agency's own ids of those who are named to read restricted cases at that unit. */
  rosterOf(unit: UnitId): readonly string[] {
    return [...new Set(this.book.rosters[unit])];
  }

  /** The members of staff who are known by numbers. */
  known(): readonly (StaffNumbers & { readonly agency: AgencyId })[] {
    return this.book.staff as readonly (StaffNumbers & { readonly agency: AgencyId })[];
  }
}

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
