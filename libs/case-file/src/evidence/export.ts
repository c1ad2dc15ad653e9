import { FORMAT, placeOf, type Exported, type ExportedItem, type Manifest } from '@vaern/evidence';
import type { Asking } from '@vaern/gateway';
import { toCloudEvent } from '@vaern/ledger';
import type { CaseInHand, Stored } from '../case-in-hand';
import { show, type Opened } from '../words';
import { custodyOf, noticesAbout, readingsShown } from './custody';
import type { EvidenceRow } from './evidence.view';
import type { OpenedFile } from './kept';
import type { EvidenceParts } from './parts';
import { listed } from './shown';

/** Everything that goes into an export: what is said of each piece of evidence, and the files that may be read. */
export interface Export {
  readonly manifest: Manifest;
  readonly files: readonly Exported[];
}

/** Signs for the list and for each file that the asking unit has, and puts together what proves them. */
export async function exportOf(parts: EvidenceParts, asking: Asking, found: CaseInHand): Promise<Export> {
  const { caseId } = found;
  const { unit, agency } = asking.actor;
  const rows = (await parts.kept.of(asking.actor, caseId)).filter(({ keeping }) => keeping.received);
  const opened = await parts.files.open(asking, found, listed(rows), (of) => of === 'evidence');
  const notices = await noticesAbout(
    parts.ledger.ofCase(unit, caseId),
    rows.map(({ key }) => key),
  );
  const evidence: ExportedItem[] = [];
  const files: Exported[] = [];
  for (const row of rows) {
    const file = isReadable(row) ? await parts.kept.open(asking, found, row) : undefined;
    const place = file && placeOf(files.length + 1, file.filename);
    if (file && place !== undefined) files.push(exported(parts, file, place));
    const readings = await parts.readings.ofFile(unit, caseId, row.key);
    evidence.push({
      ...described(row, opened),
      ...(place !== undefined && { file: place }),
      custody: custodyOf(notices, row.key).map((event) => ({ ...event })),
      readings: readingsShown(readings, (id) => parts.nameOf(caseId, { agency, id })),
    });
  }
  return {
    files,
    manifest: {
      format: FORMAT,
      caseId,
      exportedAt: parts.clock.now().toISOString(),
      of: unit,
      evidence,
      notices: notices.map((notice) => toCloudEvent(notice)),
    },
  };
}

const isReadable = ({ keeping }: Stored<EvidenceRow>) =>
  (keeping.stored?.parts?.length ?? 0) > 0 && keeping.quarantined === undefined;

const exported = ({ stored }: EvidenceParts, file: OpenedFile, place: string): Exported => ({
  place,
  size: file.size,
  bytes: () => stored.open(file),
});

function described(
  { key, keeping: { received } }: Stored<EvidenceRow>,
  opened: Opened,
): Pick<ExportedItem, 'evidenceId' | 'factId' | 'words'> {
  const line = received && show(received, opened);
  const [words] = line?.words ?? [];
  return {
    evidenceId: key,
    factId: String(line?.factId),
    ...(words && { words: words as unknown as NonNullable<ExportedItem['words']> }),
  };
}
