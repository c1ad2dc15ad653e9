import type { CodeOf } from '../kernel/code-list';
import type { Refusal } from '../kernel/refusal';
import { IsAdviceId, IsCount } from '../kernel/validators';
import type { Day } from '../kernel/words';
import { refusal } from '../refusals';
import { adviceNamed, isWithdrawn } from './catalogue';
import type { advised, adviceTopic } from './codes';
import type { AdviceItem, AdviceRef, Harm } from './item';

/** An item of the catalogue, by id and version. */
export class AdviceChosen {
  @IsAdviceId() id!: string;
  @IsCount(1, 999) version!: number;
}

/** To whom and when advice is given, and whether somebody assessed that contested advice fits. */
export interface Giving {
  readonly whom: CodeOf<typeof advised>;
  readonly today: Day;
  readonly isAssessed: boolean;
}

/** The items by name, each once, if they may all be given. @throws Refusal */
export function itemsToGive(refs: readonly AdviceRef[], { whom, today, isAssessed }: Giving): readonly AdviceItem[] {
  const items = [...new Set(refs.map((ref) => itemToGive(ref, today)))];
  for (const item of items) mustSuit(item, whom);
  if (!isAssessed && items.some(({ kind }) => kind === 'contested')) throw refusal('assessment-needed');
  return items;
}

export const adviceRef = ({ id, version }: AdviceRef): AdviceRef => ({ id, version });
export const topicsOf = (items: readonly AdviceItem[]): CodeOf<typeof adviceTopic>[] =>
  [...new Set(items.map(({ topic }) => topic))].sort();

/** @throws Refusal `advice-not-in-catalogue`, `advice-withdrawn`, or why it is harmful */
function itemToGive(ref: AdviceRef, today: Day): AdviceItem {
  const item = adviceNamed(ref);
  if (!item || item.validFrom > today) throw refusal('advice-not-in-catalogue');
  if (item.harm !== undefined) throw harms[item.harm]();
  if (isWithdrawn(item, today)) throw refusal('advice-withdrawn');
  return item;
}

const harms: Readonly<Record<Harm, () => Refusal>> = {
  'harmful-contact': () => refusal('harmful-contact'),
  'harmful-mediation': () => refusal('harmful-mediation'),
  'harmful-joint-meetings': () => refusal('harmful-joint-meetings'),
  'harmful-returning-gifts': () => refusal('harmful-returning-gifts'),
  'harmful-destroying-evidence': () => refusal('harmful-destroying-evidence'),
  'harmful-own-surveillance': () => refusal('harmful-own-surveillance'),
};

/** @throws Refusal `perpetrator-advised-apart`, `advice-for-somebody-else` */
function mustSuit({ whom: meantFor }: AdviceItem, whom: Giving['whom']): void {
  if (meantFor === whom) return;
  if (meantFor === 'perpetrator') throw refusal('perpetrator-advised-apart');
  throw refusal('advice-for-somebody-else');
}
