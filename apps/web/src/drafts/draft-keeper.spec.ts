import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Refused, type Problem } from '../api/answers';
import { AGAIN, PAUSE, type DraftKeeper } from './draft-keeper';
import type { Found, Words } from './draft-port';
import { fitting } from './draft-state';
import { begin, cut, Form, Hub, refused, said } from './testing/form';

let hub: Hub;
let page: Form;
let keeper: DraftKeeper;
const opened = async (words: Words = begin) => {
  page = new Form(hub, words);
  ({ keeper } = page);
  keeper.now();
  await jest.advanceTimersByTimeAsync(0);
};
const types = (words: Words) => page.types(words);
const pause = (milliseconds = PAUSE) => jest.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  jest.useFakeTimers();
  hub = new Hub();
});
afterEach(() => void jest.useRealTimers());

describe('what is typed', () => {
  it('is saved a moment after the last key, once', async () => {
    await opened();
    types(said('H'));
    await pause(PAUSE - 1);
    types(said('Han'));
    await pause(PAUSE - 1);
    expect(hub.saves).toEqual([]);
    expect(keeper.state).toMatchObject({ isWaiting: true });
    await pause(1);
    expect(hub.saves).toEqual([said('Han')]);
    expect(keeper.state).toEqual({ isWaiting: false, savedAt: '2026-03-02T09:01:00.000Z' });
  });

  it('is not saved where nothing was', async () => {
    await opened();
    types({ ...begin });
    types(said('H'));
    types(said(''));
    await pause(60_000);
    expect(hub.saves).toEqual([]);
    expect(keeper.state.isWaiting).toBe(false);
  });

  it('is saved again, over the save before', async () => {
    await opened();
    types(said('Han'));
    await pause();
    types(said('Han venter'));
    await pause();
    expect(hub.draft).toMatchObject({ words: said('Han venter'), version: 'v2' });
  });

  it('is saved at once when the page is hidden or left', async () => {
    await opened();
    types(said('Han'));
    keeper.now();
    await pause(0);
    types(said('Han venter'));
    keeper.leave();
    await pause(0);
    expect(hub.saves).toEqual([said('Han'), said('Han venter')]);
    await pause(60_000);
    expect(hub.saves).toHaveLength(2);
  });
});

describe('a form that is opened', () => {
  beforeEach(() => void (hub.draft = { words: said('Fra før'), version: 'before', savedAt: 'then' }));

  it('begins with the draft, and goes on from it', async () => {
    await opened();
    expect(page.words).toEqual(said('Fra før'));
    expect(keeper.state).toMatchObject({ foundFrom: 'then', savedAt: 'then', isWaiting: false });
    await pause(60_000);
    expect(hub.saves).toEqual([]);
    types(said('Fra før, og mere'));
    await pause();
    expect(hub.draft).toMatchObject({ words: said('Fra før, og mere'), version: 'v1' });
  });

  it('is not written over where somebody had begun to type', async () => {
    hub.fails = [cut()];
    await opened();
    types(said('Nyt'));
    await pause(AGAIN);
    expect(page.words).toEqual(said('Nyt'));
    expect(keeper.state.other).toEqual({ draft: expect.objectContaining({ words: said('Fra før') }) });
    expect(hub.saves).toEqual([]);
  });

  it('is empty again when the draft is discarded, here and there', async () => {
    await opened();
    keeper.discard();
    await pause(0);
    expect([page.words, hub.draft]).toEqual([begin, undefined]);
    expect(keeper.state).toEqual({ isWaiting: false });
    types(said('Nyt'));
    await pause();
    expect(hub.draft?.words).toEqual(said('Nyt'));
  });

  it('takes of a draft what it still asks for', () =>
    expect(fitting({ text: 'a', channels: 'no list', gone: 'b', count: true }, { ...begin, count: '' })).toEqual({
      text: 'a',
      channels: [],
      count: '',
    }));
});

describe('a line that is cut', () => {
  it('is tried again until it is saved, once', async () => {
    await opened();
    types(said('Han'));
    hub.fails = [cut(), cut()];
    await pause();
    expect(keeper.state).toMatchObject({ trouble: 'cut', isWaiting: true });
    types(said('Han venter'));
    await pause(PAUSE);
    await pause(AGAIN);
    expect(hub.saves).toEqual([said('Han venter')]);
    expect(keeper.state).toMatchObject({ isWaiting: false, trouble: undefined });
  });

  it('that lost an answer takes its own save for no other window’s', async () => {
    await opened();
    hub.losesAnswer = true;
    types(said('Han'));
    await pause();
    hub.losesAnswer = false;
    types(said('Han venter'));
    await pause();
    expect(hub.draft).toMatchObject({ words: said('Han venter'), version: 'v1' });
    expect(keeper.state.other).toBeUndefined();
  });

  it('waits while nobody is signed in, and saves when somebody is', async () => {
    await opened();
    types(said('Han'));
    hub.fails = [refused(401)];
    await pause();
    expect(keeper.state).toMatchObject({ trouble: 'out', isWaiting: true });
    await pause(60_000);
    expect(hub.saves).toEqual([]);
    keeper.now();
    await pause(0);
    expect(hub.saves).toEqual([said('Han')]);
  });

  it('is tried again, too, where the same person has signed in anew in another window', async () => {
    await opened();
    types(said('Han'));
    hub.fails = [new Refused({ status: 403, type: '/problems/not-from-our-page' } as Problem)];
    await pause();
    await pause(AGAIN);
    expect(hub.saves).toEqual([said('Han')]);
  });

  it('is not taken for what cannot be kept: that is tried again when something else is typed', async () => {
    await opened();
    types(said('Langt'));
    hub.fails = [refused(413)];
    await pause();
    expect(keeper.state).toMatchObject({ trouble: 'refused', isWaiting: true });
    await pause(60_000);
    expect(hub.saves).toEqual([]);
    types(said('Kort'));
    await pause();
    expect(hub.saves).toEqual([said('Kort')]);
  });
});

