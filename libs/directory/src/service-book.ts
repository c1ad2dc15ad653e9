import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Country, Service } from './unit';

const code = z.string().regex(/^\d{4}$/);
const serviceBook = z.strictObject({
  version: z.literal(1),
  /** Where the adopter has it from. */
  source: z.string().trim().min(1).max(500),
  services: z
    .array(
      z.strictObject({
        /** Official codes (kommunekode, politikredskode). */
        municipality: code,
        district: code,
        /** First and last day, in Denmark; without a last one: until further notice. */
        from: z.iso.date(),
        until: z.iso.date().optional(),
      }),
    )
    .min(1),
});

/** What the adopter says of which police district serves which municipality, and since when: docs/decisions/0055-who-serves-whom.md. */
export type ServiceBook = z.infer<typeof serviceBook>;

/** The file is missing, or says what cannot be. */
export class ServiceBookError extends Error {
  override name = 'ServiceBookError';
}

/** @throws ServiceBookError */
export async function readServiceBook(file: string): Promise<ServiceBook> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new ServiceBookError('it cannot be read');
  });
  const parsed = serviceBook.safeParse(jsonIn(text));
  if (parsed.success) return parsed.data;
  const [fault] = parsed.error.issues;
  throw new ServiceBookError(`${fault?.path.join('.')}: ${fault?.message}`);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ServiceBookError('it is not JSON');
  }
}

/**
 * The country as the adopter corrects it: of a municipality that the book names, its rows hold and no others. They follow
 * each other day by day. @throws ServiceBookError for an unknown code, days that overlap and days that are left out
 */
export function corrected(country: Country, book: ServiceBook): Country {
  const rows = book.services.map(serviceOf);
  mustBeIn(country, rows);
  const named = new Set(rows.map(({ municipality }) => municipality));
  for (const one of named) mustFollow(rows.filter(({ municipality }) => municipality === one));
  return { ...country, services: [...country.services.filter((row) => !named.has(row.municipality)), ...rows] };
}

const serviceOf = ({ municipality, district, from, until }: ServiceBook['services'][number]): Service => ({
  municipality: `municipality:${municipality}`,
  district: `police:${district}`,
  from,
  ...(until !== undefined && { until }),
});

function mustBeIn(country: Country, rows: readonly Service[]): void {
  const known = new Set(country.agencies.map(({ id }) => id));
  const strange = rows.flatMap(({ municipality, district }) => [municipality, district]).find((id) => !known.has(id));
  if (strange !== undefined) throw new ServiceBookError(`${strange} is not in the directory`);
}

/** @throws ServiceBookError unless each of one municipality's rows begins on the day after the one before it ends */
function mustFollow(rows: readonly Service[]): void {
  const byDay = rows.toSorted((one, other) => one.from.localeCompare(other.from));
  for (const [at, row] of byDay.entries()) {
    const fault = faultIn(row, byDay[at + 1]);
    if (fault !== undefined) throw new ServiceBookError(`${row.municipality}: ${fault}`);
  }
}

function faultIn({ from, until }: Service, next: Service | undefined): string | undefined {
  if (until !== undefined && until < from) return `the row from ${from} ends before it begins`;
  if (!next) return undefined;
  if (until === undefined || next.from <= until) return `the rows from ${from} and from ${next.from} overlap`;
  return next.from === dayAfter(until) ? undefined : `nobody serves it between ${until} and ${next.from}`;
}

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
