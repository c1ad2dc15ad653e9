import { describe, expect, it } from '@jest/globals';
import { entryOf, faultsIn, type Said } from './entry';

const now = new Date('2026-03-02T10:00:00.000Z');
const short: Said = {
  day: 'yesterday',
  date: '',
  time: '22.40',
  isAbout: false,
  text: 'Tre beskeder.',
  channels: [],
  behaviours: [],
  isReply: false,
  count: '',
  sender: '',
  place: '',
  witnesses: '',
  effect: '',
  audience: 'police',
};

describe('a note', () => {
  it('needs what happened and when, and nothing else', () => {
    expect(faultsIn(short, now).size).toBe(0);
    expect(entryOf(short, now)).toEqual({
      occurredFrom: '2026-03-01T21:40:00.000Z',
      precision: 'minute',
      channels: ['other'],
      behaviours: ['other'],
      direction: 'incoming',
      audience: 'police',
      text: 'Tre beskeder.',
    });
  });
  it('has the rest where she wrote it, and names witnesses in words', () => {
    const said: Said = {
      ...short,
      day: 'other',
      date: '2026-02-28',
      channels: ['sms', 'call'],
      behaviours: ['threat'],
      isReply: true,
      count: ' 34 ',
      sender: ' ukendt nummer ',
      place: 'Ved stationen',
      witnesses: 'Min søster så det.',
      effect: 'Jeg sov ikke.',
    };
    expect(entryOf(said, now)).toEqual({
      occurredFrom: '2026-02-28T21:40:00.000Z',
      precision: 'minute',
      channels: ['sms', 'call'],
      behaviours: ['threat'],
      direction: 'reply',
      audience: 'police',
      count: 34,
      text: 'Tre beskeder.\n\nVidner: Min søster så det.',
      senderIdentifier: 'ukendt nummer',
      place: 'Ved stationen',
      effect: 'Jeg sov ikke.',
    });
  });
  it('holds nothing that the hub refuses in any text', () =>
    expect(entryOf({ ...short, text: ' a\ud800b\0c ', place: '\udc00' }, now)).toMatchObject({ text: 'abc' }));
});

describe('what the hub would refuse is said before the words are sealed', () => {
  it.each<[Partial<Said>, string, string]>([
    [{ day: '' }, 'day', 'day.missing'],
    [{ day: 'other' }, 'date', 'date.missing'],
    [{ day: 'other', date: '2026-03-03' }, 'date', 'date.missing'],
    [{ time: 'i nat' }, 'time', 'time.unread'],
    [{ day: 'today', time: '23' }, 'time', 'time.future'],
    [{ day: 'other', date: '2025-03-30', time: '2.30' }, 'time', 'time.skipped'],
    [{ text: ' \n' }, 'text', 'text.missing'],
    [{ text: '\0' }, 'text', 'text.missing'],
    [{ count: '0' }, 'count', 'count.unread'],
    [{ count: '100001' }, 'count', 'count.unread'],
    [{ count: '3 gange' }, 'count', 'count.unread'],
    [{ isReply: true, audience: 'support' }, 'audience', 'audience.reply'],
  ])('%j', (more, question, key) => expect([...faultsIn({ ...short, ...more }, now)]).toEqual([[question, key]]));
});
