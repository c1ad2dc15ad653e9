import { Directory } from '@vaern/directory';
import { FileKeyring, PgDoor, readKeyFile, type HeldPart } from '@vaern/vault';
import type { Client } from './client';
import type { FeedEvent } from './feeds';
import type { World } from './world';

/** Which keys a recipient holds in a case: `class ground`, each as often as it is held. */
export async function holdingsOf({ pool }: World, recipient: string, caseId: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ held: string }>(
    `select h.class || ' ' || h.ground as held from vault.holding h join vault.root r on r.id = h.root
      where r.recipient = $1 and r.case_id = $2 order by 1`,
    [recipient, caseId],
  );
  return rows.map(({ held }) => held);
}

/** Parts as a feed was once handed them: what somebody kept who has read it before. */
export const partsIn = (feed: readonly FeedEvent[]): readonly HeldPart[] =>
  feed.flatMap(({ data }) =>
    (data?.parts ?? []).flatMap(({ ciphertext, ...part }) =>
      ciphertext === undefined ? [] : [{ ...part, ciphertext, factId: String(data?.factId) }],
    ),
  );

/** Asks the door itself for these parts, past every page, with the agency's own keys and role; answers how many opened. */
export async function atTheDoor(
  { pool, keyFile }: World,
  client: Client,
  asked: { readonly caseId: string; readonly parts: readonly HeldPart[]; readonly requestId: string },
): Promise<number> {
  const { id: account, unit } = client;
  const directory = new Directory();
  const keyring = new FileKeyring(await readKeyFile(keyFile));
  const door = new PgDoor({ seatOf: (recipient) => ({ pool, role: directory.roleOf(recipient) }), keyring });
  const agency = directory.agencyOf(unit).id;
  const reader = {
    account,
    agency,
    unit,
    role: 'counsellor',
    purpose: 'case-work',
    policies: [],
    requestId: asked.requestId,
  };
  return (await door.open(reader, unit, [asked])).size;
}
