import { beforeEach, describe, expect, it } from '@jest/globals';
import { Outbox, pauses } from './outbox';
import { Broken } from './hub';
import type { Delivery, FileParcel, NoteParcel, Parcel } from './parcel';

type Outcome = Delivery | 'broken' | 'moved';
const note = (key: string): NoteParcel => ({ kind: 'note', key, standing: 'queued', sealed: 'sealed' });
const file = (beside: NoteParcel, key: string): FileParcel => ({
  kind: 'file',
  beside,
  obtained: 'original',
  file: undefined,
  share: 0,
  beginning: key,
  key,
  standing: 'queued',
});

let outcomes: Outcome[];
let tried: string[];
let paused: number[];
let asked: number;
let anew: Parcel[];
let outbox: Outbox;
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const standings = () => outbox.parcels.map(({ standing }) => standing);

beforeEach(() => {
  [outcomes, tried, paused, asked, anew] = [[], [], [], 0, []];
  outbox = new Outbox({
    deliver: async (parcel, moved) => {
      tried.push(parcel.key);
      const outcome = outcomes.shift() ?? 'done';
      if (outcome === 'broken') throw new Broken();
      if (outcome !== 'moved') return outcome;
      moved();
      return 'again';
    },
    beginAnew: (parcel) => {
      anew.push(parcel);
      return parcel.kind === 'file';
    },
    pause: async (milliseconds) => void paused.push(milliseconds),
    now: () => new Date('2026-03-02T10:00:00Z'),
    changed: () => undefined,
    closed: () => (asked += 1),
  });
});

describe('what is on its way', () => {
  it('goes one after the other, in the order in which it was sent', async () => {
    const first = note('a');
    outbox.add(first, file(first, 'b'));
    outbox.add(note('c'));
    await settled();
    expect([tried, standings()]).toEqual([
      ['a', 'b', 'c'],
      ['sent', 'sent', 'sent'],
    ]);
    expect(outbox.parcels[0]?.sentAt).toEqual(new Date('2026-03-02T10:00:00Z'));
    outbox.add(note('d'));
    await settled();
    expect(tried).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is tried again, more and more seldom, for as long as the line is broken', async () => {
    outcomes = [...pauses, 'x', 'y'].map(() => 'broken');
    outbox.add(note('a'));
    await settled();
    expect(paused).toEqual([...pauses, 30_000, 30_000]);
    expect(new Set(tried)).toEqual(new Set(['a']));
    expect(standings()).toEqual(['sent']);
  });

  it('waits as long as the hub says', async () => {
    outcomes = [{ later: 7_000 }];
    outbox.add(note('a'));
    await settled();
    expect([paused, standings()]).toEqual([[7_000], ['sent']]);
  });

  it('goes on with the next where one was refused', async () => {
    outcomes = ['refused', 'unread'];
    outbox.add(note('a'), note('b'), note('c'));
    await settled();
    expect(standings()).toEqual(['refused', 'unread', 'sent']);
  });
});

describe('when the half hour is over', () => {
  it('nothing is tried until the code was typed again, and then it goes on', async () => {
    outcomes = ['again'];
    outbox.add(note('a'), note('b'));
    await settled();
    expect([tried, standings(), asked]).toEqual([['a'], ['closed', 'closed'], 1]);
    outbox.add(note('c'));
    await settled();
    expect(tried).toEqual(['a']);
    outbox.open();
    await settled();
    expect([tried, standings(), asked]).toEqual([['a', 'a', 'b', 'c'], ['sent', 'sent', 'sent'], 1]);
  });

  it('what is not known with a code just taken is refused, and a file begun anew, without asking again', async () => {
    const first = note('a');
    outcomes = ['again', 'again', 'again', 'again'];
    outbox.add(first, file(first, 'b'));
    await settled();
    outbox.open();
    await settled();
    expect([standings(), asked]).toEqual([['refused', 'closed'], 2]);
    outbox.open();
    await settled();
    expect([standings(), asked]).toEqual([['refused', 'sent'], 2]);
    expect(anew.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('a file that is so long that it is over twice goes on where it stood', async () => {
    const first = note('a');
    outcomes = ['done', 'moved', 'moved'];
    outbox.add(first, file(first, 'b'));
    await settled();
    outbox.open();
    await settled();
    outbox.open();
    await settled();
    expect([standings(), anew, asked]).toEqual([['sent', 'sent'], [], 2]);
  });
});

it('whoever leaves leaves nothing that is tried on', async () => {
  outcomes = ['broken'];
  outbox.add(note('a'), note('b'));
  outbox.close();
  outbox.empty();
  await settled();
  expect([tried, outbox.parcels]).toEqual([['a'], []]);
});
