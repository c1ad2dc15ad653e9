import type { Notice } from '@vaern/ledger';
import type { FileReading } from '@vaern/vault';

/** One thing that happened to a file, as it was told. */
export interface CustodyEvent {
  readonly type: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly by?: { readonly actor: string; readonly unit: string; readonly role: string };
  readonly codes: Readonly<Record<string, unknown>>;
}

const isAbout = ({ data }: Notice, evidenceId: string) =>
  data?.evidenceId === evidenceId || (Array.isArray(data?.evidenceIds) && data.evidenceIds.includes(evidenceId));

/** The notices of a case about a file: each fact once, as it was told last. */
export async function noticesAbout(
  notices: AsyncIterable<Notice>,
  evidenceIds: readonly string[],
): Promise<readonly Notice[]> {
  const found: Notice[] = [];
  for await (const notice of notices)
    if (evidenceIds.some((evidenceId) => isAbout(notice, evidenceId))) found.push(notice);
  return found;
}

export function custodyOf(notices: readonly Notice[], evidenceId: string): readonly CustodyEvent[] {
  const byFact = new Map(
    notices.filter((notice) => isAbout(notice, evidenceId)).map((notice) => [notice.data?.factId, notice]),
  );
  return [...byFact.values()].map(({ type, occurredAt, recordedAt, data }) => {
    const { parts: _words, by, factId: _fact, ...codes } = data as Record<string, unknown>;
    return {
      type,
      occurredAt,
      recordedAt,
      codes,
      ...(by !== undefined && { by: by as NonNullable<CustodyEvent['by']> }),
    };
  });
}

/** Who read it, as the case calls them. */
export const readingsShown = (readings: readonly FileReading[], nameOf: (account: string) => string) =>
  readings.map(({ account, ...reading }) => ({ ...reading, by: nameOf(account) }));

/** The same, with the names of those whom the reader of the list may know by name. */
export function namedReadings(
  readings: readonly FileReading[],
  colleagues: readonly { readonly id: string; readonly name: string }[],
  nameOf: (account: string) => string,
) {
  const names = new Map(colleagues.map(({ id, name }) => [id, name]));
  return readingsShown(readings, nameOf).map((reading, index) => {
    const name = names.get(readings[index]?.account ?? '');
    return { ...reading, ...(name !== undefined && { name }) };
  });
}
