import { day, factLabel, label, moment, numbered, type Block } from '@vaern/paper';
import { againstHim, cameIn, h2, h3, terms } from './blocks';
import type { Bundle } from './bundle.shape';

type Order = Bundle['orders'][number];

/** What the police decided, or others say that they did, and what was reported as broken. */
export const ordersAndBreaches = (bundle: Bundle): readonly Block[] => [
  ...(bundle.orders.length > 0 ? [h2('Tilhold og lignende')] : []),
  ...bundle.orders.flatMap(({ kind, until, area, against, life }) => [
    h3(kind === undefined ? 'Tilhold mv.' : label('order-kind', kind)),
    terms(
      ['Mod', againstHim(bundle, against)],
      ...life.map((step) => [factLabel(step.type), saidOf(step)] as const),
      ['Gælder til og med', until && day(until)],
      ['Område', area],
    ),
  ]),
  ...(bundle.breaches.length > 0 ? [h2('Overtrædelser, der er anmeldt')] : []),
  ...bundle.breaches.map(({ reportedAt, orderUnconfirmed, entries, outcome }) =>
    terms(
      ['Anmeldt', moment(reportedAt)],
      ['Hændelser', numbered(entries)],
      ['Tilholdet er ikke bekræftet', orderUnconfirmed ? 'Ja' : undefined],
      ['Vurdering', outcome === undefined ? 'Ikke vurderet endnu' : label('breach-outcome', outcome)],
    ),
  ),
];

const saidOf = ({ at, from, to, recordedAt, unconfirmed, knownFrom }: Order['life'][number]): string =>
  [
    at && moment(at),
    from && `fra og med ${day(from)}`,
    to && `til og med ${day(to)}`,
    `skrevet ${cameIn(recordedAt)}`,
    unconfirmed && 'ikke bekræftet af politiet',
    knownFrom && label('known-from', knownFrom).toLowerCase(),
  ]
    .filter(Boolean)
    .join(', ');
