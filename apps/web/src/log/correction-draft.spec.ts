import { describe, expect, it } from '@jest/globals';
import { begunFrom, correctionOf } from './correction-draft';
import { sawOf } from './incident-draft';
import type { Telling } from './tellings';

const part = (name: string, person: string, fields: object) => ({
  class: name,
  person,
  fields,
  salt: '',
  commitment: '',
});
const telling = {
  factId: 'fact',
  entryRef: 'aaaaaaaa',
  occurredAt: '2026-03-09T21:40:00.000Z',
  occurredFrom: '2026-03-09T21:40:00.000Z',
  occurredTo: '2026-03-09T22:50:00.000Z',
  recordedAt: '2026-03-10T08:00:00.000Z',
  writtenAt: '2026-03-09T23:00:00.000Z',
  precision: 'minute',
  channels: ['sms'],
  behaviours: ['contact'],
  count: 34,
  direction: 'incoming',
  toldBy: 'import',
  against: 'him',
  possibleBreachOf: 'order',
  audience: 'police',
  witnesses: ['neighbour'],
  words: [
    part('log-text', 'her', { text: 'Han skrev.', senderIdentifier: '00 00 00 01' }),
    part('place', 'her', { text: 'Hjemme' }),
    part('effect', 'her', { text: 'Sov ikke.' }),
    part('witness', 'neighbour', { text: 'Så skærmen.' }),
  ],
  closed: [],
  evidence: [],
  byHerself: false,
} as unknown as Telling;
const file = { persons: [], opened: undefined };

describe('a correction', () => {
  const begun = begunFrom(telling, file as never);
  it('begins with everything that the entry says, so that what is left alone stays', () => {
    expect(begun).toMatchObject({ day: '2026-03-09', time: '22:40', [sawOf('neighbour')]: 'Så skærmen.' });
    expect(correctionOf({ ...begun, reason: 'wrong-time' })).toEqual({
      occurredFrom: telling.occurredFrom,
      occurredTo: telling.occurredTo,
      writtenAt: telling.writtenAt,
      precision: 'minute',
      channels: ['sms'],
      behaviours: ['contact'],
      count: 34,
      direction: 'incoming',
      toldBy: 'import',
      against: 'him',
      possibleBreachOf: 'order',
      text: 'Han skrev.',
      senderIdentifier: '00 00 00 01',
      place: 'Hjemme',
      effect: 'Sov ikke.',
      witnesses: [{ personId: 'neighbour', saw: 'Så skærmen.' }],
      reason: 'wrong-time',
    });
  });
  it('never says who may see it: that stays as it was', () =>
    expect(correctionOf({ ...begun, audience: 'support', reason: 'other' })).not.toHaveProperty('audience'));
  it('of a day is a day again', () =>
    expect(correctionOf(begunFrom({ ...telling, precision: 'day' }, file as never))).toMatchObject({
      precision: 'day',
      occurredFrom: '2026-03-08T23:00:00.000Z',
    }));
});
