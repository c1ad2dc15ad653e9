import type { CaseFile } from '../api/answers';
import { listOf, textOf, wordsOf } from '../cases/person';

export type FileLine = CaseFile['evidence'][number];
/** One file, in its case. */
export interface OfFile {
  readonly file: CaseFile;
  readonly line: FileLine;
}

/** What a file says of itself, as far as its words were opened. */
export interface FileSaid {
  readonly name?: string;
  /** Bytes. */
  readonly size?: number;
  readonly sha256?: string;
  readonly capturedAt?: string;
}

export function saidOf(line: Pick<FileLine, 'words'>): FileSaid {
  const { filename, size, sha256, capturedAt } = wordsOf(line, 'evidence');
  const texts = { name: textOf(filename), sha256: textOf(sha256), capturedAt: textOf(capturedAt) };
  const there = Object.entries(texts).filter(([, text]) => text !== undefined);
  return { ...(Object.fromEntries(there) as FileSaid), ...(typeof size === 'number' && { size }) };
}

type Referral = CaseFile['referrals'][number];
const taken = ['accepted', 'awaiting-information'];

/**
 * The referrals on which files can be handed over: somebody there took it on, evidence is among what it tells, and nothing
 * says that they are other than the police. Whether they are, the hub knows.
 */
export const openTo = (
  { referrals, units }: Pick<CaseFile, 'referrals' | 'units'>,
  isOther: (unit: string) => boolean,
): readonly Referral[] =>
  referrals.filter(
    ({ toUs, status, sent }) =>
      !toUs &&
      taken.includes(status) &&
      listOf(sent?.fieldSets).includes('evidence') &&
      !isOther(units[sent?.to ?? ''] ?? ''),
  );

/** Whether it can be handed over on this referral, and was not yet. */
export const canGo = ({ quarantined, readable, handedOver }: FileLine, referralId: string): boolean =>
  readable && quarantined === undefined && !handedOver.some((one) => one.referralId === referralId);

type Options = readonly (readonly [code: string, label: string])[];
const FALSE_ALARM = 'false-alarm';

/** Why it can be released: what the scan found is a false alarm, or stays where it is. */
export const reasonsFor = ({ quarantined }: Pick<FileLine, 'quarantined'>, reasons: Options): Options =>
  reasons.filter(([code]) => quarantined?.reason !== 'scan-found' || code === FALSE_ALARM);

/** Who sent it: she did, by her own access, or a unit received it. */
export const sourceOf = ({ byHerself }: Pick<FileLine, 'byHerself'>): 'herself' | 'unit' =>
  byHerself ? 'herself' : 'unit';
