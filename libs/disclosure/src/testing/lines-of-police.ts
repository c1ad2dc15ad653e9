import { constant, constantFrom, tuple } from 'fast-check';
import { id, type UnitName } from './cast';
import { by, classes, orderId, type Line } from './draws';
import * as make from './police-facts';

const breachId = constantFrom(id(8, 1), id(8, 3));
const policeUnit = constantFrom<UnitName>('police', 'police', 'police', 'fyn', 'restricted', 'home', 'affected');
const stage = constantFrom('issued' as const, 'served' as const);

/** Reports, orders and breaches. */
export const police = [
  tuple(policeUnit, classes, orderId).map(
    ([of, sets, order]): Line =>
      () =>
        make.requested(of, sets, order),
  ),
  tuple(policeUnit, classes, breachId).map(
    ([of, sets, it]): Line =>
      () =>
        make.breach(of, sets, it),
  ),
  breachId.map(
    (it): Line =>
      () =>
        make.assessed(it),
  ),
  tuple(orderId, by).map(
    ([order, writer]): Line =>
      () =>
        make.issued({ by: writer }, order),
  ),
  tuple(orderId, constantFrom(make.served, make.extended, make.denied)).map(
    ([order, say]): Line =>
      () =>
        say(order),
  ),
  tuple(orderId, stage, constantFrom(make.revoked, make.expired)).map(
    ([order, at, end]): Line =>
      () =>
        end(at, order),
  ),
  constant<Line>(() => make.prepared()),
  by.map(
    (writer): Line =>
      () =>
        make.filed({ by: writer }),
  ),
];
