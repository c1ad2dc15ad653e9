import { refusal } from '@vaern/casework';
import type { Actor } from '@vaern/access';
import type { FileToRead } from '@vaern/evidence';
import type { Asking } from '@vaern/gateway';
import type { Door } from '@vaern/vault';
import { readRows, tableOf } from '@vaern/views';
import { z } from 'zod';
import type { AsReader, CaseInHand, Stored } from '../case-in-hand';
import { readerOf } from '../reader-of';
import { partsOf } from '../words';
import { evidenceEntity, type EvidenceRow } from './evidence.view';

const opener = z.object({
  key: z.string(),
  size: z.number(),
  sha256: z.string(),
  mediaType: z.string(),
  filename: z.string(),
});

/** A file whose key was signed for. */
export type OpenedFile = FileToRead & Pick<z.infer<typeof opener>, 'mediaType' | 'filename'>;

/** The evidence and items of cases, as one agency kind's units were told of them. */
export class Kept {
  readonly #table;

  constructor(private readonly parts: { readonly schema: string; readonly asReader: AsReader; readonly door: Door }) {
    this.#table = tableOf(evidenceEntity(parts.schema));
  }

  /** Files and items, in the order in which they came. */
  async of(actor: Actor, caseId: string): Promise<readonly Stored<EvidenceRow>[]> {
    return this.parts.asReader(actor.unit, (tx) =>
      readRows(tx, this.#table, 't.recipient = $1 and t.case_id = $2 order by t.since, t.key', [actor.unit, caseId]),
    );
  }

  /** @throws Refusal `no-such-evidence` */
  async file(actor: Actor, caseId: string, evidenceId: string): Promise<Stored<EvidenceRow>> {
    const [row] = await this.parts.asReader(actor.unit, (tx) =>
      readRows<Stored<EvidenceRow>>(tx, this.#table, 't.recipient = $1 and t.case_id = $2 and t.key = $3', [
        actor.unit,
        caseId,
        evidenceId,
      ]),
    );
    if (!row || row.keeping.item) throw refusal('no-such-evidence');
    return row;
  }

  /**
   * Signs for one file and opens what opens it: the row of the read log names the file, and is there before a byte is.
   * @throws DoorClosed @throws Refusal `no-such-evidence` for whoever does not have it
   */
  async open(asking: Asking, found: CaseInHand, row: Stored<EvidenceRow>): Promise<OpenedFile> {
    const { stored } = row.keeping;
    const parts = stored ? partsOf([stored], (of) => of === 'evidence') : [];
    const [part] = parts;
    if (!part) throw refusal('no-such-evidence');
    const reader = { ...readerOf(asking, found), file: row.key };
    const opened = await this.parts.door.open(reader, asking.actor.unit, [{ caseId: found.caseId, parts }]);
    const words = opened.get(part.id);
    if (!words) throw refusal('no-such-evidence');
    return { fileId: row.key, ...opener.parse(words.fields) };
  }
}