describe('another window', () => {
  const elsewhere = { words: said('Der'), version: 'there', savedAt: 'later' };
  const meets = async (draft: Found | undefined) => {
    await opened();
    types(said('Her'));
    await pause();
    hub.draft = draft;
    types(said('Her og'));
    await pause();
  };

  it('is not written over: whoever types is asked', async () => {
    await meets(elsewhere);
    expect(hub.draft).toEqual(elsewhere);
    expect(page.words).toEqual(said('Her og'));
    expect(keeper.state.other).toEqual({ draft: elsewhere });
    const { tries } = hub;
    types(said('Her og mere'));
    await pause(60_000);
    expect(hub.draft).toEqual(elsewhere);
    expect(hub.tries).toBe(tries);
  });

  it('gives way when this one is kept', async () => {
    await meets(elsewhere);
    keeper.keepMine();
    await pause(0);
    expect(hub.draft?.words).toEqual(said('Her og'));
    expect(keeper.state).toMatchObject({ isWaiting: false });
    expect(keeper.state.other).toBeUndefined();
  });

  it('is taken over, and gone on from', async () => {
    await meets(elsewhere);
    keeper.takeOther();
    expect(page.words).toEqual(said('Der'));
    types(said('Der og'));
    await pause();
    expect(hub.draft?.words).toEqual(said('Der og'));
  });

  it('that sent or discarded it brings nothing back by itself', async () => {
    await meets(undefined);
    expect(keeper.state.other).toEqual({ draft: undefined });
    await pause(60_000);
    expect(hub.draft).toBeUndefined();
    keeper.keepMine();
    await pause(0);
    expect(hub.draft?.words).toEqual(said('Her og'));
  });
});

describe('a form that was sent', () => {
  const sends = async () => {
    await opened();
    types(said('Han'));
    await pause();
    keeper.sent();
    await pause(0);
  };

  it('leaves no draft, and nothing is saved of it any more', async () => {
    await sends();
    expect(hub.draft).toBeUndefined();
    types(said('Han'));
    keeper.leave();
    await pause(60_000);
    expect(hub.saves).toHaveLength(1);
  });

  it('leaves none where a save was under way, or its answer lost', async () => {
    await opened();
    types(said('Han'));
    hub.losesAnswer = true;
    await pause();
    expect(hub.draft).toBeDefined();
    keeper.sent();
    await pause(0);
    expect(hub.draft).toBeUndefined();
  });

  it.each(['sent', 'discard'] as const)(
    'or was not wanted (%s) while it was being saved knows nothing of that save',
    async (ends) => {
      await opened();
      hub.takes = 1_000;
      types(said('Han'));
      await pause();
      keeper[ends]();
      types(begin);
      await pause(2_000);
      expect([hub.draft, keeper.state]).toEqual([undefined, { isWaiting: false }]);
      types(said('Ny'));
      await pause(PAUSE + 1_000);
      expect(hub.draft?.words).toEqual(said('Ny'));
      expect(keeper.state.other).toBeUndefined();
    },
  );

  it('discards its own draft alone, and tries until that is done', async () => {
    await opened();
    types(said('Han'));
    await pause();
    hub.fails = [cut()];
    keeper.sent();
    await pause(AGAIN);
    expect(hub.discarded).toEqual(['v1']);
    hub.draft = { words: said('Der'), version: 'there', savedAt: 'later' };
    keeper.sent();
    await pause(60_000);
    expect(hub.draft).toBeDefined();
  });

  it('begins anew: emptied, changed, or with some words of before', async () => {
    await sends();
    types(begin);
    types(said('Ny'));
    await pause();
    expect(hub.draft?.words).toEqual(said('Ny'));
    keeper.sent();
    types(said('Ny, rettet'));
    await pause();
    expect(hub.draft?.words).toEqual(said('Ny, rettet'));
    keeper.sent();
    const next = { ...begin, channels: ['call'] };
    keeper.anew(next);
    types(next);
    await pause();
    expect(hub.draft).toBeUndefined();
  });
});
