import type { Cell, Each, Own, SealedClass } from '@vaern/casework';
import type { Access, Recipient } from './access';
import { allBut, cellsOf, codesOf, homeCell, type Codes } from './cell';
import { mends, textOf, type Digest, type PartDigest } from './digest';
import { continues } from './continuing';
import { areWordsGone, isGone, type Place } from './gone';
import { tellsOfCase, type Ground } from './ground';
import { isHit } from './hits';
import { isOwn } from './own';
import { agencyOf } from './party';
import { today } from './restriction';
import { revokesToldReach } from './safe-reach';
import { toldOf } from './versions';

/** What of one fact may be told on one ground. */
export interface Tellable {
  readonly codes: Codes;
  readonly parts: readonly PartDigest[];
  /** Before everything else when access opens. */
  readonly first: boolean;
}

/** Table cell ∩ field sets ∩ consent's scope, less what was taken back. Undefined: nothing, not even that there is such a fact. */
export function tellableOn(access: Access, recipient: Recipient, ground: Ground, fact: Digest): Tellable | undefined {
  if (isGone(access, { recipient, ground }, fact)) return undefined;
  if (comesTooLate(access, { recipient, ground }, fact)) return undefined;
  const cells = cellsOn(access, recipient, ground, fact);
  if (cells.length === 0) return undefined;
  return {
    codes: codesOf(cells),
    parts: fact.parts.filter((part) => isTold(access, { recipient, ground, cells, fact }, part)),
    first: cells.some((cell) => cell.first === true),
  };
}

/** Of what comes after its end a ground tells only what mends something that it told. */
function comesTooLate(access: Access, place: Place, fact: Digest): boolean {
  const { recipient, ground } = place;
  if (ground.endedAt === undefined || fact.revision <= ground.endedAt || mends(fact)) return false;
  const wasTold = (earlier: Digest) => tellableOn(access, recipient, ground, earlier) !== undefined;
  return !revokesToldReach(access, place, { fact, wasTold });
}

function cellsOn(access: Access, recipient: Recipient, ground: Ground, fact: Digest): readonly Cell[] {
  const told = columnOn(recipient, ground, fact);
  if (told === undefined) return [homeCell];
  const [now, ...since] = audiences(access, ground, fact).map((audience) => cellsOf(told, fact, audience));
  if (!now || since.some((cells) => cells.length === 0)) return [];
  return now.flatMap((cell) => concerning(access, { recipient, ground, cell, fact }) ?? []);
}

/** What the table says of the fact to this recipient on this ground; undefined for whoever stands as the home unit and learns it all. */
function columnOn({ column }: Recipient, ground: Ground, fact: Digest): Cell | Each | undefined {
  const row = toldOf(ground.table, fact.type);
  const mendsAfterTheEnd = ground.endedAt !== undefined && mends(fact);
  if (!ground.asHome || !ground.accepted || mendsAfterTheEnd) return row[column];
  return ground.kind === 'home' ? row.home : (row.coordination ?? row.home);
}

/** The cell, or what it says of a referral that the recipient's own continues, as far as the fact concerns the recipient. */
function concerning(access: Access, { cell, fact, ...place }: Place & { cell: Cell; fact: Digest }): Cell | undefined {
  const { own, continued, otherwise } = cell;
  const wasTold = (earlier: Digest) => tellableOn(access, place.recipient, place.ground, earlier);
  const isIts = (asked: Own) => isOwn(access, { ...place, own: asked, fact, wasTold });
  if (!own) return tellsOfCase(place.ground) ? asFarAsOwn(cell, fact, isIts) : undefined;
  if (isIts(own)) return cell;
  if (otherwise) return tellsOfCase(place.ground) ? otherwise : undefined;
  if (!continued || !continues(access, place, { referralId: fact.plain[own.field], fact })) return undefined;
  return { ...cell, ...continued };
}

/** The cell, without the field that is told only where it is the recipient's own. */
function asFarAsOwn(cell: Cell, fact: Digest, isIts: (asked: Own) => boolean): Cell {
  const { whereOwn } = cell;
  if (!whereOwn || !(whereOwn.field in fact.plain) || isIts(whereOwn)) return cell;
  return { ...cell, codes: allBut(whereOwn.field, fact) };
}

/** The audience that counts: of what belongs to no entry its own; the entry's of today; on an ended ground each that it had since, for all must allow it. */
function audiences({ entries }: Access, { endedAt }: Ground, fact: Digest): readonly (string | undefined)[] {
  const meantFor = entries.get(textOf(fact, 'entryRef') ?? '')?.meantFor;
  if (!meantFor) return [textOf(fact, 'audience')];
  if (endedAt === undefined) return [meantFor.at(-1)?.audience];
  const atTheEnd = meantFor.findLastIndex(({ since }) => since <= endedAt);
  return meantFor.slice(Math.max(0, atTheEnd)).map(({ audience }) => audience);
}

interface Cells extends Place {
  readonly cells: readonly Cell[];
  readonly fact: Digest;
}

function isTold(access: Access, { cells, fact, ...place }: Cells, part: PartDigest): boolean {
  if (areWordsGone(access, place, fact, part) || isHit(access, place, fact, part)) return false;
  if (part.class === 'staff' && !mayName(place, fact)) return false;
  const isItsOwn = today(access, fact.unit, fact.revision) === place.recipient.alias;
  if (part.class === 'note') return isItsOwn;
  return cells.some((cell) => (isItsOwn && cell.written === true) || names(cell, place.ground, part.class));
}

/**
 * Who works there is told by name at home, in that very agency, and between the agencies that a referral named when it was
 * sent: of any other it would say which agency it is (docs/decisions/0022-handing-a-case-over.md).
 */
const mayName = ({ recipient, ground }: Place, { agency }: Digest): boolean =>
  ground.asHome ||
  (agency !== undefined && (agency === agencyOf(recipient.id) || ground.between?.has(agency) === true));

const onlyChosen: ReadonlySet<SealedClass> = new Set(['address', 'place']);

/** Where someone lives or moves leaves only by a field set of its own, whatever a cell always tells. */
export const isOnlyChosen = (name: SealedClass, cell: Cell): boolean => onlyChosen.has(name) && !cell.own;

function names(cell: Cell, ground: Ground, name: SealedClass): boolean {
  if (cell.chosen.includes(name)) return ground.classes.has(name);
  if (!cell.always.includes(name)) return false;
  if (isOnlyChosen(name, cell) && !ground.asHome) return ground.classes.has(name);
  return cell.own !== undefined || cell.first === true || ground.scope === undefined || ground.scope.has(name);
}
