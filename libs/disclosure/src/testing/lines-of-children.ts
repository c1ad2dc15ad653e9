import { boolean, constantFrom, tuple } from 'fast-check';
import { id } from './cast';
import * as make from './children-facts';
import { by, classes, personId, to, type Line } from './draws';

const involvement = constantFrom(id(4, 1), id(4, 2));

/** Contact persons and colleagues, the family unit and its work, approaches and their holds. */
export const children = [
  tuple(involvement, to, classes).map(
    ([involvementId, unit, told]): Line =>
      () =>
        make.informed(involvementId, unit, told),
  ),
  tuple(involvement, constantFrom('family' as const, 'coordination' as const), classes).map(
    ([involvementId, unit, told]): Line =>
      () =>
        make.informed(involvementId, unit, told),
  ),
  tuple(
    involvement,
    to,
    constantFrom('work-done' as const, 'informed-in-error' as const, 'withdrawn' as const, 'handed-over' as const),
  ).map(
    ([involvementId, unit, reason]): Line =>
      (before) =>
        make.involvementEnded(involvementId, make.informedUnit(before, involvementId) ?? unit, reason),
  ),
  tuple(by, boolean(), personId).map(
    ([writer, doNotCall, him]): Line =>
      () =>
        make.approachPlanned(writer, doNotCall, him),
  ),
  tuple(by, boolean(), constantFrom(make.warned, make.approached, make.approachCancelled)).map(
    ([writer, doNotCall, then]): Line =>
      () =>
        then(writer, doNotCall),
  ),
  by.map(
    (writer): Line =>
      () =>
        make.notified(writer),
  ),
  by.map(
    (writer): Line =>
      () =>
        make.familyContact(writer),
  ),
  tuple(by, constantFrom(make.colleague, make.released)).map(
    ([unit, say]): Line =>
      () =>
        say(unit),
  ),
  constantFrom<Line>(
    () => make.involved(),
    () => make.consulted(),
    () => make.callSafety(),
    () => make.visitation(),
    () => make.coordinatorEnded(),
  ),
  by.map(
    (writer): Line =>
      () =>
        make.coordinator(writer),
  ),
];
