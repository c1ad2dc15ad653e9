import { TABLE_VERSION, type FactType, type Id, type PlainOf, type catalogue } from '@vaern/casework';
import { id, person, unit, type UnitName } from './cast';
import { stored, type Around } from './stored';

type Plain<Type extends FactType> = PlainOf<(typeof catalogue)[Type]>;

export const orderId = id(7, 1);
export const breachId = id(8, 1);
const parties = { kind: 'no-contact' as const, against: person.perpetrator, protects: [person.affected] };

/** Of a police unit, for these words. */
export const requested = (of: UnitName, fieldSets: Plain<'OrderRequested'>['fieldSets'] = [], order: Id = orderId) =>
  stored('OrderRequested', {
    orderId: order,
    ...parties,
    policeUnit: unit[of],
    fieldSets,
    legalBasis: 'crime-prevention',
    tableVersion: TABLE_VERSION,
  });
export const issued = (around: Around = {}, order: Id = orderId) =>
  stored(
    'OrderIssued',
    { orderId: order, ...parties, from: '2026-03-03', to: '2031-03-03', knownFrom: 'police' },
    { words: ['place'], by: 'police', ...around },
  );
export const served = (order: Id = orderId) =>
  stored('OrderServed', {
    orderId: order,
    kind: 'no-contact',
    at: '2026-03-03T10:00:00.000Z',
    to: '2031-03-03',
    knownFrom: 'police',
  });
export const denied = (order: Id = orderId) =>
  stored('OrderDenied', { orderId: order, reason: 'conditions-not-met', knownFrom: 'police' });
export const extended = (order: Id = orderId) =>
  stored('OrderExtended', { orderId: order, to: '2031-04-03', knownFrom: 'police' });
export const revoked = (stage: Plain<'OrderRevoked'>['stage'] = 'served', order: Id = orderId) =>
  stored('OrderRevoked', { orderId: order, stage, reason: 'lifted', knownFrom: 'police' });
export const expired = (stage: Plain<'OrderExpired'>['stage'] = 'served', order: Id = orderId) =>
  stored('OrderExpired', { orderId: order, stage });

export const breach = (of: UnitName, fieldSets: Plain<'BreachReported'>['fieldSets'] = [], it: Id = breachId) =>
  stored('BreachReported', {
    breachId: it,
    orderId,
    saidBy: 'affected',
    knownFrom: 'affected-says',
    entries: ['aaaaaaaa'],
    orderUnconfirmed: true,
    policeUnit: unit[of],
    fieldSets,
    legalBasis: 'report-of-crime',
    tableVersion: TABLE_VERSION,
  });
export const assessed = (it: Id = breachId) => stored('BreachAssessed', { breachId: it, outcome: 'charged' });

export const prepared = () =>
  stored('PoliceReportPrepared', { reportId: id(8, 2), entries: ['aaaaaaaa'] }, { words: ['narrative'] });
export const filed = (around: Around = {}) =>
  stored(
    'PoliceReportFiled',
    { reportId: id(8, 2), knownFrom: 'police', provisions: ['straffeloven-242'] },
    { words: ['police-ref'], by: 'police', ...around },
  );
