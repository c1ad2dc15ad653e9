import type { CaseFile } from '../api/answers';

type File = Pick<CaseFile, 'referrals' | 'orders' | 'breaches' | 'units'>;
type Referral = CaseFile['referrals'][number];
type Order = CaseFile['orders'][number];

/** A unit of the police that is told of the case now. */
export interface PoliceUnit {
  readonly unit: string;
  readonly name: string;
  /** Whether it has taken the case on, or an order to decide: of others no order is asked. */
  readonly decides: boolean;
  /** The kinds of words that its grounds name. */
  readonly classes: readonly string[];
}

interface Ground {
  readonly to: string;
  readonly toUs: boolean;
  readonly decides: boolean;
  readonly classes: readonly string[];
}

/** Whether its recipient works on it; while it waits for information, too, if it was accepted before. */
export const isTakenOn = ({ status, life }: Pick<Referral, 'status' | 'life'>): boolean =>
  status === 'accepted' || (status === 'awaiting-information' && life.some(({ type }) => type === 'ReferralAccepted'));

const running = ['requested', 'issued', 'served'];
const requestOf = ({ life }: Order) => life.find(({ type }) => type === 'OrderRequested');

/** Everything on which somebody is told of the case now, as far as whoever asks was told of it. */
function groundsOf({ referrals, orders, breaches }: File): readonly Ground[] {
  return [
    ...referrals.filter(isTakenOn).map(({ toUs, sent }) => ({
      to: sent?.to ?? '',
      toUs,
      decides: true,
      classes: sent?.fieldSets ?? [],
    })),
    ...orders
      .filter(({ status }) => running.includes(status))
      .map((order) => ({ ...ofMatter(requestOf(order)), toUs: order.toUs, decides: true })),
    ...breaches
      .filter(({ status }) => status === 'reported')
      .map(({ reported, toUs }) => ({ ...ofMatter(reported), toUs, decides: false })),
  ];
}

const ofMatter = (
  asked: { readonly policeUnit?: string | undefined; readonly fieldSets?: readonly string[] | undefined } | undefined,
): Pick<Ground, 'to' | 'classes'> => ({ to: asked?.policeUnit ?? '', classes: asked?.fieldSets ?? [] });

const classesOf = (grounds: readonly Ground[]) => [...new Set(grounds.flatMap(({ classes }) => classes))];

/** Units of the police that are told of the case now. `police`: each unit of theirs, and what it is called. */
export const policeIn = (
  file: File,
  police: readonly { readonly unit: string; readonly name: string }[],
): readonly PoliceUnit[] =>
  police.flatMap(({ unit, name }) => {
    const grounds = groundsOf(file).filter(({ to }) => file.units[to] === name);
    const decides = grounds.some((ground) => ground.decides);
    return grounds.length === 0 ? [] : [{ unit, name, decides, classes: classesOf(grounds) }];
  });

/** The kinds of words that whoever asks was given: nobody opens more than that who is not the home. */
export const givenToUs = (file: File): readonly string[] => classesOf(groundsOf(file).filter(({ toUs }) => toUs));

/** Whether whoever asks has taken the case on, or has an order to decide. */
export const isWithUs = (file: File): boolean => groundsOf(file).some(({ toUs, decides }) => toUs && decides);

interface Asker {
  readonly isPolice: boolean;
  readonly isHome: boolean;
  readonly isWithUs: boolean;
  /** Whether a district has taken the case on. */
  readonly hasDistrict: boolean;
}

/** What has to be done before whoever looks can ask for an order, if anything. */
export function doneFirst(asker: Asker): 'acceptFirst' | 'notHome' | 'policeNone' | undefined {
  if (asker.isPolice) return asker.isHome || asker.isWithUs ? undefined : 'acceptFirst';
  if (!asker.isHome) return 'notHome';
  return asker.hasDistrict ? undefined : 'policeNone';
}
